package server

import (
	"errors"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/fstest"
)

// broken is a bundle of which one file cannot be read.
type broken struct{ fstest.MapFS }

func (b broken) ReadFile(name string) ([]byte, error) {
	if name == "sw.js" {
		return nil, &fs.PathError{Op: "read", Path: name, Err: errors.New("input/output error")}
	}
	return b.MapFS.ReadFile(name)
}

func TestNewRefuses(t *testing.T) {
	for _, test := range []struct {
		name   string
		bundle fs.FS
		base   string
		want   string
	}{
		{"no index", fstest.MapFS{"a.css": {}}, "", "read the bundle: it has no index.html"},
		{"a file that cannot be read", broken{oneStory}, "", "read the bundle: read sw.js: input/output error"},
		{"a base with a query", oneStory, "/news?x", `base "/news?x" is no plain path, such as /news/`},
		{"a base that climbs", oneStory, "/../news", `base "/../news" is no plain path, such as /news/`},
	} {
		if _, err := New(test.bundle, Options{Base: test.base}); err == nil || err.Error() != test.want {
			t.Errorf("%s: error %v, want %s", test.name, err, test.want)
		}
	}
}

func TestBases(t *testing.T) {
	for _, base := range []string{"", "/", "//"} {
		if got, err := CleanBase(base); got != "/" || err != nil {
			t.Errorf("CleanBase(%q) = %q, %v", base, got, err)
		}
	}
	for _, base := range []string{"news", "/news", "news/", "/news/"} {
		if got, err := CleanBase(base); got != "/news/" || err != nil {
			t.Errorf("CleanBase(%q) = %q, %v", base, got, err)
		}
	}
}

func TestOptions(t *testing.T) {
	s, err := New(oneStory, Options{Policy: "default-src 'self'", OnlyHTTPS: true})
	if err != nil {
		t.Fatal(err)
	}
	for _, target := range []string{"/", "/digits.txt", "/nothing", "/mongolia", "/healthz"} {
		w := httptest.NewRecorder()
		s.ServeHTTP(w, httptest.NewRequest("GET", target, nil))
		if got := w.Header().Get("Content-Security-Policy"); !strings.HasPrefix(got, "default-src 'self'") {
			t.Errorf("%s: policy %q", target, got)
		}
		if got := w.Header().Get("Strict-Transport-Security"); got != "max-age=31536000" {
			t.Errorf("%s: Strict-Transport-Security %q", target, got)
		}
	}
}

// TestShared guards what all responses share: a handler that appends to a
// response's fields must not reach those of the next.
func TestShared(t *testing.T) {
	s, err := New(oneStory, Options{})
	if err != nil {
		t.Fatal(err)
	}
	for range 2 {
		w := httptest.NewRecorder()
		s.ServeHTTP(w, httptest.NewRequest("GET", "/", nil))
		if got := w.Header()["Vary"]; len(got) != 1 {
			t.Fatalf("Vary is %q", got)
		}
		w.Header().Add("Vary", "Origin")
		w.Header().Set("Cache-Control", "no-store")
	}
}

// idle is a ResponseWriter that costs nothing, so that a benchmark measures the
// handler alone.
type idle struct{ header http.Header }

func (w idle) Header() http.Header         { return w.header }
func (w idle) WriteHeader(int)             {}
func (w idle) Write(b []byte) (int, error) { return len(b), nil }

// page is a site and a browser's request for its page.
func page(t testing.TB) (*Site, *http.Request) {
	s, err := New(oneStory, Options{})
	if err != nil {
		t.Fatal(err)
	}
	request := httptest.NewRequest("GET", "/", nil)
	request.Header.Set("Accept-Encoding", "gzip, deflate, br, zstd")
	return s, request
}

// TestNothingMade holds the handler to its promise that all is ready before the
// first request.
func TestNothingMade(t *testing.T) {
	s, request := page(t)
	w := idle{make(http.Header)}
	if n := testing.AllocsPerRun(100, func() { s.ServeHTTP(w, request) }); n > 0 {
		t.Errorf("%v allocations a request, want none", n)
	}
}

func BenchmarkPage(b *testing.B) {
	s, request := page(b)
	w := idle{make(http.Header)}
	b.ReportAllocs()
	for b.Loop() {
		s.ServeHTTP(w, request)
	}
}
