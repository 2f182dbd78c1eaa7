package e2e_test

import (
	"strconv"
	"testing"

	"dateline/web/e2e/browsertest"

	"github.com/chromedp/chromedp/kb"
)

const (
	litEvents = `[...document.querySelectorAll("#timeline .occasions > [data-selected] .subject")].map(s => s.textContent)`
	litMarks  = `document.querySelectorAll("#timeline .axis [data-selected]").length`
	occasion  = `[...document.querySelectorAll("#timeline .occasion")].findIndex(li => li.contains(document.activeElement))`
)

func TestTimelineAndCard(t *testing.T) {
	t.Parallel()
	tab := live(t, "?panel=timeline#timeline")
	tab.Become(litEvents, []string{})
	tab.Click(`.occasions .subject a[href="#kenneth-roth"]`)
	tab.Wait(openCards + `.length`)
	tab.Want(openCards, []string{"kenneth-roth"})
	tab.Want(lit, []string{"#kenneth-roth"})
	tab.Become(litEvents, []string{"Kenneth Roth", "Kenneth Roth"})
	tab.Become(litMarks, 2)
	tab.Want(address, "?panel=timeline#kenneth-roth")
	tab.Press(kb.Escape)
	tab.Wait(`!` + openCards + `.length`)
	tab.Become(litEvents, []string{})
	tab.Become(litMarks, 0)
}

func TestTextAndTimeline(t *testing.T) {
	t.Parallel()
	tab := live(t, "?panel=timeline")
	tab.Click(`.mention[href="#kenneth-roth"]`)
	tab.Wait(openCards + `.length`)
	tab.Become(litEvents, []string{"Kenneth Roth", "Kenneth Roth"})
	// From an event to the words that bear it out: its sentence, and what else they say.
	tab = live(t, "?panel=timeline#p1-s2")
	tab.Become(litEvents, []string{"Warrant for Putin’s arrest"})
	tab.Want(marked, []string{"p1-s2"})
}

func TestMarkOnTheAxisOpensItsCard(t *testing.T) {
	t.Parallel()
	tab := live(t, "?panel=timeline#timeline")
	tab.Click(`.axis a[href="#battle-khalkhin-gol"] .mark`)
	tab.Wait(openCards + `.length`)
	tab.Want(openCards, []string{"battle-khalkhin-gol"})
	tab.Become(litEvents, []string{"Battles of Khalkhin Gol", "Vladimir Putin"}) // the second is of an earlier anniversary
	tab.Become(litMarks, 2)
}

func TestTimelineIsOneStopOfTheTabKey(t *testing.T) {
	t.Parallel()
	tab := live(t, "?panel=timeline#timeline")
	stops := `[...new Set([...document.querySelectorAll("#timeline a")].filter(a => a.tabIndex == 0).map(a =>
		[...document.querySelectorAll("#timeline .occasion")].indexOf(a.closest("li"))))]`
	tab.Want(stops, []int{0})
	browsertest.Eval[any](tab, `document.querySelector("#timeline .occasions a").focus()`)
	tab.Press(kb.ArrowDown + kb.ArrowDown)
	tab.Want(occasion, 2)
	tab.Want(stops, []int{2})
	tab.Press(kb.ArrowUp)
	tab.Want(occasion, 1)
	tab.Press(kb.End)
	tab.Want(occasion+` == document.querySelectorAll("#timeline .occasion").length - 1`, true)
	tab.Press(kb.ArrowDown)
	tab.Want(occasion+` == document.querySelectorAll("#timeline .occasion").length - 1`, true)
	tab.Press(kb.Home)
	tab.Want(occasion, 0)
	// Within the item Tab goes on to its evidence.
	tab.Press(kb.ArrowDown + kb.Tab)
	tab.Want(occasion, 1)
	// The keys are the list's alone.
	browsertest.Eval[any](tab, `document.querySelector(".mention").focus()`)
	tab.Press(kb.End)
	tab.Want(`document.activeElement.matches(".mention")`, true)
}

func TestTimelineWithoutScript(t *testing.T) {
	t.Parallel()
	tab := browsertest.Open(t, serve(t)+"#timeline", browsertest.NoScript)
	tab.Wait(shown("#timeline .axis svg"))
	tab.Want(`document.querySelectorAll("#timeline .occasions a[tabindex]").length`, 0)
	tab.Click(`.occasions .subject a[href="#kenneth-roth"]`)
	tab.Wait(shown("#kenneth-roth h3"))
}

// What is written on the axis can be read at any width it is drawn at, and does
// not overlap.
func TestAxisIsLegible(t *testing.T) {
	t.Parallel()
	tab := browsertest.Open(t, serve(t)+"?panel=timeline", browsertest.Block("*://*:*/*.wasm"))
	tab.WaitFault("Live features are off")
	for _, width := range []int64{768, 960, 1100, 1280, 1440} {
		browsertest.Window(width, 800)(tab)
		tab.Wait(`innerWidth == ` + strconv.FormatInt(width, 10))
		tab.Want(`document.querySelector("#timeline .axis").getClientRects().length`, 1)
		tab.Want(illegible("#timeline .axis text"), []string{})
		tab.Want(overlapping("#timeline .axis text"), []string{})
	}
}

// illegible lists the texts of a picture that are shown smaller than 11 px.
func illegible(selector string) string {
	return `[...document.querySelectorAll("` + selector + `")].filter(t => t.getClientRects().length &&
		parseFloat(getComputedStyle(t).fontSize) * t.getScreenCTM().a < 11).map(t => t.textContent)`
}

// overlapping lists the texts of a picture that lie over another.
func overlapping(selector string) string {
	return `[...document.querySelectorAll("` + selector + `")].filter((t, i, all) => all.some((u, j) => {
		const a = t.getBoundingClientRect(), b = u.getBoundingClientRect();
		return i != j && a.width && b.width && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
	})).map(t => t.textContent)`
}
