package e2e_test

import (
	"fmt"
	"net/http/httptest"
	"sync"
	"testing"

	"dateline/article"
	"dateline/article/derive"
	"dateline/article/parse"
	"dateline/article/stories"
	"dateline/web"
	"dateline/web/browsertest"
	"dateline/web/site"
)

func TestMain(m *testing.M) { browsertest.Main(m) }

// story is the default story.
var story = sync.OnceValues(func() (*article.Article, error) {
	src, err := stories.FS.ReadFile(stories.Default)
	if err != nil {
		return nil, err
	}
	a, problems := parse.Story(stories.Default, src)
	if a == nil {
		return nil, fmt.Errorf("%v", problems)
	}
	derive.Article(a)
	return a, nil
})

var handler = sync.OnceValues(func() (*site.Site, error) { return siteOf(story()) })

// siteOf is the site of one story, which may not be had.
func siteOf(a *article.Article, err error) (*site.Site, error) {
	if err != nil {
		return nil, err
	}
	bundle, err := web.NewBundle([]*article.Article{a}, web.Options{})
	if err != nil {
		return nil, err
	}
	return site.New(bundle, site.Options{})
}

// serve serves the default story to one test and gives its address, which ends
// in a slash.
func serve(t testing.TB) string {
	t.Helper()
	h, err := handler()
	if err != nil {
		t.Fatal(err)
	}
	s := httptest.NewServer(h)
	t.Cleanup(s.Close)
	return s.URL + "/"
}

// live opens the story at query and fragment and waits until it is live.
func live(t testing.TB, at string, options ...browsertest.Option) *browsertest.Tab {
	t.Helper()
	tab := browsertest.Open(t, serve(t)+at, options...)
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
