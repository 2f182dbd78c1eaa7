package e2e_test

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"dateline/article"
	"dateline/article/storytest"
	"dateline/web"
	"dateline/web/e2e/browsertest"
	"dateline/web/server"
)

// tileServer serves every tile at /z/x/y.png as the same green square.
func tileServer(t *testing.T) *httptest.Server {
	t.Helper()
	picture := image.NewPaletted(image.Rect(0, 0, 256, 256), color.Palette{color.RGBA{40, 120, 80, 255}})
	var b bytes.Buffer
	if err := png.Encode(&b, picture); err != nil {
		t.Fatal(err)
	}
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.Count(r.URL.Path, "/") != 3 || !strings.HasSuffix(r.URL.Path, ".png") {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Content-Type", "image/png")
		w.Write(b.Bytes())
	}))
	t.Cleanup(s.Close)
	return s
}

// tiled opens the story with tiles at an address, which it must not ask
// for anything before the reader comes close.
func tiled(t *testing.T, address string) *browsertest.Tab {
	t.Helper()
	a := storytest.Visit(t)
	a.Map.Tiles = &article.Tiles{URL: address, Attribution: "© Green Maps", MinZoom: 7, MaxZoom: 12}
	if err := a.Map.Tiles.Check(); err != nil {
		t.Fatal(err)
	}
	bundle, err := web.NewBundle([]*article.Article{a}, web.Options{})
	if err != nil {
		t.Fatal(err)
	}
	h, err := server.New(bundle, server.Options{Policy: web.Policy(a)})
	if err != nil {
		t.Fatal(err)
	}
	s := httptest.NewServer(h)
	t.Cleanup(s.Close)
	tab := browsertest.Open(t, s.URL+"/", browsertest.Window(1000, 700))
	tab.WaitLive()
	tab.Want(`document.querySelector("#map .attribution").textContent.includes("© Green Maps")`, true)
	origin := a.Map.Tiles.Origin()
	for _, request := range tab.Requests() {
		if strings.HasPrefix(request, origin) {
			t.Errorf("asked for before it was needed: %s", request)
		}
	}
	browsertest.Allow("request to another origin: " + origin + "/")(tab)
	return tab
}

// comeClose zooms in on Ulaanbaatar, to some 400 m to the pixel.
func comeClose(tab *browsertest.Tab) {
	tab.Click(`.mention[href="#ulaanbaatar"]`)
	tab.Wait(openCards + `.length`)
	tab.Click(`#ulaanbaatar [data-show]`)
	tab.Wait(zoom + ` > 3`)
	settled(tab)
	for range 3 {
		press(tab, "in")
		settled(tab)
	}
	tab.Wait(zoom + ` > 20`)
}

func TestTiles(t *testing.T) {
	t.Parallel()
	tab := tiled(t, tileServer(t).URL+"/{z}/{x}/{y}.png")
	comeClose(tab)
	tab.Wait(`document.querySelectorAll("#map .tiles image").length > 1`)
	// They lie under the place, and the way out takes them away again.
	tab.Wait(`(p => [...document.querySelectorAll("#map .tiles image")].some(e => {
		const r = e.getBoundingClientRect();
		return r.left <= p.x && p.x <= r.right && r.top <= p.y && p.y <= r.bottom;
	}))(` + dot("ulaanbaatar") + `)`)
	tab.Click(`[data-map="reset"]`)
	tab.Wait(zoom + ` === 1 && document.querySelectorAll("#map .tiles image").length === 0`)
}

// Where there are no tiles the map is as it would be without.
func TestTilesThatFail(t *testing.T) {
	t.Parallel()
	gone := tileServer(t)
	gone.Close()
	tab := tiled(t, gone.URL+"/{z}/{x}/{y}.png")
	browsertest.Allow("ERR_CONNECTION_REFUSED")(tab)
	comeClose(tab)
	origin := strings.TrimPrefix(gone.URL, "http://")
	tab.Wait(`performance.getEntriesByType("resource").some(r => r.name.includes("` + origin + `"))`)
	tab.Wait(`document.querySelectorAll("#map .tiles image").length === 0`)
	tab.Want(`document.querySelector("#map .windows use") !== null`, true)
}
