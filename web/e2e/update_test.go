package e2e_test

import (
	"net/http"
	"testing"

	"dateline/web/e2e/browsertest"
)

// check has the browser look for a newer version, and waits until it knows.
const check = `navigator.serviceWorker.getRegistration().then((r) => { window.kept = r; return r.update() }).then(() => true, () => true)`

// TestUpdate replaces the folder while the story is open. The reader goes on with
// the first edition until asking for the second, and keeps the place.
func TestUpdate(t *testing.T) {
	t.Parallel()
	h := newHost(t)
	h.put(t, "/", first)
	tab := visit(t, h.url+"/?panel=cast#mongolia")
	h.put(t, "/", second)
	tab.Load(h.url + "/?panel=cast#ukraine")
	browsertest.Eval[any](tab, `location.reload()`)
	tab.Wait(`"live" in document.documentElement.dataset && ` + offer)
	wantWhole(t, tab, first, "The first edition")
	tab.Want(`notice.firstChild.data`, "A newer version of this story is here.")

	browsertest.Eval[any](tab, `window.scrollTo({ top: 400, behavior: 'instant' })`)
	tab.Wait(`scrollY === 400`)
	tab.Click("#notice button")
	tab.Wait(headline + ` === "The second edition"`)
	wantWhole(t, tab, second, "The second edition")
	tab.Want(`[location.search + location.hash, document.querySelector('.card[data-open]').id]`, []string{"?panel=cast#ukraine", "ukraine"})
	tab.Wait(`scrollY === 400`)
	tab.Want(`notice.hidden`, true)
	tab.Wait(caches + ` === 1`)

	h.spoil("*", dead)
	tab.Load(h.url + "/?again")
	wantWhole(t, tab, second, "The second edition")
}

// caches counts what the device keeps.
const caches = `window.caches.keys().then((k) => { window.names = k.length }) && window.names`

// TestSpoiltUpdate has an update go wrong: the first edition stays, whole, and
// nothing is offered; and the next attempt succeeds.
func TestSpoiltUpdate(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name    string
		pattern string
		with    http.HandlerFunc
	}{
		{"the network dies", "wasm_exec.*", dead},
		{"a file is missing", "wasm_exec.*", http.NotFound},
		{"a page in place of a file", "wasm_exec.*", fallback},
		{"the page leads elsewhere", "[/]", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/index.html", http.StatusFound) }},
		{"another page", "[/]", fallback},
	} {
		t.Run(c.name, func(t *testing.T) {
			h := newHost(t)
			h.put(t, "/", first)
			tab := visit(t, h.url+"/")
			h.put(t, "/", second)
			h.spoil(c.pattern, c.with)
			browsertest.Eval[bool](tab, check)
			tab.Wait(`!kept.installing`)
			tab.Want(`[kept.waiting, notice.hidden]`, []any{nil, true})
			tab.Load(h.url + "/?again")
			wantWhole(t, tab, first, "The first edition")
			h.heal()
			browsertest.Eval[bool](tab, check)
			tab.Wait(offer)
			tab.Click("#notice button")
			tab.Wait(headline + ` === "The second edition"`)
			wantWhole(t, tab, second, "The second edition")
		})
	}
}

// TestMissingExtras has files missing that the page can be without.
func TestMissingExtras(t *testing.T) {
	t.Parallel()
	h := newHost(t)
	h.put(t, "/", first)
	h.spoil("icon*", http.NotFound)
	h.spoil("map-window-*", http.NotFound)
	tab := visit(t, h.url+"/", browsertest.Allow("404"))
	h.put(t, "/", second)
	browsertest.Eval[bool](tab, check)
	tab.Wait(offer)
	tab.Click("#notice button")
	tab.Wait(headline + ` === "The second edition"`)
	wantWhole(t, tab, second, "The second edition")
}

// TestNeighbours keeps several stories of one origin, one within the folder of
// another, and updates one of them.
func TestNeighbours(t *testing.T) {
	t.Parallel()
	h := newHost(t)
	nested := edition("The nested story")
	h.put(t, "/", first)
	h.put(t, "/any/where/", nested)
	h.put(t, "/any/", second)
	tab := visit(t, h.url+"/")
	for _, folder := range []string{"/any/where/", "/any/"} {
		tab.Load(h.url + folder)
		tab.WaitLive()
		tab.Wait(`navigator.serviceWorker.controller?.scriptURL === new URL('sw.js', location).href`)
		tab.Wait(controller + ` === 'activated'`)
		tab.Want(`notice.hidden`, true)
	}
	tab.Wait(caches + ` === 3`)
	h.put(t, "/any/", first)
	browsertest.Eval[bool](tab, check)
	tab.Wait(offer)
	tab.Click("#notice button")
	tab.Wait(headline + ` === "The first edition"`)
	tab.Wait(caches + ` === 3`)

	h.spoil("*", dead)
	for _, c := range []struct{ folder, title string }{
		{"/any/where/", "The nested story"}, {"/any/", "The first edition"}, {"/", "The first edition"},
	} {
		tab.Load(h.url + c.folder + "?again")
		tab.WaitLive()
		tab.Want(headline, c.title)
	}
}
