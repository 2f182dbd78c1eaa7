package server

import (
	"cmp"
	"crypto/sha256"
	"encoding/base64"
	"net/http"
	"path"
	"slices"
	"strings"
)

// Policy is the Content-Security-Policy of a page. It allows everything from the page's
// own origin, including WebAssembly, and nothing else. Other origins may not frame it.
const Policy = "default-src 'none'; " +
	"script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
	"connect-src 'self'; manifest-src 'self'; worker-src 'self'; " +
	"base-uri 'none'; form-action 'self'; frame-ancestors 'self'"

// field is a header field in the form that http.Header holds. All responses share the
// slice, so it must not be modified.
type field struct {
	name   string // in canonical form
	values []string
}

// set returns a field with one value.
func set(name, value string) field {
	return field{http.CanonicalHeaderKey(name), []string{value}}
}

// securityFields returns the security fields of a response. The policy allows the given
// inline styles and no others.
func (o Options) securityFields(styles [][]byte) []field {
	policy := cmp.Or(o.Policy, Policy)
	if len(styles) > 0 {
		policy = strings.Replace(policy, "style-src 'self'", "style-src 'self'"+sources(styles), 1)
	}
	fields := []field{
		set("Content-Security-Policy", policy),
		set("Cross-Origin-Opener-Policy", "same-origin"),
		set("Permissions-Policy", "camera=(), display-capture=(), geolocation=(), microphone=(), midi=(), payment=(), usb=()"),
		set("Referrer-Policy", "same-origin"),
		set("X-Content-Type-Options", "nosniff"),
	}
	if o.OnlyHTTPS {
		fields = append(fields, set("Strict-Transport-Security", "max-age=31536000"))
	}
	return fields
}

// Fields returns header fields that [Site] sends with a file of a bundle, sorted by
// name: those that a static host would not send by itself, and the content type, since
// hosts differ in their tables of types.
func Fields(name string, content []byte, o Options) [][2]string {
	fields := o.securityFields(inlineStyles(content))
	fields = append(fields, cacheControl(name), resourcePolicy(name), set("Content-Type", contentType(name)))
	slices.SortFunc(fields, func(a, b field) int { return strings.Compare(a.name, b.name) })
	var pairs [][2]string
	for _, f := range fields {
		pairs = append(pairs, [2]string{f.name, f.values[0]})
	}
	return pairs
}

// sources returns the policy's source expressions, which are hashes, for inline styles.
func sources(styles [][]byte) string {
	var b strings.Builder
	for _, style := range styles {
		sum := sha256.Sum256(style)
		b.WriteString(" 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'")
	}
	return b.String()
}

// resourcePolicy lets pages of other origins embed pictures, because link previews show
// the story's. They may embed no other file.
func resourcePolicy(name string) field {
	if strings.HasPrefix(contentType(name), "image/") {
		return set("Cross-Origin-Resource-Policy", "cross-origin")
	}
	return set("Cross-Origin-Resource-Policy", "same-origin")
}

// cacheControl lets caches store a file for a year if its name contains its hash. They
// must revalidate any other file.
func cacheControl(name string) field {
	if hashed(path.Base(name)) {
		return set("Cache-Control", "public, max-age=31536000, immutable")
	}
	return set("Cache-Control", "no-cache")
}

// hashed reports whether a name contains a hash, as style.1f2e3d4c.css does: at least
// eight hexadecimal digits between two dots.
func hashed(base string) bool {
	parts := strings.Split(base, ".")
	for i := 1; i < len(parts)-1; i++ {
		if len(parts[i]) >= 8 && strings.Trim(parts[i], "0123456789abcdef") == "" {
			return true
		}
	}
	return false
}

// contentTypes are the types of a bundle's files, by extension. Package mime would use
// the machine's own table, which differs between machines. The file _headers lists
// these types, and web/host/s3.sh reads them there.
var contentTypes = map[string]string{
	".avif":        "image/avif",
	".css":         "text/css; charset=utf-8",
	".gif":         "image/gif",
	".gz":          "application/gzip",
	".html":        "text/html; charset=utf-8",
	".ico":         "image/x-icon",
	".jpeg":        "image/jpeg",
	".jpg":         "image/jpeg",
	".js":          "text/javascript; charset=utf-8",
	".json":        "application/json",
	".mjs":         "text/javascript; charset=utf-8",
	".png":         "image/png",
	".svg":         "image/svg+xml",
	".txt":         "text/plain; charset=utf-8",
	".wasm":        "application/wasm",
	".webmanifest": "application/manifest+json",
	".webp":        "image/webp",
	".woff2":       "font/woff2",
	".xml":         "application/xml",
}

// contentType returns the media type of a file, by its name.
func contentType(name string) string {
	if kind, ok := contentTypes[strings.ToLower(path.Ext(name))]; ok {
		return kind
	}
	return "application/octet-stream"
}
