package server

import (
	"errors"
	"fmt"
	"io/fs"
	"net/http"
	"net/url"
	"path"
	"strings"
)

// maxTarget is the length of the longest accepted request target, in bytes. The longest
// link within a page has less than 1,000.
const maxTarget = 8 << 10

// Options configure a site.
type Options struct {
	Base      string // the path of the site's root, such as "/news/"; "" means "/"
	Policy    string // the Content-Security-Policy; "" means [Policy]
	OnlyHTTPS bool   // tells browsers to use only HTTPS for a year
}

// Site answers requests for the files of one bundle.
type Site struct {
	files    map[string]*file  // by path
	folders  map[string]string // redirects from /dir to ./dir/
	redirect []field           // header fields of a redirect to a folder
	refusals map[int]*file     // by status
}

// New reads the whole bundle and prepares every response. Later changes to the bundle
// have no effect.
func New(bundle fs.FS, o Options) (*Site, error) {
	base, err := CleanBase(o.Base)
	if err != nil {
		return nil, fmt.Errorf("base %w", err)
	}
	content, err := read(bundle)
	if err != nil {
		return nil, fmt.Errorf("read the bundle: %w", err)
	}
	s := &Site{
		files:    map[string]*file{"/healthz": newHealth(o)},
		folders:  make(map[string]string),
		redirect: append(o.securityFields(nil), cacheControl("")),
		refusals: make(map[int]*file),
	}
	for status := range answers {
		s.refusals[status] = newErrorPage(status, base, o)
	}
	for name := range content {
		f := newFile(name, content, o)
		s.files[base+name] = f
		if path.Base(name) == "index.html" {
			s.addFolder(base+strings.TrimSuffix(name, "index.html"), f)
		}
	}
	if f := s.files[base+"404.html"]; f != nil {
		s.refusals[http.StatusNotFound] = &file{http.StatusNotFound, f.forms}
	}
	return s, nil
}

// CleanBase returns a site's base path with a slash at both ends. It refuses a path with
// a query, a fragment, escapes, spaces or dot segments.
func CleanBase(base string) (string, error) {
	inner := strings.Trim(base, "/")
	if inner == "" {
		return "/", nil
	}
	if path.Clean("/"+inner) != "/"+inner || strings.ContainsAny(inner, `?#%\ `) {
		return "", fmt.Errorf("%q is no plain path, such as /news/", base)
	}
	return "/" + inner + "/", nil
}

// read loads the files of a bundle, by name.
func read(bundle fs.FS) (map[string][]byte, error) {
	content := make(map[string][]byte)
	err := fs.WalkDir(bundle, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		content[name], err = fs.ReadFile(bundle, name)
		return err
	})
	if err != nil {
		return nil, err
	}
	if _, ok := content["index.html"]; !ok {
		return nil, errors.New("it has no index.html")
	}
	return content, nil
}

// addFolder serves f at folder, a path that ends in a slash, and redirects there from
// the path without the slash. The redirect is relative, so that it works behind a proxy
// that strips a prefix.
func (s *Site) addFolder(folder string, f *file) {
	s.files[folder] = f
	if bare := strings.TrimSuffix(folder, "/"); bare != "" {
		s.folders[bare] = "./" + url.PathEscape(path.Base(bare)) + "/"
	}
}

// ServeHTTP answers one request.
func (s *Site) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		s.refuse(http.StatusMethodNotAllowed, w, r)
		return
	}
	// No request here needs a body. Refusing bodies prevents request smuggling, in which a
	// proxy and a server disagree on where a body ends. A chunked body has length -1.
	if r.ContentLength != 0 {
		s.refuse(http.StatusBadRequest, w, r)
		return
	}
	if len(r.RequestURI) > maxTarget {
		s.refuse(http.StatusRequestURITooLong, w, r)
		return
	}
	if hidesSlash(r.URL.RawPath) {
		s.refuse(http.StatusBadRequest, w, r)
		return
	}
	if f, ok := s.files[r.URL.Path]; ok {
		f.serve(w, r)
		return
	}
	if to, ok := s.folders[r.URL.Path]; ok {
		s.lead(to, w, r)
		return
	}
	s.refusals[http.StatusNotFound].serve(w, r)
}

// refuse answers a request that no browser sends. It closes the connection, because
// further data on it cannot be trusted.
func (s *Site) refuse(status int, w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Connection", "close")
	s.refusals[status].serve(w, r)
}

// lead redirects to a folder with the same query. Browsers keep the fragment.
func (s *Site) lead(to string, w http.ResponseWriter, r *http.Request) {
	if r.URL.RawQuery != "" {
		to += "?" + r.URL.RawQuery
	}
	put(w.Header(), s.redirect)
	w.Header().Set("Location", to)
	w.WriteHeader(http.StatusMovedPermanently)
}

// hidesSlash reports whether the raw path of a request has a slash escaped as %2F. The
// raw path is "" if it has no unusual escapes.
func hidesSlash(raw string) bool {
	return strings.Contains(raw, "%2F") || strings.Contains(raw, "%2f")
}
