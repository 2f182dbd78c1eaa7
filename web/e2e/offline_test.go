package e2e_test

import (
	"net/http"
	"testing"

	"dateline/web/e2e/browsertest"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/storage"
)

// TestOneVisit goes once with network and then without, at any address of the
// story, wherever it lies.
func TestOneVisit(t *testing.T) {
	t.Parallel()
	for _, folder := range []string{"/", "/any/where/"} {
		t.Run(folder, func(t *testing.T) {
			h := newHost(t)
			h.put(t, folder, first)
			tab := visit(t, h.url+folder)
			h.spoil("*", dead)
			for _, at := range []string{"", "?utm=1", "#vladimir-putin", "?panel=map", "index.html?panel=cast#cast"} {
				tab.Load(h.url + folder + at)
				wantWhole(t, tab, first, "The first edition")
				tab.Want(`location.href`, h.url+folder+at)
				if at == "#vladimir-putin" {
					tab.Want(`document.getElementById('vladimir-putin').matches('.card[data-open]')`, true)
				}
				tab.Want(`getComputedStyle(document.body).margin`, "0px") // it has its style
			}
		})
	}
}

// TestPictures has the map's files at hand without network, those for a closer
// look too.
func TestPictures(t *testing.T) {
	t.Parallel()
	h := newHost(t)
	h.put(t, "/", first)
	tab := visit(t, h.url+"/")
	h.spoil("*", dead)
	if !browsertest.Eval[bool](tab, `Promise.all(JSON.parse(document.getElementById('edition').textContent).map.windows.map(
		(w) => fetch(w.file).then((r) => r.status)
	)).then((all) => all.length > 0 && all.every((s) => s === 200))`) {
		t.Error("a file of the map is not at hand")
	}
}

// TestNoKeeping meets browsers that keep nothing: the page is live all the same
// and says nothing of it.
func TestNoKeeping(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, before string }{
		{"no service worker", `delete Navigator.prototype.serviceWorker`},
		{"no permission", `ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('no', 'SecurityError'))`},
		{"a sandbox", `Object.defineProperty(Navigator.prototype, 'serviceWorker', { get() { throw new DOMException('no', 'SecurityError') } })`},
	} {
		t.Run(c.name, func(t *testing.T) {
			h := newHost(t)
			h.put(t, "/", first)
			tab := browsertest.Open(t, h.url+"/", browsertest.Before(c.before+`;
				addEventListener('load', () => requestIdleCallback(() => { window.idle = true }))`))
			wantWhole(t, tab, first, "The first edition")
			tab.Wait(`idle`)
			tab.Want(`notice.hidden`, true)
		})
	}
}

// TestNoRoomToKeep has room for nothing: nothing is kept, nothing is said.
func TestNoRoomToKeep(t *testing.T) {
	t.Parallel()
	h := newHost(t)
	h.put(t, "/", first)
	tab := browsertest.New(t, browsertest.Before(`
		window.tried = undefined;
		const { register } = ServiceWorkerContainer.prototype;
		ServiceWorkerContainer.prototype.register = function (...a) {
			return register.apply(this, a).then((r) => (window.tried = r));
		}`))
	room := 100e3 // bytes
	browsertest.Call(tab, storage.OverrideQuotaForOrigin, storage.OverrideQuotaForOriginParams{Origin: h.url, QuotaSize: &room})
	tab.Load(h.url + "/")
	wantWhole(t, tab, first, "The first edition")
	tab.Wait(`tried && !tried.installing`) // and given up
	tab.Want(`[tried.active, tried.waiting, notice.hidden]`, []any{nil, nil, true})
	tab.Wait(caches + ` === 0`)
}

// TestWithoutWebAssembly keeps the story all the same.
func TestWithoutWebAssembly(t *testing.T) {
	t.Parallel()
	h := newHost(t)
	h.put(t, "/", first)
	tab := browsertest.Open(t, h.url+"/", browsertest.Before(`delete window.WebAssembly`))
	tab.WaitFault("Live features are off")
	tab.Wait(controller + ` === 'activated'`)
	h.spoil("*", dead)
	tab.Load(h.url + "/?again")
	tab.Wait(`!notice.hidden`)
	tab.Want(headline, "The first edition")
}

// TestOfflineNotice says once that the network has gone, and no more when it is
// back.
func TestOfflineNotice(t *testing.T) {
	t.Parallel()
	h := newHost(t)
	h.put(t, "/", first)
	tab := visit(t, h.url+"/")
	switchOff := func(off bool) {
		browsertest.Call(tab, network.EmulateNetworkConditionsByRule, network.EmulateNetworkConditionsByRuleParams{
			MatchedNetworkConditions: []*network.Conditions{{Offline: off, DownloadThroughput: -1, UploadThroughput: -1}},
		})
		browsertest.Call(tab, network.OverrideNetworkState, network.OverrideNetworkStateParams{Offline: off, DownloadThroughput: -1, UploadThroughput: -1})
	}
	switchOff(true)
	tab.Wait(offer)
	tab.Want(`notice.firstChild.data`, "You are offline. The story is kept on this device.")
	switchOff(false)
	tab.Wait(`notice.hidden`)
	switchOff(true)
	tab.Wait(`!navigator.onLine`)
	tab.Want(`notice.hidden`, true)
}

// TestReplacedWhileOpen replaces the folder right after a reader has got the page:
// none of its files are there any more.
func TestReplacedWhileOpen(t *testing.T) {
	t.Parallel()
	h := newHost(t)
	h.put(t, "/", first)
	tab := browsertest.New(t, browsertest.Allow("404"), browsertest.Allow("MIME type ('text/html')"),
		browsertest.Allow("Go is not defined"), browsertest.Allow("Live features are off"))
	h.put(t, "/", second)
	old, err := first(t).ReadFile("index.html")
	if err != nil {
		t.Fatal(err)
	}
	asked := false
	h.spoil("[/]", func(w http.ResponseWriter, r *http.Request) {
		if asked {
			h.heal()
			h.ServeHTTP(w, r)
			return
		}
		asked = true
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.Write(old)
	})
	tab.Load(h.url + "/")
	tab.Wait(`notice.querySelector('button')`)
	tab.Want(headline, "The first edition")
	tab.Want(`notice.firstChild.data`, "A newer version of this story is here.")
	tab.Click("#notice button")
	tab.Wait(headline + ` === "The second edition"`)
	wantWhole(t, tab, second, "The second edition")
}
