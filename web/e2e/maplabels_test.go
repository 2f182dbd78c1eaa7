package e2e_test

import (
	"fmt"
	"testing"

	"dateline/web/e2e/browsertest"
)

// overlaps lists names of the region that lie on each other or on another mark.
const overlaps = `(() => {
	const box = e => { const r = e.getBoundingClientRect(); return {l: r.left + 1, r: r.right - 1, t: r.top + 1, b: r.bottom - 1, e} };
	const names = [...document.querySelectorAll('[data-sheet]:not([hidden]) .marks :is(.mark, .scale, .town) text')].filter(t => t.getClientRects().length && getComputedStyle(t).display !== "none").map(box);
	const dots = [...document.querySelectorAll('[data-sheet] .marks .dot')].filter(d => d.getClientRects().length).map(box);
	const on = (a, b) => a.l < b.r && b.l < a.r && a.t < b.b && b.t < a.b;
	const found = [];
	names.forEach((a, i) => {
		names.slice(i + 1).forEach(b => on(a, b) && found.push(a.e.textContent + " on " + b.e.textContent));
		dots.forEach(b => on(a, b) && a.e.closest("a") !== b.e.closest("a") && found.push(a.e.textContent + " on the mark of " + b.e.closest("a").getAttribute("href")));
	});
	return found;
})()`

const tooSmall = `[...document.querySelectorAll("#map .marks text")].filter(t => t.getClientRects().length && parseFloat(getComputedStyle(t).fontSize) < 11).map(t => t.textContent)`

func TestNamesDoNotOverlap(t *testing.T) {
	t.Parallel()
	namesApart(t, 320, 390, 640, 1000, 1440)
}

// namesApart zooms in and out in windows of some widths.
func namesApart(t *testing.T, widths ...int64) {
	for _, width := range widths {
		t.Run(fmt.Sprint(width), func(t *testing.T) {
			tab := live(t, "", browsertest.Window(width, 900))
			tab.Want(overlaps, []string{})
			tab.Want(tooSmall, []string{})
			for range 3 {
				now := browsertest.Eval[float64](tab, zoom)
				tab.Click(`[data-map="in"]`)
				tab.Click(`[data-map="in"]`)
				tab.Wait(fmt.Sprintf("Math.abs(%s / %f - 4) < 0.01 || %[1]s >= 40", zoom, now))
				settled(tab)
				tab.Want(overlaps, []string{})
			}
			tab.Click(`[data-map="reset"]`)
			tab.Wait(zoom + ` === 1`)
			tab.Want(overlaps, []string{})
			browsertest.Eval[any](tab, `document.querySelector('#map [value="world"]').click()`)
			tab.Want(overlaps, []string{})
		})
	}
}

// Close by, the towns about a place show, named apart from each other.
func TestTowns(t *testing.T) {
	t.Parallel()
	tab := live(t, "#ulaanbaatar", browsertest.Window(1000, 700))
	tab.Click(`#ulaanbaatar [data-show]`)
	tab.Wait(zoom + ` > 3`)
	settled(tab)
	tab.Want(`document.querySelectorAll("#map .town").length`, 0)
	for range 2 {
		press(tab, "in")
		settled(tab)
	}
	tab.Wait(zoom + ` > 11`)
	// Mongolia's name passes under the scale bar here and gives way to it.
	tab.Wait(`document.querySelectorAll("#map .town[data-shown]").length > 2`)
	tab.Want(overlaps, []string{})
	tab.Click(`[data-map="reset"]`)
	tab.Wait(zoom + ` === 1`)
	tab.Want(`document.querySelectorAll("#map .town[data-shown]").length`, 0)
}
