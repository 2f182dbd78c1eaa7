package e2e_test

import (
	"encoding/json"
	"slices"
	"testing"

	"dateline/web/e2e/browsertest"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/page"
)

// TestInstallable asks Chromium what it thinks of the story as an app.
func TestInstallable(t *testing.T) {
	t.Parallel()
	h := newHost(t)
	h.put(t, "/any/where/", first)
	tab := visit(t, h.url+"/any/where/?utm=1#mongolia")
	got := browsertest.Call(tab, page.GetAppManifest, page.GetAppManifestParams{})
	for _, e := range got.Errors {
		t.Errorf("manifest: %s", e.Message)
	}
	var manifest struct {
		Name      string `json:"name"`
		ShortName string `json:"short_name"`
		Shortcuts []struct {
			URL string `json:"url"`
		} `json:"shortcuts"`
	}
	if err := json.Unmarshal([]byte(got.Data), &manifest); err != nil {
		t.Fatal(err)
	}
	if manifest.Name != "The first edition" || manifest.ShortName != "Ulaanbaatar" || len(manifest.Shortcuts) != 5 ||
		manifest.Shortcuts[0].URL != "./?panel=map#map" {
		t.Errorf("manifest %+v", manifest)
	}
	for _, e := range browsertest.Call(tab, page.GetInstallabilityErrors, cdp.Empty{}).InstallabilityErrors {
		if e.ErrorID != "in-incognito" { // each test has a profile that leaves no trace
			t.Errorf("cannot be installed: %s", e.ErrorID)
		}
	}
	if id := browsertest.Call(tab, page.GetAppID, cdp.Empty{}); id.AppID != h.url+"/any/where/" {
		t.Errorf("the app's id is %q: another story of this origin would be the same app", id.AppID)
	}
}

// TestInstallButton shows the button where the browser offers to install, and
// once.
func TestInstallButton(t *testing.T) {
	t.Parallel()
	h := newHost(t)
	h.put(t, "/", first)
	tab := visit(t, h.url+"/")
	tab.Click(".tools > summary")
	const visible = `['.install', '.install-by-menu'].map((s) => document.querySelector(s).checkVisibility())`
	tab.Want(visible, []bool{false, false})
	browsertest.Eval[any](tab, `(() => {
		const event = new Event('beforeinstallprompt', { cancelable: true });
		event.prompt = () => { window.prompted = true; return Promise.resolve() };
		dispatchEvent(event);
		window.prevented = event.defaultPrevented;
	})()`)
	tab.Want(visible, []bool{true, false})
	tab.Want(`prevented`, true)
	tab.Click(".install")
	tab.Wait(`prompted`)
	tab.Want(visible, []bool{false, false})
}

// TestInstallByMenu tells where only the browser's menu installs.
func TestInstallByMenu(t *testing.T) {
	t.Parallel()
	h := newHost(t)
	h.put(t, "/", first)
	tab := visit(t, h.url+"/", browsertest.Phone, browsertest.Before(`Object.defineProperty(navigator, 'standalone', { value: false })`))
	tab.Click(".tools > summary")
	tab.Want(`['.install', '.install-by-menu'].map((s) => document.querySelector(s).checkVisibility())`, []bool{false, true})
}

// TestKeptFiles holds the worker to what it keeps: nothing that only servers or
// other sites ask for.
func TestKeptFiles(t *testing.T) {
	t.Parallel()
	h := newHost(t)
	h.put(t, "/", first)
	tab := visit(t, h.url+"/")
	names := browsertest.Eval[[]string](tab, `caches.keys().then((k) => caches.open(k[0])).then((c) => c.keys()).then((r) => r.map((q) => new URL(q.url).pathname.slice(1)))`)
	for _, name := range names {
		if slices.ContainsFunc([]string{".br", ".gz", "checksums.txt", "poster", "404.html", "_headers", "robots.txt", "sw.js"},
			func(part string) bool {
				return len(name) >= len(part) && (name[:len(part)] == part || name[len(name)-len(part):] == part)
			}) {
			t.Errorf("the device keeps %s", name)
		}
	}
	if !slices.Contains(names, "") || len(names) < 12 {
		t.Errorf("the device keeps %q", names)
	}
}
