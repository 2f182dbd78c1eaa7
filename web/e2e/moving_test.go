package e2e_test

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync"
	"testing"

	"dateline/article/storytest/site"
	"dateline/web"
	"dateline/web/e2e/browsertest"
	"dateline/web/server"
)

// harbour is the slug of a story, in a script that addresses have to escape.
const harbour = "الميناء"

// severalBundle is the site of several stories.
var severalBundle = once(func(t testing.TB) *web.Bundle {
	stories := site.Stories(t)
	stories[2].Slug = harbour
	bundle, err := web.NewBundle(stories, web.Options{Pictures: site.FS})
	if err != nil {
		t.Fatal(err)
	}
	return bundle
})

// stand serves the site of several stories at a path, and can break.
type stand struct {
	http.Handler
	url string // of the site, ends in a slash

	mu     sync.Mutex
	broken string // answers with an error where the path ends so; "" for nowhere
	asked  []string
}

func newStand(t testing.TB, base string) *stand {
	t.Helper()
	handler, err := server.New(severalBundle(t), server.Options{Base: base})
	if err != nil {
		t.Fatal(err)
	}
	h := &stand{Handler: handler}
	s := httptest.NewServer(h)
	t.Cleanup(s.Close)
	h.url = s.URL + base
	return h
}

func (h *stand) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h.mu.Lock()
	h.asked = append(h.asked, r.URL.Path)
	broken := h.broken != "" && strings.HasSuffix(r.URL.Path, h.broken)
	h.mu.Unlock()
	if broken {
		http.Error(w, "gone", http.StatusServiceUnavailable)
		return
	}
	h.Handler.ServeHTTP(w, r)
}

// breakAt lets requests for paths with an ending fail.
func (h *stand) breakAt(ending string) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.broken = ending
}

// openPage opens a page of the site and waits until it is live. A mark on the window
// tells whether the program goes on.
func openPage(t testing.TB, url string, options ...browsertest.Option) *browsertest.Tab {
	t.Helper()
	tab := browsertest.Open(t, url, options...)
	tab.WaitLive()
	browsertest.Eval[bool](tab, `window.same = true`)
	return tab
}

// wantPage waits for a page and holds its document to what it would be if it had
// been loaded.
func wantPage(tab *browsertest.Tab, at, title, lang, dir string) {
	tab.Wait(`document.title.endsWith(` + quoted(title) + `) && location.pathname === ` + quoted(at) + ` && ` + headline + ` === ` + quoted(title))
	tab.Want(`[document.documentElement.lang, document.documentElement.dir, window.same, document.querySelectorAll('title').length]`,
		[]any{lang, dir, true, 1})
	browsertest.Eval[bool](tab, `fetch(location.href.split('#')[0]).then((r) => r.text()).then((text) => {
		const page = new DOMParser().parseFromString(text, 'text/html');
		const own = (d) => [...d.head.querySelectorAll('meta[name=description], meta[property], link[rel=canonical]')].map((n) => n.outerHTML).sort();
		window.alike = [
			JSON.stringify(own(page)) === JSON.stringify(own(document)),
			page.getElementById('edition').textContent === document.getElementById('edition').textContent,
			page.querySelector('[type="application/ld+json"]').textContent === document.querySelector('[type="application/ld+json"]').textContent,
			page.documentElement.dataset.version === document.documentElement.dataset.version,
		];
		return true;
	})`)
	tab.Want(`window.alike`, []bool{true, true, true, true})
}

func quoted(s string) string { return "'" + strings.ReplaceAll(s, "'", `\'`) + "'" }

// TestMove goes from the index to a story, from its card to another story, home,
// and all the way back and forward, without starting the program again.
func TestMove(t *testing.T) {
	t.Parallel()
	for _, base := range []string{"/", "/any/where/"} {
		t.Run(base, func(t *testing.T) {
			h := newStand(t, base)
			tab := openPage(t, h.url)
			tab.Want(`[adoption.misses, adoption.changes, adoption.reason]`, []any{0, 0, ""})
			tab.Want(`[...document.querySelectorAll('.teaser h2')].map((h) => h.textContent)`,
				[]string{"The river rises again", "A bridge opens in Talca", "الميناء يستقبل أول سفينة"})

			tab.Click(`.teaser a[href="bridge/"]`)
			wantPage(tab, base+"bridge/", "A bridge opens in Talca", "en", "")
			tab.Want(`[scrollY, document.activeElement.localName]`, []any{0, "h1"})
			tab.Wait(`performance.getEntriesByType('resource').some((e) => /map-region/.test(e.name))`)

			tab.Click(`.mention[href="#ana-ruiz"]`)
			tab.Wait(`document.querySelector('#ana-ruiz[data-open]')`)
			tab.Click(`#ana-ruiz .also a`)
			wantPage(tab, base+"flood/", "The river rises again", "en", "")
			tab.Wait(`document.querySelector('#ana-ruiz[data-open]')`)
			tab.Want(`[location.hash, document.activeElement.textContent]`, []string{"#ana-ruiz", "Ana Ruiz"})

			browsertest.Eval[any](tab, `history.back()`)
			wantPage(tab, base+"bridge/", "A bridge opens in Talca", "en", "")
			tab.Wait(`document.querySelector('#ana-ruiz[data-open]')`)
			browsertest.Eval[any](tab, `history.forward()`)
			wantPage(tab, base+"flood/", "The river rises again", "en", "")

			tab.Click(`.wordmark`)
			wantPage(tab, base, "Stories", "en", "")
			tab.Want(`document.activeElement.getAttribute('href')`, "flood/")
			tab.Click(`.teaser[lang=ar] a`)
			wantPage(tab, base+url.PathEscape(harbour)+"/", "الميناء يستقبل أول سفينة", "ar", "rtl")
			browsertest.Eval[any](tab, `history.back()`)
			wantPage(tab, base, "Stories", "en", "")
		})
	}
}

// TestLiveAfterMove uses what a story has once it was moved to, and no more what
// the one before had.
func TestLiveAfterMove(t *testing.T) {
	t.Parallel()
	h := newStand(t, "/")
	tab := openPage(t, h.url+"bridge/#talca")
	tab.Wait(`document.querySelector('#talca[data-open]')`)
	tab.Click(`#talca .also a[href^="../flood/"]`)
	tab.Wait(headline + ` === 'The river rises again'`)
	tab.Wait(`document.querySelector('#talca[data-open]')`)
	tab.Press("\x1b")
	tab.Wait(`!document.querySelector('.card[data-open]')`)
	tab.Press("/")
	tab.Wait(`document.querySelector('dialog.search').open`)
	tab.Press("schools")
	tab.Wait(`document.querySelectorAll('dialog.search a').length > 0`)
	tab.Want(`document.querySelector('dialog.search').textContent.includes('Schools are shut')`, true)
	// What renders once is this page's own, too.
	others := browsertest.Eval[[]string](tab, `(async () => {
		const page = new DOMParser().parseFromString(await (await fetch(location.pathname)).text(), 'text/html');
		const words = (d, part) => d.querySelector(part)?.textContent;
		return ['#story', '.chart .legend', '.chart .notes', '.places caption'].filter((part) => words(page, part) !== words(document, part));
	})()`)
	if len(others) > 0 {
		t.Errorf("%v are another page's", others)
	}
}

// TestScrollRemembered comes back to the place on the index that it left.
func TestScrollRemembered(t *testing.T) {
	t.Parallel()
	h := newStand(t, "/")
	tab := openPage(t, h.url, browsertest.Window(600, 420))
	browsertest.Eval[any](tab, `window.scrollTo({ top: 300, behavior: 'instant' })`)
	tab.Wait(`scrollY === 300`)
	browsertest.Eval[any](tab, `document.querySelector('a[href="bridge/"]').click()`)
	tab.Wait(headline + ` === 'A bridge opens in Talca' && scrollY === 0`)
	browsertest.Eval[any](tab, `history.back()`)
	tab.Wait(headline + ` === 'Stories' && scrollY === 300`)

	browsertest.Eval[any](tab, `document.querySelector('a[href="bridge/"]').click()`)
	tab.Wait(headline + ` === 'A bridge opens in Talca' && scrollY === 0`)
	browsertest.Eval[any](tab, `window.scrollTo({ top: 240, behavior: 'instant' })`)
	tab.Wait(`scrollY === 240`)
	browsertest.Eval[any](tab, `document.querySelector('#talca .also a').click()`)
	tab.Wait(headline + ` === 'The river rises again' && scrollY === 0`)
	browsertest.Eval[any](tab, `history.back()`)
	tab.Wait(headline + ` === 'A bridge opens in Talca' && scrollY === 240`)
}

// TestPageLoad has the browser load the page where moving is not possible.
func TestPageLoad(t *testing.T) {
	t.Parallel()
	h := newStand(t, "/")
	t.Run("an error", func(t *testing.T) {
		tab := openPage(t, h.url, browsertest.Allow("503"), browsertest.Allow("favicon.ico")) // of a page without icons
		h.breakAt("/bridge/")
		tab.Click(`.teaser a[href="bridge/"]`)
		tab.Wait(`document.body.textContent.includes('gone')`)
		tab.Want(`[location.pathname, window.same]`, []any{"/bridge/", nil})
		h.breakAt("")
	})
	t.Run("another program", func(t *testing.T) {
		tab := openPage(t, h.url)
		browsertest.Eval[any](tab, `document.querySelector('script[data-app]').dataset.app = 'app.00000000.wasm'`)
		tab.Click(`.teaser a[href="bridge/"]`)
		tab.Wait(headline + ` === 'A bridge opens in Talca' && window.same === undefined`)
	})
	t.Run("back after a reload", func(t *testing.T) {
		tab := openPage(t, h.url)
		tab.Click(`.teaser a[href="bridge/"]`)
		tab.Wait(headline + ` === 'A bridge opens in Talca'`)
		browsertest.Eval[any](tab, `location.reload()`)
		tab.Wait(`window.same === undefined`)
		tab.WaitLive()
		browsertest.Eval[any](tab, `history.back()`)
		tab.Wait(headline + ` === 'Stories'`)
		tab.WaitLive()
	})
}

// TestByLinks reads the site where the program does not come: scripts are off, or
// WebAssembly is blocked.
func TestByLinks(t *testing.T) {
	t.Parallel()
	for name, option := range map[string]browsertest.Option{
		"no scripts":     browsertest.NoScript,
		"no WebAssembly": browsertest.Block("*://*:*/*.wasm"),
	} {
		t.Run(name, func(t *testing.T) {
			h := newStand(t, "/any/where/")
			tab := browsertest.Open(t, h.url, option, browsertest.Allow("Live features are off"))
			tab.Want(`document.querySelectorAll('.teaser img.small-map').length`, 2)
			tab.Click(`.teaser a[href="flood/"]`)
			tab.Wait(headline + ` === 'The river rises again'`)
			tab.Click(`.mention[href="#ana-ruiz"]`)
			tab.Wait(`document.querySelector('#ana-ruiz').checkVisibility()`)
			browsertest.Eval[any](tab, `document.querySelector('#ana-ruiz .also a').click()`) // the notice may lie over it
			tab.Wait(headline + ` === 'A bridge opens in Talca' && location.hash === '#ana-ruiz'`)
			tab.Click(`.wordmark`)
			tab.Wait(headline + ` === 'Stories'`)
		})
	}
}

// TestAdopted has stories and the index taken over as they are.
func TestAdopted(t *testing.T) {
	t.Parallel()
	h := newStand(t, "/any/where/")
	for _, at := range []string{"", "index.html", "bridge/", "flood/#ana-ruiz", url.PathEscape(harbour) + "/index.html"} {
		tab := openPage(t, h.url+at, browsertest.Phone)
		tab.Want(`[adoption.misses, adoption.changes, adoption.reason]`, []any{0, 0, ""})
	}
}
