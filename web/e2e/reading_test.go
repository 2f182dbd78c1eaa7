package e2e_test

import (
	"net/http/httptest"
	"sync"
	"testing"

	"dateline/article"
	"dateline/article/storytest"
	"dateline/web"
	"dateline/web/e2e/browsertest"
	"dateline/web/server"
)

func TestMain(m *testing.M) { browsertest.Main(m) }

// storySite has the story that most tests read.
var storySite = once(func(t testing.TB) *server.Site { return siteOf(t, storytest.Visit(t)) })

// siteOf is the site of one story.
func siteOf(t testing.TB, a *article.Article) *server.Site {
	t.Helper()
	bundle, err := web.NewBundle([]*article.Article{a}, web.Options{})
	if err != nil {
		t.Fatal(err)
	}
	s, err := server.New(bundle, server.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// once makes something for all tests, which may run beside each other, when the
// first of them asks for it.
func once[T any](make func(t testing.TB) T) func(t testing.TB) T {
	var mu sync.Mutex
	var made []T
	return func(t testing.TB) T {
		t.Helper()
		mu.Lock()
		defer mu.Unlock()
		if made == nil {
			made = []T{make(t)}
		}
		return made[0]
	}
}

// serve serves the story to one test and gives its address, which ends in a
// slash.
func serve(t testing.TB) string {
	t.Helper()
	s := httptest.NewServer(storySite(t))
	t.Cleanup(s.Close)
	return s.URL + "/"
}

// unkept has the device keep nothing of the story, which would take a fifth of the
// time that most tests take. Those of what is kept do without.
func unkept(tab *browsertest.Tab) {
	browsertest.Before(`delete Navigator.prototype.serviceWorker`)(tab)
}

// live opens the story at query and fragment and waits until it is live.
func live(t testing.TB, at string, options ...browsertest.Option) *browsertest.Tab {
	t.Helper()
	tab := browsertest.Open(t, serve(t)+at, append(options, unkept)...)
	tab.WaitLive()
	return tab
}

// Expressions that several tests ask about.
const (
	openCards = `[...document.querySelectorAll(".card[data-open]")].map(c => c.id)`
	lit       = `[...new Set([...document.querySelectorAll(".mention[data-lit]")].map(m => m.hash))]`
	marked    = `[...document.querySelectorAll(".story [data-marked]")].map(s => s.id)`
	address   = `location.search + location.hash`
	focused   = `document.activeElement.textContent`
)

// shown tells whether an element is on the screen, not merely in the page.
func shown(selector string) string {
	return `(e => { const r = e.getBoundingClientRect();
		return r.width > 0 && r.height > 0 && r.bottom > 0 && r.top < innerHeight })(document.querySelector("` + selector + `"))`
}
