package e2e_test

import (
	"strconv"
	"testing"

	"dateline/web/e2e/browsertest"

	"github.com/chromedp/chromedp/kb"
)

const (
	graph     = `[data-drawing=wide]`
	distant   = `document.querySelectorAll('[data-drawing="wide"] [data-node][data-far]').length`
	nearLines = `document.querySelectorAll('[data-drawing="wide"] [data-edge][data-near]').length`
	shownLine = `[...document.querySelectorAll('[data-drawing="wide"] [data-edge][data-shown]')].map(e => +e.dataset.edge)`
	lineEnds  = `document.querySelector(".line-label .ends")?.textContent ?? ""`
	steps     = `document.querySelector(".graph .steps span").textContent`
	node      = `document.activeElement.dataset.node`
)

func TestGraphAndCard(t *testing.T) {
	t.Parallel()
	tab := live(t, "?panel=connections#connections")
	tab.Become(distant, 0)
	tab.Click(graph + ` [data-node="kenneth-roth"] rect`)
	tab.Wait(openCards + `.length`)
	tab.Want(openCards, []string{"kenneth-roth"})
	tab.Want(lit, []string{"#kenneth-roth"})
	tab.Become(`[...document.querySelectorAll('`+graph+` [data-node][data-selected]')].map(n => n.dataset.node)`, []string{"kenneth-roth"})
	tab.Want(`[...document.querySelectorAll('`+graph+` [data-node]:not([data-far])')].map(n => n.dataset.node).sort()`,
		[]string{"kenneth-roth", "putin-visit-mongolia-2024", "vladimir-putin"})
	tab.Become(nearLines, 2)
	tab.Become(steps, "2 lines, Kenneth Roth")
	tab.Click(`.standfirst`) // beside the card: it closes
	tab.Wait(distant + ` == 0`)
	// A card that the graph does not show dims nothing.
	tab.Click(`.mention[href="#china"]`)
	tab.Wait(openCards + `.length`)
	tab.Become(distant, 0)
}

func TestLineShowsItsFact(t *testing.T) {
	t.Parallel()
	tab := live(t, "?panel=connections#connections")
	tab.Become(lineEnds, "")
	line := browsertest.Eval[int](tab, `(() => {
		// The first line of Kenneth Roth's.
		const lines = [...document.querySelectorAll('`+graph+` [data-edge]')];
		const at = document.querySelector('`+graph+` [data-node="kenneth-roth"]').getAttribute("transform").match(/\d+/g).join(" ");
		const line = lines.find(l => l.lastChild.getAttribute("d").includes(at));
		line.dispatchEvent(new MouseEvent("click", {bubbles: true, cancelable: true}));
		return +line.dataset.edge;
	})()`)
	tab.Wait(lineEnds + ` != ""`)
	tab.Become(shownLine, []int{line})
	tab.Become(lineEnds, "Vladimir Putin – Kenneth Roth")
	tab.Want(address, "?panel=connections#connections") // a line that is clicked asks for its fact first
	tab.Click(`.line-label .evidence`)
	tab.Wait(marked + `.length`)
	tab.Want(marked, []string{"p4-s2"})
}

func TestStepsFromLineToLine(t *testing.T) {
	t.Parallel()
	tab := live(t, "?panel=connections#kenneth-roth")
	tab.Become(steps, "2 lines, Kenneth Roth")
	next, previous := `.steps [aria-label="Next line"]`, `.steps [aria-label="Previous line"]`
	press := func(button string) {
		browsertest.Eval[any](tab, `document.querySelector('`+button+`').click()`)
	}
	press(next)
	tab.Wait(steps + ` == "Line 1 of 2, Kenneth Roth"`)
	tab.Become(lineEnds, "Vladimir Putin – Kenneth Roth")
	press(next)
	tab.Wait(steps + ` == "Line 2 of 2, Kenneth Roth"`)
	tab.Become(lineEnds, "Kenneth Roth – Putin’s visit to Mongolia")
	press(next)
	tab.Wait(steps + ` == "Line 1 of 2, Kenneth Roth"`)
	press(previous)
	tab.Wait(steps + ` == "Line 2 of 2, Kenneth Roth"`)
	tab.Become(shownLine+`.length`, 1)
}

func TestArrowKeysInTheGraph(t *testing.T) {
	t.Parallel()
	tab := live(t, "?panel=connections#connections")
	tab.Want(`[...document.querySelectorAll('`+graph+` a')].filter(a => a.tabIndex == 0).length`, 1)
	browsertest.Eval[any](tab, `document.querySelector('`+graph+` [data-node="vladimir-putin"]').focus()`)
	tab.Wait(distant) // the focus brings out a neighbourhood as the pointer does
	x := `document.activeElement.getBoundingClientRect().x`
	before := browsertest.Eval[float64](tab, x)
	tab.Press(kb.ArrowRight)
	tab.Want(node+` != "vladimir-putin" && `+x+` > `+strconv.FormatFloat(before, 'f', -1, 64), true)
	tab.Want(`[...document.querySelectorAll('`+graph+` a')].filter(a => a.tabIndex == 0).map(a => a.dataset.node).join() == `+node, true)
	tab.Press(kb.Enter)
	tab.Wait(openCards + `.length`)
}

func TestSentenceLightsItsLines(t *testing.T) {
	t.Parallel()
	tab := live(t, "?panel=connections#p4-s2")
	tab.Wait(`document.querySelectorAll('` + graph + ` [data-edge][data-selected]').length`)
	tab.Want(`[...document.querySelectorAll('`+graph+` [data-edge][data-selected]')].length <
		document.querySelectorAll('`+graph+` [data-edge]').length`, true)
}

func TestGraphWithoutScript(t *testing.T) {
	t.Parallel()
	tab := browsertest.Open(t, serve(t)+"#connections", browsertest.NoScript)
	tab.Wait(shown("#connections " + graph))
	tab.Want(`document.querySelectorAll("`+`#connections [data-node][tabindex]`+`").length`, 0)
	tab.Click(graph + ` [data-node="kenneth-roth"] rect`)
	tab.Wait(shown("#kenneth-roth h3"))
	tab.Want(`[...document.querySelectorAll("#connections [data-edge]")].every(e => document.querySelector(".story " + e.getAttribute("href")))`, true)
}

// Every name of the graph stands within its box, in letters of at least 11 px,
// at any width; and only one of the two drawings is shown.
func TestGraphIsLegible(t *testing.T) {
	t.Parallel()
	tab := browsertest.Open(t, serve(t)+"?panel=connections", browsertest.Block("*://*:*/*.wasm"))
	tab.WaitFault("Live features are off")
	for _, width := range []int64{320, 360, 390, 430, 600, 768, 960, 1100, 1440} {
		browsertest.Window(width, 800)(tab)
		tab.Wait(`innerWidth == ` + strconv.FormatInt(width, 10))
		tab.Want(`[...document.querySelectorAll("[data-drawing]")].filter(d => d.getClientRects().length).length`, 1)
		tab.Want(illegible("#connections [data-node] text"), []string{})
		tab.Want(`[...document.querySelectorAll("#connections [data-node] text")].filter(t => t.getClientRects().length &&
			t.getBBox().width > t.parentNode.querySelector("rect").getBBox().width - 4).map(t => t.textContent)`, []string{})
		tab.Want(overlapping("#connections [data-node] rect"), []string{})
		tab.Want(`[...document.querySelectorAll("#connections *")].filter(e => e.getBoundingClientRect().right > innerWidth).length`, 0)
	}
}

// Stepping through the lines of the graph shows and announces who makes a claim.
func TestLinesSayWhoClaims(t *testing.T) {
	t.Parallel()
	tab := live(t, "?panel=connections#ukraine")
	const fact = `document.querySelector(".line-label[role=status] p:last-child").textContent`
	browsertest.Eval[any](tab, `document.querySelector('.steps [aria-label="Next line"]').click()`)
	tab.Become(lineEnds, "Vladimir Putin – Ukraine")
	tab.Want(fact+`.startsWith("Ukraine urged: Mongolia should carry out the warrant against Putin.")`, true)
}
