package e2e_test

import (
	"io/fs"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"dateline/web/e2e/browsertest"
)

// before reads a bundle of an earlier version, story or site, of which make.sh in
// its folder tells.
func before(t *testing.T, kind string) fstest.MapFS {
	t.Helper()
	bundle := make(fstest.MapFS)
	for _, part := range []string{"shared", kind} {
		folder := os.DirFS(filepath.Join("testdata", "before", part))
		if err := fs.WalkDir(folder, ".", func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			b, err := fs.ReadFile(folder, name)
			bundle[name] = &fstest.MapFile{Data: b}
			return err
		}); err != nil {
			t.Fatal(err)
		}
	}
	return bundle
}

// keepBefore has a browser keep a bundle of the earlier version, at a folder's
// address. Its icons are not there, which it can be without.
func keepBefore(t *testing.T, h *host, kind, at string) *browsertest.Tab {
	t.Helper()
	h.putFiles(t, "/any/where/", before(t, kind))
	return visit(t, h.url+"/any/where/"+at, browsertest.Allow("404"))
}

// wantAllOf fails the test unless the page is live with a headline, and is of one
// bundle with its style, its scripts and its program, whose edition is told by a
// script.
func wantAllOf(t *testing.T, tab *browsertest.Tab, bundle fs.FS, page, title, edition string) {
	t.Helper()
	tab.WaitLive()
	tab.Want(`[`+headline+`, typeof window.edition === 'string' ? window.edition : '']`, []any{title, edition})
	tab.Want(`document.querySelector('.story')?.checkVisibility() && getComputedStyle(document.body).margin`, "0px")
	document, err := fs.ReadFile(bundle, page)
	if err != nil {
		t.Fatal(err)
	}
	version := browsertest.Eval[string](tab, `document.documentElement.dataset.version`)
	if !strings.Contains(string(document), `data-version="`+version+`"`) {
		t.Errorf("the page is of version %s, not of that of %q", version, title)
	}
	names := browsertest.Eval[[]string](tab, `performance.getEntriesByType('resource').map((e) => new URL(e.name).pathname.split('/').pop()).filter(Boolean)`)
	var all strings.Builder
	for _, name := range names {
		if strings.HasPrefix(name, "icon") {
			continue // which is the same in both, or missing
		}
		all.WriteString(name + " ")
		if _, err := fs.Stat(bundle, name); err != nil {
			t.Errorf("the page of %q has asked for %s, which is of another bundle", title, name)
		}
	}
	for _, kind := range []string{"early.", "style.", "loader.", "offline.", "adopt.", "wasm_exec.", "app."} {
		if !strings.Contains(all.String(), kind) {
			t.Errorf("the page of %q has asked for no %s*, but for %s", title, kind, all.String())
		}
	}
}

// TestFromBefore replaces a story that an earlier version has made and a browser
// has kept: whatever the reader does then, a page is all of the one or all of the
// other, and in the end of the new.
func TestFromBefore(t *testing.T) {
	t.Parallel()
	old := before(t, "story")
	wantOld := func(t *testing.T, tab *browsertest.Tab) {
		t.Helper()
		wantAllOf(t, tab, old, "index.html", "The edition before", "The edition before")
	}
	wantNew := func(t *testing.T, tab *browsertest.Tab) {
		t.Helper()
		wantAllOf(t, tab, first(t), "index.html", "The first edition", "The first edition")
		tab.Want(`[adoption.misses, adoption.changes, adoption.reason]`, []any{0, 0, ""})
	}

	t.Run("reload", func(t *testing.T) {
		h := newHost(t)
		tab := keepBefore(t, h, "story", "")
		wantOld(t, tab)
		h.put(t, "/any/where/", first)
		browsertest.Eval[any](tab, `void location.reload()`)
		tab.Wait(offer)
		wantOld(t, tab)
		tab.Click("#notice button")
		tab.Wait(headline + ` === "The first edition"`)
		wantNew(t, tab)
		tab.Wait(caches + ` === 1`)
		h.spoil("*", dead)
		for _, at := range []string{"?again", "?panel=cast#mongolia", "index.html"} {
			tab.Load(h.url + "/any/where/" + at)
			wantNew(t, tab)
		}
	})

	// Installed, it is closed and opened again.
	t.Run("visit", func(t *testing.T) {
		h := newHost(t)
		tab := keepBefore(t, h, "story", "?panel=cast#cast")
		h.put(t, "/any/where/", first)
		h.put(t, "/elsewhere/", second)
		tab.Load(h.url + "/any/where/")
		tab.Wait(offer)
		wantOld(t, tab)
		tab.Load(h.url + "/elsewhere/")
		tab.Wait(`navigator.serviceWorker.getRegistration('/any/where/').then((r) => { window.settled = !r.installing && !r.waiting && r.active.state === 'activated' }) && window.settled`)
		tab.Load(h.url + "/any/where/?panel=cast#cast")
		wantNew(t, tab)
		tab.Want(`notice.hidden`, true)
		h.spoil("*", dead)
		tab.Load(h.url + "/any/where/?again")
		wantNew(t, tab)
	})

	t.Run("offline", func(t *testing.T) {
		h := newHost(t)
		tab := keepBefore(t, h, "story", "")
		h.put(t, "/any/where/", first)
		h.spoil("*", dead)
		tab.Load(h.url + "/any/where/?again")
		wantOld(t, tab)
		h.heal()
		browsertest.Eval[bool](tab, check)
		tab.Wait(offer)
		wantOld(t, tab)
		h.spoil("*", dead)
		tab.Click("#notice button")
		tab.Wait(headline + ` === "The first edition"`)
		wantNew(t, tab)
	})

	t.Run("spoilt", func(t *testing.T) {
		for _, pattern := range []string{"app.*.wasm", "style.*", "loader.*", "sw.js", "[/]"} {
			h := newHost(t)
			tab := keepBefore(t, h, "story", "")
			h.put(t, "/any/where/", first)
			h.spoil(pattern, http.NotFound)
			browsertest.Eval[bool](tab, check)
			tab.Wait(`!kept.installing`)
			tab.Load(h.url + "/any/where/?again")
			wantOld(t, tab)
			h.heal()
			browsertest.Eval[bool](tab, check)
			tab.Wait(offer)
			tab.Click("#notice button")
			tab.Wait(headline + ` === "The first edition"`)
			wantNew(t, tab)
		}
	})

	// A browser that keeps nothing has the page open.
	t.Run("not kept", func(t *testing.T) {
		h := newHost(t)
		h.putFiles(t, "/any/where/", old)
		tab := browsertest.Open(t, h.url+"/any/where/", browsertest.Allow("404"), browsertest.Before(`delete Navigator.prototype.serviceWorker`))
		wantOld(t, tab)
		h.put(t, "/any/where/", first)
		browsertest.Eval[any](tab, `void location.reload()`)
		tab.Wait(headline + ` === "The first edition"`)
		wantNew(t, tab)
	})
}

// TestSiteFromBefore replaces a site that an earlier version has made, whose
// stories a browser has kept as they were read.
func TestSiteFromBefore(t *testing.T) {
	old := before(t, "site")
	t.Parallel()
	b := siteWith("")(t)
	h := newHost(t)
	tab := keepBefore(t, h, "site", "bridge/")
	tab.Load(h.url + "/any/where/flood/")
	tab.WaitLive()
	tab.Wait(`window.caches.match('/any/where/flood/').then((r) => { window.found = Boolean(r) }) && window.found`)
	h.putFiles(t, "/any/where/", b)
	stories := []struct{ slug, before, after string }{
		{"bridge", "The bridge before", "A bridge opens in Talca"},
		{"flood", "The flood before", "The river rises again"},
	}
	for _, s := range stories {
		tab.Load(h.url + "/any/where/" + s.slug + "/?again")
		wantAllOf(t, tab, old, s.slug+"/index.html", s.before, "The edition before")
	}
	tab.Wait(offer)
	tab.Click("#notice button")
	tab.Wait(headline + ` === "The river rises again"`)
	wantAllOf(t, tab, b, "flood/index.html", "The river rises again", "")
	tab.Wait(caches + ` === 1`)
	h.spoil("*", dead)
	for _, s := range stories {
		tab.Load(h.url + "/any/where/" + s.slug + "/?once-more")
		wantAllOf(t, tab, b, s.slug+"/index.html", s.after, "")
	}
}
