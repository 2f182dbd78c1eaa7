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

// maxTarget is the longest request target looked at, in bytes. The longest link
// within a page stays under one thousand.
const maxTarget = 8 << 10

// Options are the choices of whoever runs a site.
type Options struct {
	Base      string // the path under which the site lies, "/news/"; "" is "/"
	Policy    string // the Content-Security-Policy; "" is [Policy]
	OnlyHTTPS bool   // tell browsers to come by HTTPS alone for a year
}

// Site answers requests for the files of one bundle.
type Site struct {
	files    map[string]*file  // by path
	folders  map[string]string // from /dir, a path without its slash, to ./dir/
	redirect []field           // of an answer that leads to a folder
	refusals map[int]*file     // by status
}

// New reads the whole bundle and prepares every response. What happens to the
// bundle afterwards changes nothing.
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

// CleanBase gives the path of a site a slash at either end, and refuses what is
// no plain path.
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

// read loads the files of a bundle, by their names.
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

// addFolder makes f the answer at folder, a path that ends in a slash, and leads
// there from the path without it. The redirect is relative, so that it holds
// behind a proxy that takes a prefix away.
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
	// No request here needs a body, and two opinions on where one ends are how
	// a second request is smuggled behind a first. In chunks its length is -1.
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

// refuse answers a request that nobody's browser sends, and trusts nothing that
// comes after it on the same connection.
func (s *Site) refuse(status int, w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Connection", "close")
	s.refusals[status].serve(w, r)
}

// lead redirects to a folder and keeps the query; the fragment the browser keeps.
func (s *Site) lead(to string, w http.ResponseWriter, r *http.Request) {
	if r.URL.RawQuery != "" {
		to += "?" + r.URL.RawQuery
	}
	put(w.Header(), s.redirect)
	w.Header().Set("Location", to)
	w.WriteHeader(http.StatusMovedPermanently)
}

// hidesSlash reports whether a path as it was sent has a slash in the guise of
// %2F. It is "" if it has no unusual escapes.
func hidesSlash(raw string) bool {
	return strings.Contains(raw, "%2F") || strings.Contains(raw, "%2f")
}
