package e2e_test

import (
	"bytes"
	"fmt"
	"image/png"
	"testing"

	"dateline/web/e2e/browsertest"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
)

// cutOff lists names of the region that the edge of the view cuts off, or that
// lie under the inset or the open card.
const cutOff = `(() => {
	const v = ` + view + `;
	const over = [...document.querySelectorAll("#map .inset, .card[data-open] > :is(header, .card-body)")].map(e => e.getBoundingClientRect());
	return [...document.querySelectorAll('[data-sheet="region"] .marks text')].filter(t => {
		const r = t.getBoundingClientRect();
		const on = b => r.left < b.right - 1 && b.left < r.right - 1 && r.top < b.bottom - 1 && b.top < r.bottom - 1;
		const within = r.left >= v.left && r.right <= v.right && r.top >= v.top && r.bottom <= v.bottom;
		return r.width > 0 && (on(v) && !within || within && over.some(on));
	}).map(t => t.textContent);
})()`

// named tells whether a name shows on the region.
func named(name string) string {
	return `[...document.querySelectorAll('[data-sheet="region"] .marks text')].some(t => t.textContent === "` + name + `" && t.getClientRects().length > 0)`
}

// Names stand beside their marks where nothing cuts them off or covers them, once
// the map has come to rest.
func TestNamesAreWhole(t *testing.T) {
	t.Parallel()
	for _, show := range []string{"mongolia", "ulaanbaatar", "moscow", "pyongyang", "brussels"} {
		t.Run(show, func(t *testing.T) {
			tab := live(t, "#"+show, browsertest.Window(1440, 900))
			tab.Click(`#` + show + ` [data-show]`)
			tab.Wait(zoom + ` > 1`)
			settled(tab)
			tab.Wait(cutOff + `.length === 0`)
			tab.Want(overlaps, []string{})
			for range 3 {
				press(tab, "in")
				settled(tab)
				tab.Wait(cutOff + `.length === 0`)
			}
		})
	}
	t.Run("full screen", func(t *testing.T) {
		tab := live(t, "", browsertest.Window(1280, 800))
		tab.Click(`[data-map="full"]`)
		tab.Wait(view + `.width === 1280`)
		settled(tab)
		tab.Wait(cutOff + `.length === 0`)
		for _, name := range []string{"Brussels", "The Hague", "Moscow", "Ulaanbaatar", "Tokyo", "Mongolia"} {
			tab.Wait(named(name))
		}
	})
}

// Rivers are some 3 km beside their beds, so none is drawn where that shows; and
// there a country's name would stand for nothing one sees.
func TestCityHasLandmarksAndNoRivers(t *testing.T) {
	t.Parallel()
	tab := live(t, "#ulaanbaatar", browsertest.Window(1440, 900))
	tab.Click(`#ulaanbaatar [data-show]`)
	tab.Wait(zoom + ` > 3`)
	settled(tab)
	const rivers = `[...document.querySelectorAll('[data-sheet="region"] .rivers')].map(e => getComputedStyle(e).display).filter(d => d !== "none").length`
	tab.Wait(rivers + ` > 0`)
	tab.Wait(named("Mongolia"))
	for range 3 {
		press(tab, "in")
		settled(tab)
	}
	tab.Wait(zoom + ` > 24`)
	tab.Want(rivers, 0)
	for _, name := range []string{"Ulaanbaatar", "Chinggis Khaan airport", "Dzuunmod"} {
		tab.Wait(named(name))
	}
	tab.Want(named("Mongolia"), false)
	tab.Want(overlaps, []string{})
	press(tab, "in")
	settled(tab)
	tab.Wait(named("Sükhbaatar Square"))
	tab.Want(named("Ulaanbaatar"), true)
}

// The place to be shown shows, above the card that asks for it.
func TestShowOnAPhone(t *testing.T) {
	t.Parallel()
	tab := live(t, "#ulaanbaatar", browsertest.Phone)
	tab.Click(`#ulaanbaatar [data-show]`)
	tab.Wait(zoom + ` > 3`)
	settled(tab)
	rested(tab)
	tab.Want(`(p => document.elementFromPoint(p.x, p.y)?.closest("a")?.getAttribute("href"))(`+dot("ulaanbaatar")+`)`, "#ulaanbaatar")
	tab.Want(`(r => r.top >= document.querySelector(".bar").getBoundingClientRect().bottom && r.bottom <= document.querySelector(".card[data-open] > header").getBoundingClientRect().top)(`+view+`)`, true)
}

// A card that covers the map's foot does not cover its scale bar, and one that
// has gone leaves it where it was.
func TestScaleBarStandsOverTheCard(t *testing.T) {
	t.Parallel()
	tab := live(t, "", browsertest.Window(1440, 640)) // too low for both
	const bar = `document.querySelector('[data-sheet="region"] .scale line').getBoundingClientRect().bottom`
	low := browsertest.Eval[float64](tab, bar)
	tab.Click(`#map .marks a[href="#beijing"] .dot`)
	tab.Wait(openCards + `.length`)
	tab.Want(`document.querySelector(".card[data-open] > header").getBoundingClientRect().top < `+view+`.bottom`, true)
	tab.Wait(bar + ` < document.querySelector(".card[data-open] > header").getBoundingClientRect().top`)
	tab.Press("\x1b")
	tab.Wait(openCards + `.length === 0`)
	tab.Wait(fmt.Sprintf(`%s === %f`, bar, low))
}

// With its card open a place stays in view however one zooms.
func TestZoomKeepsTheChosenPlace(t *testing.T) {
	t.Parallel()
	tab := live(t, "", browsertest.Window(1440, 900))
	tab.Click(`#map .marks a[href="#moscow"] .dot`)
	tab.Wait(`document.querySelector('.marks a[href="#moscow"][data-chosen]')`)
	settled(tab)
	x, y := place(tab, "moscow")
	for range 3 {
		press(tab, "in")
		settled(tab)
	}
	tab.Wait(zoom + ` > 7`)
	tab.Want(fmt.Sprintf(`(p => Math.hypot(p.x - %f, p.y - %f) < 2)(%s)`, x, y, dot("moscow")), true)
}

// Where one window with more detail ends, and another begins or none, no line
// shows: there the colour is the country's on both sides.
func TestWindowsLeaveNoSeam(t *testing.T) {
	t.Parallel()
	tab := live(t, "#ulaanbaatar", browsertest.Window(1000, 700))
	tab.Click(`#ulaanbaatar [data-show]`)
	tab.Wait(zoom + ` > 3`)
	settled(tab)
	tab.Wait(`document.querySelectorAll("#map .windows svg").length > 0`)
	tab.Press("\x1b")
	tab.Wait(openCards + `.length === 0`)
	// Where the windows' left and right edges cross a line to the south of the city.
	edges := browsertest.Eval[[][]float64](tab, `(() => {
		const plane = document.querySelector('[data-sheet="region"] .plane').getScreenCTM();
		const v = `+view+`, y = `+dot("ulaanbaatar")+`.y + 40;
		return [...document.querySelectorAll("#map .windows svg")].flatMap(w => {
			const x = w.x.baseVal.value;
			return [x, x + w.width.baseVal.value];
		}).map(x => new DOMPoint(x, 0).matrixTransform(plane).x).filter(x => x > v.left + 5 && x < v.right - 5).map(x => [x, y]);
	})()`)
	if len(edges) == 0 {
		t.Fatal("no window ends within the view")
	}
	shot := browsertest.Call(tab, page.CaptureScreenshot, page.CaptureScreenshotParams{})
	img, err := png.Decode(bytes.NewReader(shot.Data))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range edges {
		x, y := int(e[0]), int(e[1])
		if beside := img.At(x-4, y); img.At(x+5, y) != beside {
			continue // a border or a river
		}
		for dx := -2; dx <= 2; dx++ {
			if got, want := img.At(x+dx, y), img.At(x-4, y); got != want {
				t.Errorf("at %d, %d, by the edge of a window, the colour is %v, not %v", x+dx, y, got, want)
			}
		}
	}
}

// On paper the list takes the width of the page, as the text does.
func TestListOnPaper(t *testing.T) {
	t.Parallel()
	tab := live(t, "")
	browsertest.Call(tab, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"})
	tab.Wait(`document.querySelector(".places").offsetWidth === document.querySelector("#map").clientWidth`)
}
