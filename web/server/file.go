package server

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// file is a file of the site in every coding.
type file struct {
	status int            // of a response with the whole file; an error page has its own
	forms  [codings]*form // nil for a coding that the bundle lacks; identity is never nil
}

// form is a file in one coding, as sent.
type form struct {
	etag      string
	fields    []field // of a response with the whole body
	unchanged []field // of a 304 response
	length    field
	body      []byte
}

// newFile prepares a file of the bundle with its compressed forms.
func newFile(name string, content map[string][]byte, o Options) *file {
	f := &file{status: http.StatusOK}
	for c := range codings {
		if body, ok := content[name+c.suffix()]; ok {
			f.forms[c] = newForm(body)
		}
	}
	var styles [][]byte
	if strings.HasSuffix(name, ".html") {
		styles = inlineStyles(content[name])
	}
	security := o.securityFields(styles)
	varies := f.forms[brotli] != nil || f.forms[gzip] != nil
	for c, p := range f.forms {
		if p == nil {
			continue
		}
		p.fields = append(p.fields, security...)
		p.fields = append(p.fields, cacheControl(name), resourcePolicy(name), set("ETag", p.etag))
		if varies {
			p.fields = append(p.fields, set("Vary", "Accept-Encoding"))
		}
		p.unchanged = p.fields[:len(p.fields):len(p.fields)]
		p.fields = append(p.fields, set("Content-Type", contentType(name)), set("Accept-Ranges", "bytes"))
		if coding(c) != identity {
			p.fields = append(p.fields, set("Content-Encoding", coding(c).token()))
		}
	}
	return f
}

// inlineStyles finds the content of the style elements of a page.
func inlineStyles(page []byte) [][]byte {
	var styles [][]byte
	for {
		_, after, ok := bytes.Cut(page, []byte("<style>"))
		style, rest, closed := bytes.Cut(after, []byte("</style>"))
		if !ok || !closed {
			return styles
		}
		styles, page = append(styles, style), rest
	}
}

// newForm prepares what depends on the bytes alone. The entity tag is strong, because
// it is a hash of exactly these bytes.
func newForm(body []byte) *form {
	sum := sha256.Sum256(body)
	return &form{
		etag:   `"` + base64.RawURLEncoding.EncodeToString(sum[:15]) + `"`,
		length: set("Content-Length", strconv.Itoa(len(body))),
		body:   body,
	}
}

// serve answers a GET or HEAD request for the file.
func (f *file) serve(w http.ResponseWriter, r *http.Request) {
	p := f.choose(r.Header["Accept-Encoding"])
	h := w.Header()
	if f.status == http.StatusOK {
		if len(r.Header["Range"]) > 0 || len(r.Header["If-Match"]) > 0 {
			p.serveRange(w, r)
			return
		}
		if p.known(r.Header["If-None-Match"]) {
			put(h, p.unchanged)
			w.WriteHeader(http.StatusNotModified)
			return
		}
	}
	put(h, p.fields)
	h[p.length.name] = p.length.values
	w.WriteHeader(f.status)
	if r.Method != http.MethodHead {
		w.Write(p.body) // an error means that the client has gone
	}
}

// choose returns the form that the client prefers.
func (f *file) choose(accept []string) *form {
	best, most := f.forms[identity], 0
	if len(accept) == 0 {
		return best
	}
	for c, q := range weigh(accept) {
		if f.forms[c] != nil && q > most {
			best, most = f.forms[c], q
		}
	}
	return best
}

// known reports whether the client says that it has this form. Our tags have no commas
// or inner quotation marks, so a search for the tag in the list is exact.
func (p *form) known(ifNoneMatch []string) bool {
	for _, list := range ifNoneMatch {
		if strings.Contains(list, p.etag) || strings.TrimSpace(list) == "*" {
			return true
		}
	}
	return false
}

// maxRanges is the largest number of byte ranges in one response. A range costs the
// client four bytes and us a hundred. A request for more gets the whole file.
const maxRanges = 8

// serveRange answers a request with a Range or an If-Match field.
func (p *form) serveRange(w http.ResponseWriter, r *http.Request) {
	put(w.Header(), p.fields)
	if strings.Count(r.Header.Get("Range"), ",") >= maxRanges {
		r = r.Clone(r.Context())
		r.Header.Del("Range")
	}
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(p.body))
}

// put copies fields into a header.
func put(h http.Header, fields []field) {
	for _, f := range fields {
		h[f.name] = f.values
	}
}
