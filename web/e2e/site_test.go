package e2e_test

import (
	"testing"

	"dateline/article/storytest/site"
	"dateline/web"
	"dateline/web/e2e/browsertest"
)

// siteWith builds the site of several stories with another headline for the bridge.
func siteWith(headline string) func(testing.TB) *web.Bundle {
	return once(func(t testing.TB) *web.Bundle {
		stories := site.Stories(t)
		if headline != "" {
			stories[0].Headline = headline
		}
		bundle, err := web.NewBundle(stories, web.Options{Pictures: site.FS})
		if err != nil {
			t.Fatal(err)
		}
		return bundle
	})
}

// wantStory waits for a story that was loaded without network: live, whole, with
// its style and its map.
func wantStory(tab *browsertest.Tab, title string) {
	tab.WaitLive()
	tab.Wait(headline + ` === '` + title + `'`)
	tab.Want(`[adoption.misses, adoption.reason, getComputedStyle(document.body).margin]`, []any{0, "", "0px"})
	tab.Want(`document.querySelectorAll('.ground use').length > 0`, true)
	if !browsertest.Eval[bool](tab, `fetch(document.querySelector('.ground use').href.baseVal).then((r) => r.ok)`) {
		tab.Want(`"the map's file"`, "is at hand")
	}
}

// TestSite reads two stories of three, one of them moved to, and then has no
// network: both are there, and the index, and one can move between them.
func TestSite(t *testing.T) {
	t.Parallel()
	h := newHost(t)
	h.put(t, "/any/where/", siteWith(""))
	tab := visit(t, h.url+"/any/where/bridge/")
	tab.Click(`.wordmark`)
	tab.Wait(headline + ` === 'Stories'`)
	tab.Click(`.teaser a[href="flood/"]`)
	tab.Wait(headline + ` === 'The river rises again'`)
	tab.Wait(`caches.match('/any/where/flood/').then((r) => { window.found = Boolean(r) }) && window.found`)
	if browsertest.Eval[bool](tab, `caches.match('/any/where/harbour/').then(Boolean)`) {
		t.Error("a story that was not read is kept")
	}

	h.spoil("*", dead)
	tab.Load(h.url + "/any/where/bridge/?again#ana-ruiz")
	wantStory(tab, "A bridge opens in Talca")
	tab.Wait(`document.querySelector('#ana-ruiz[data-open]')`)
	tab.Load(h.url + "/any/where/flood/index.html")
	wantStory(tab, "The river rises again")
	tab.Load(h.url + "/any/where/")
	tab.WaitLive()
	tab.Want(`document.querySelectorAll('.teaser').length`, 3)
	browsertest.Eval[bool](tab, `window.same = true`)
	tab.Click(`.teaser a[href="bridge/"]`)
	tab.Wait(headline + ` === 'A bridge opens in Talca'`)
	tab.Want(`window.same`, true)
}

// TestSiteUpdate replaces a site: the stories that were read go on to the new
// version, all at once.
func TestSiteUpdate(t *testing.T) {
	t.Parallel()
	h := newHost(t)
	h.put(t, "/", siteWith(""))
	tab := visit(t, h.url+"/bridge/")
	h.put(t, "/", siteWith("The bridge closes"))
	tab.Load(h.url + "/bridge/?again")
	wantStory(tab, "A bridge opens in Talca")
	browsertest.Eval[bool](tab, check)
	tab.Wait(offer)
	tab.Want(`notice.firstChild.data`, "A newer version of these stories is here.")
	tab.Click("#notice button")
	tab.Wait(headline + ` === 'The bridge closes'`)
	tab.WaitLive()
	tab.Wait(caches + ` === 1`)

	h.spoil("*", dead)
	tab.Load(h.url + "/bridge/?once-more")
	wantStory(tab, "The bridge closes")
}

// TestSiteAndNeighbour has a story of its own in a folder of a site: the site's
// worker leaves it alone.
func TestSiteAndNeighbour(t *testing.T) {
	t.Parallel()
	h := newHost(t)
	h.put(t, "/", siteWith(""))
	h.put(t, "/alone/", first)
	tab := visit(t, h.url+"/")
	tab.Load(h.url + "/alone/")
	wantWhole(t, tab, first, "The first edition")
	tab.Wait(`navigator.serviceWorker.controller?.scriptURL === new URL('sw.js', location).href`)
	tab.Wait(controller + ` === 'activated'`)
	tab.Want(`(caches.keys().then((k) => Promise.all(k.filter((n) => n.startsWith('dateline ' + origin + '/ ')).map((n) => caches.open(n).then((c) => c.match('/alone/')))))
		.then((all) => { window.stray = all.filter(Boolean).length }), true)`, true)
	tab.Wait(`window.stray === 0`)
}
