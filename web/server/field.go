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

// Policy is the Content-Security-Policy of a page: everything from its own
// origin and nothing else, WebAssembly allowed, framing by others not.
const Policy = "default-src 'none'; " +
	"script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
	"connect-src 'self'; manifest-src 'self'; worker-src 'self'; " +
	"base-uri 'none'; form-action 'self'; frame-ancestors 'self'"

// field is one header field, made ready to be put into an http.Header. The
// slice is shared by all responses, so nobody may write to it.
type field struct {
	name   string // in canonical form
	values []string
}

// set makes a field of one value.
func set(name, value string) field {
	return field{http.CanonicalHeaderKey(name), []string{value}}
}

// securityFields are sent with every response. The styles are the style elements
// that the page, if it is one, holds: they alone may be inline.
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

// Fields gives the header fields that [Site] sends with a file of a bundle, in
// the order of their names: what of them a host of files would not send by itself,
// and the type, of which hosts have each their own table.
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

// sources names inline styles in a policy, by their hashes.
func sources(styles [][]byte) string {
	var b strings.Builder
	for _, style := range styles {
		sum := sha256.Sum256(style)
		b.WriteString(" 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'")
	}
	return b.String()
}

// resourcePolicy says who may use the file within a page of another origin:
// pictures anyone, because previews of a link show the story's, all else nobody.
func resourcePolicy(name string) field {
	if strings.HasPrefix(contentType(name), "image/") {
		return set("Cross-Origin-Resource-Policy", "cross-origin")
	}
	return set("Cross-Origin-Resource-Policy", "same-origin")
}

// cacheControl lets a file be kept for a year if its name changes with its
// content; of any other a cache must ask whether it still holds.
func cacheControl(name string) field {
	if hashed(path.Base(name)) {
		return set("Cache-Control", "public, max-age=31536000, immutable")
	}
	return set("Cache-Control", "no-cache")
}

// hashed reports whether the name has a hash of the content in it, as
// style.1f2e3d4c.css does: at least eight hexadecimal digits between two dots.
func hashed(base string) bool {
	parts := strings.Split(base, ".")
	for i := 1; i < len(parts)-1; i++ {
		if len(parts[i]) >= 8 && strings.Trim(parts[i], "0123456789abcdef") == "" {
			return true
		}
	}
	return false
}

// contentTypes are the types of what a bundle may hold, by the ending of the
// name. They are fixed, for the machine's own table differs from one to the next.
// The file _headers of a bundle is made from them, and web/host/s3.sh reads it.
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

// contentType is the media type of a file, by its name.
func contentType(name string) string {
	if kind, ok := contentTypes[strings.ToLower(path.Ext(name))]; ok {
		return kind
	}
	return "application/octet-stream"
}
