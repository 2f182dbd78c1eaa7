package e2e_test

import (
	"testing"

	"dateline/web/e2e/browsertest"

	"github.com/chromedp/chromedp/kb"
)

const previewed = `document.querySelector(".preview[data-shown] .name")?.textContent`

// clock notes when the pointer last moved and when the preview opened and closed.
const clock = `(() => {
	window.at = {};
	document.addEventListener("pointermove", e => at.moved = e.timeStamp, true);
	new MutationObserver(([m]) => at[m.target.hasAttribute("data-shown") ? "opened" : "closed"] = performance.now())
		.observe(document.querySelector(".preview"), {attributeFilter: ["data-shown"]});
})()`

func TestPreview(t *testing.T) {
	tab := live(t, "")
	browsertest.Eval[any](tab, clock)
	point(tab, `.mention[href=\"#ukraine\"]`)
	tab.Wait(previewed)
	tab.Want(previewed, "Ukraine")
	tab.Want(`at.opened - at.moved >= 500`, true)
	tab.Want(`document.querySelector(".preview").getBoundingClientRect().width`, 320)
	tab.Want(`document.querySelector(".preview").textContent.length <= 525`, true)
	tab.Want(openCards, []string{})

	point(tab, `.preview .name`) // entering keeps it
	browsertest.Eval[any](tab, `new Promise(done => setTimeout(done, 400))`)
	tab.Want(previewed, "Ukraine")
	pointAt(tab, 5, 400)
	tab.Wait(`!` + previewed)
	tab.Want(`at.closed - at.moved >= 300`, true)

	point(tab, `.mention[href=\"#european-union\"]`) // sooner, soon after
	tab.Wait(previewed + ` === "European Union"`)
	tab.Want(`at.opened - at.moved >= 150`, true) // how soon at most, package app tests by a clock of its own
	tab.Click(`.preview .name`)
	tab.Wait(`document.activeElement.matches("#european-union h3")`)
	tab.Want(previewed+` ?? null`, nil)
}

// The preview lies within the window and covers nothing of its mention.
func TestPreviewCoversNoMention(t *testing.T) {
	tab := live(t, "", browsertest.Window(800, 500))
	for _, mention := range []string{"russia", "putin-visit-mongolia-2024", "icc-arrest-warrant-putin", "associated-press"} {
		selector := `.mention[href=\"#` + mention + `\"]`
		browsertest.Eval[any](tab, `document.querySelector("`+selector+`").scrollIntoView({block: "center", behavior: "instant"})`)
		point(tab, selector)
		tab.Wait(`document.querySelector(".preview[data-shown]")`)
		tab.Want(`(p => [...document.querySelector("`+selector+`").getClientRects()].slice(0, 1).every(m =>
			p.left >= 0 && p.right <= innerWidth && p.top >= 0 && p.bottom <= innerHeight &&
			(p.top >= m.bottom || p.bottom <= m.top)))(document.querySelector(".preview").getBoundingClientRect())`, true)
		pointAt(tab, 2, 2)
		tab.Wait(`!document.querySelector(".preview[data-shown]")`)
	}
}

func TestEscClosesThePreviewFirst(t *testing.T) {
	tab := live(t, "#mongolia")
	point(tab, `.mention[href=\"#ukraine\"]`)
	tab.Wait(previewed)
	tab.Press(kb.Escape)
	tab.Wait(`!` + previewed)
	tab.Want(openCards, []string{"mongolia"})
	tab.Press(kb.Escape)
	tab.Wait(`!` + openCards + `.length`)
}

// What must not open a preview: the mention of the open card, a finger, and a
// page that moves. Each is followed by one that opens, so that the test waits for
// something.
func TestNoPreview(t *testing.T) {
	tab := live(t, "#mongolia")
	browsertest.Eval[any](tab, `(() => {
		window.previews = [];
		new MutationObserver(() => { const name = `+previewed+`; if (name) previews.push(name) })
			.observe(document.querySelector(".preview"), {attributeFilter: ["data-shown"]});
		window.touch = kind => document.querySelector('.mention[href="#russia"]')
			.dispatchEvent(new PointerEvent(kind, {bubbles: true, pointerType: "touch", clientX: 9, clientY: 9}));
	})()`)
	point(tab, `.mention[href=\"#mongolia\"]`)
	browsertest.Eval[any](tab, `touch("pointerover")`)
	browsertest.Eval[any](tab, `new Promise(done => setTimeout(done, 700))`)
	// The page moves as soon as the pointer has come, however slow the test is.
	browsertest.Eval[any](tab, `{
		document.addEventListener("scroll", () => { window.scrolled = true }, {once: true});
		document.querySelector('.mention[href="#european-union"]').addEventListener("pointerover", () => scrollBy({top: 1, behavior: "instant"}), {once: true});
	}`)
	x, y := middle(tab, `.mention[href=\"#european-union\"]`)
	pointAt(tab, x, y) // once: to move on it later would open the preview
	tab.Wait(`window.scrolled`)
	browsertest.Eval[any](tab, `new Promise(done => setTimeout(done, 700))`)
	point(tab, `.mention[href=\"#ukraine\"]`)
	tab.Wait(previewed)
	tab.Want(`previews`, []string{"Ukraine"})
}

func TestPreviewFades(t *testing.T) {
	const fade = `getComputedStyle(document.querySelector(".preview")).transitionDuration`
	tab := live(t, "")
	tab.Want(fade, "0.15s, 0.15s")
	point(tab, `.mention[href=\"#ukraine\"]`)
	tab.Wait(previewed)
	tab.Want(fade, "0.2s")
	live(t, "", browsertest.Media("prefers-reduced-motion", "reduce")).Want(fade, "0s")
}
