package e2e_test

import (
	"fmt"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"path"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"dateline/article"
	"dateline/article/storytest"
	"dateline/web"
	"dateline/web/e2e/browsertest"
	"dateline/web/server"
	"dateline/web/wasmbuild"
)

// edition builds the story under a headline, with a script that tells it apart
// from others.
func edition(headline string) func(testing.TB) *web.Bundle {
	return once(func(t testing.TB) *web.Bundle {
		a := storytest.Visit(t)
		a.Headline = headline
		p, err := wasmbuild.Read(web.Built())
		if err != nil {
			t.Fatal(err)
		}
		p.Support = fmt.Appendf(p.Support, "\nglobalThis.edition = %q;\n", headline)
		built := fstest.MapFS{
			"app.wasm": {Data: p.Wasm}, "app.wasm.br": {Data: p.Brotli}, "app.wasm.gz": {Data: p.Gzip},
			"wasm_exec.js": {Data: p.Support}, "compiler.txt": {Data: p.Stamp()},
		}
		bundle, err := web.NewBundle([]*article.Article{a}, web.Options{Built: built})
		if err != nil {
			t.Fatal(err)
		}
		return bundle
	})
}

// Two versions of a story.
var (
	first  = edition("The first edition")
	second = edition("The second edition")
)

// host is a host of files whose folders can be replaced, whose network can die,
// and whose files can go missing.
type host struct {
	url string // ends without a slash

	mu      sync.Mutex
	folders map[string]http.Handler // by their paths, /any/where/
	broken  map[string]http.HandlerFunc
}

func newHost(t *testing.T) *host {
	t.Helper()
	h := &host{folders: make(map[string]http.Handler), broken: make(map[string]http.HandlerFunc)}
	s := httptest.NewServer(h)
	t.Cleanup(s.Close)
	h.url = s.URL
	return h
}

// put copies a bundle to a folder, in the place of what is there.
func (h *host) put(t *testing.T, folder string, bundle func(testing.TB) *web.Bundle) {
	t.Helper()
	h.putFiles(t, folder, bundle(t))
}

// putFiles copies files to a folder, in the place of what is there.
func (h *host) putFiles(t *testing.T, folder string, files fs.FS) {
	t.Helper()
	handler, err := server.New(files, server.Options{Base: folder})
	if err != nil {
		t.Fatal(err)
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	h.folders[folder] = handler
}

// spoil lets another handler answer for files whose names match a pattern.
func (h *host) spoil(pattern string, with http.HandlerFunc) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.broken[pattern] = with
}

// heal ends all that was spoilt.
func (h *host) heal() {
	h.mu.Lock()
	defer h.mu.Unlock()
	clear(h.broken)
}

// dead is a network that has gone: the connection closes without an answer.
func dead(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) }

// fallback is a host that has a page for everything.
func fallback(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	fmt.Fprint(w, "<!doctype html><title>Welcome</title>")
}

func (h *host) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h.handler(r.URL.Path)(w, r)
}

// handler finds what answers for a path: of the folders that hold it the deepest.
func (h *host) handler(p string) http.HandlerFunc {
	h.mu.Lock()
	defer h.mu.Unlock()
	for pattern, with := range h.broken {
		if ok, _ := path.Match(pattern, path.Base(p)); ok || pattern == "*" {
			return with
		}
	}
	found := ""
	for folder := range h.folders {
		if strings.HasPrefix(p, folder) && len(folder) > len(found) {
			found = folder
		}
	}
	if found == "" {
		return http.NotFound
	}
	return h.folders[found].ServeHTTP
}

// visit opens a page for the first time, and waits until it is live and kept.
func visit(t *testing.T, url string, options ...browsertest.Option) *browsertest.Tab {
	t.Helper()
	tab := browsertest.Open(t, url, options...)
	waitKept(tab)
	return tab
}

func waitKept(tab *browsertest.Tab) {
	tab.WaitLive()
	tab.Wait(controller + ` === 'activated'`)
}

// Expressions that several tests ask about.
const (
	controller = `navigator.serviceWorker.controller?.state`
	offer      = `!notice.hidden && notice.textContent`
	headline   = `document.querySelector('h1').textContent`
)

// wantWhole fails the test unless the page and all of its files are of one
// edition, and the page is live.
func wantWhole(t *testing.T, tab *browsertest.Tab, bundle func(testing.TB) *web.Bundle, title string) {
	t.Helper()
	tab.WaitLive()
	tab.Want(`[`+headline+`, window.edition, adoption.misses, adoption.reason]`, []any{title, title, 0, ""})
	b := bundle(t)
	files := browsertest.Eval[[]string](tab, `performance.getEntriesByType('resource').map((e) => new URL(e.name).pathname.split('/').pop())`)
	for _, name := range files {
		if _, err := fs.Stat(b, name); name != "" && err != nil {
			t.Errorf("the page of %q has asked for %s, which is of another edition", title, name)
		}
	}
}
