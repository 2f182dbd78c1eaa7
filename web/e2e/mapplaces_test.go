package e2e_test

import (
	"testing"

	"dateline/web/e2e/browsertest"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// Tab reaches the places in the order in which the story names them, and brings
// each into view.
func TestTabReachesThePlaces(t *testing.T) {
	t.Parallel()
	tab := live(t, "", browsertest.Window(1440, 900))
	tab.Click(`[data-map="in"]`)
	tab.Click(`[data-map="in"]`)
	tab.Wait(zoom + ` === 4`)
	settled(tab)
	browsertest.Eval[any](tab, `document.querySelector('#map [name="sheet"]').focus()`)
	const inView = `(r => { const v = ` + view + `; return r.x >= v.x && r.right <= v.right && r.y >= v.y && r.bottom <= v.bottom })(document.activeElement.querySelector(".dot").getBoundingClientRect())`
	for _, card := range []string{"ulaanbaatar", "battle-khalkhin-gol", "moscow", "the-hague"} {
		tab.Press(kb.Tab)
		tab.Wait(`document.activeElement.getAttribute("href") === "#` + card + `"`)
		tab.Wait(inView)
	}
	tab.Press(kb.Enter)
	tab.Wait(openCards + `.length`)
	tab.Want(openCards, []string{"the-hague"})
}

// What the map says of a place that the reader points at in the list moves no
// place of the list from under the pointer.
func TestPointingAtTheListMovesNothing(t *testing.T) {
	t.Parallel()
	for _, width := range []int64{360, 1280} {
		tab := live(t, "?panel=map", browsertest.Window(width, 800))
		tab.Do(chromedp.ScrollIntoView(chromedp.CSS(`#map .places a[href="#moscow"]`)))
		rested(tab)
		const rows = `[...document.querySelectorAll("#map .places a")].map(a => Math.round(a.getBoundingClientRect().top))`
		before := browsertest.Eval[[]int](tab, rows)
		for _, card := range []string{"ulaanbaatar", "moscow"} {
			point(tab, `#map .places a[href='#`+card+`']`)
			tab.Wait(readout + ` !== ""`)
			tab.Want(rows, before)
		}
	}
}

// A place chosen after another is shown together with it.
func TestChoosingPlacesShowsTheWay(t *testing.T) {
	t.Parallel()
	tab := live(t, "", browsertest.Window(1440, 900))
	tab.Click(`[data-sheet="region"] .marks a[href="#beijing"] .dot`)
	tab.Wait(openCards + `.includes("beijing")`)
	tab.Want(zoom, 1)
	tab.Become(`[...document.querySelectorAll("#map .marks a[data-chosen]")].map(a => a.hash ?? a.getAttribute("href"))`, []string{"#beijing"})
	tab.Click(`#map .places a[href="#pyongyang"]`)
	tab.Wait(zoom + ` > 2`)
	settled(tab)
	for _, card := range []string{"beijing", "pyongyang"} {
		tab.Want(`(p => { const v = `+view+`; return p.x > v.x && p.x < v.right && p.y > v.y && p.y < v.bottom })(`+dot(card)+`)`, true)
	}
}

func TestShowOnTheMap(t *testing.T) {
	t.Parallel()
	tab := live(t, "?panel=cast#ulaanbaatar", browsertest.Window(1440, 900))
	tab.Click(`#ulaanbaatar [data-show]`)
	tab.Wait(zoom + ` > 3`)
	settled(tab)
	tab.Want(openCards, []string{"ulaanbaatar"})
	tab.Want(`document.documentElement.dataset.panel`, "map")
	tab.Want(`(p => { const v = `+view+`; return Math.abs(p.x - v.x - v.width / 2) < 2 && p.y - v.y > 50 })(`+dot("ulaanbaatar")+`)`, true)
	tab.Want(`(p => document.elementFromPoint(p.x, p.y).closest("a").getAttribute("href"))(`+dot("ulaanbaatar")+`)`, "#ulaanbaatar") // and no card
	tab.Want(address, "?panel=map#ulaanbaatar")
}

// What only the world shows is shown there.
func TestShowOnTheWorld(t *testing.T) {
	t.Parallel()
	tab := live(t, "#new-york-city", browsertest.Window(1440, 900))
	tab.Click(`#new-york-city [data-show]`)
	tab.Wait(shown(`[data-sheet=\"world\"] .marks a[href=\"#new-york-city\"]`))
	tab.Want(`document.querySelector('#map [value="world"]').checked`, true)
}

func TestTextAndMapPointAtEachOther(t *testing.T) {
	t.Parallel()
	tab := live(t, "", browsertest.Window(1440, 900))
	hints := func(within string) string {
		return `[...document.querySelectorAll("` + within + ` [data-hinted]")].map(e => e.dataset.card || e.id || e.getAttribute("href"))`
	}
	at := browsertest.Eval[struct{ X, Y float64 }](tab, `(r => ({x: r.x + 9, y: r.y + r.height / 2}))(document.querySelector('.mention[href="#mongolia"]').getBoundingClientRect())`)
	tab.Do(chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, at.X, at.Y))
	tab.Wait(hints(".ground") + `.includes("mongolia")`)
	tab.Want(hints(".story"), []string{})
	x, y := place(tab, "ulaanbaatar")
	tab.Do(chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, x, y))
	tab.Wait(hints(".marks") + `.includes("#ulaanbaatar")`)
	tab.Wait(hints(".story") + `.length > 0`)
	tab.Want(hints(".ground"), []string{})
	tab.Want(`/^Ulaanbaatar, Mongolia · \w{3},? \d\d:\d\d there · about 4,650 km from Moscow$/.test(`+readout+`) || `+readout, true)
	tab.Do(chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, 5, 5))
	tab.Wait(hints("#page") + `.length === 0`)
}

func TestChosenCountryLightsUp(t *testing.T) {
	t.Parallel()
	tab := live(t, "#mongolia")
	tab.Become(`[...document.querySelectorAll(".ground [data-chosen]")].map(e => e.dataset.card)`, []string{"mongolia", "mongolia"})
}

func TestLocalTimes(t *testing.T) {
	t.Parallel()
	tab := live(t, "", browsertest.Before(`Date.now = () => Date.UTC(2024, 8, 3, 12, 0);
		Date = class extends Date { constructor(...a) { a.length ? super(...a) : super(Date.UTC(2024, 8, 3, 12, 0)) } }`))
	time := func(card string) string {
		return `document.querySelector('.places tr:has([href="#` + card + `"]) time').textContent.slice(-5)`
	}
	tab.Want(time("ulaanbaatar"), "20:00")
	tab.Want(time("moscow"), "15:00")
	tab.Want(time("new-york-city"), "08:00")
}
