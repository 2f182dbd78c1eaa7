package e2e_test

import (
	"testing"

	"dateline/web/e2e/browsertest"
)

func TestPhoneSheet(t *testing.T) {
	t.Parallel()
	tab := live(t, "", browsertest.Phone)
	mention := `document.querySelector('.mention[href="#kenneth-roth"]').getBoundingClientRect()`
	browsertest.Eval[any](tab, `document.querySelector('.mention[href="#kenneth-roth"]').scrollIntoView({block: "end", behavior: "instant"})`)
	tab.Wait(mention + `.bottom <= innerHeight`)
	tab.Click(`.mention[href="#kenneth-roth"]`)
	tab.Wait(shown("#kenneth-roth h3"))
	card := `document.getElementById("kenneth-roth").getBoundingClientRect()`
	tab.Want(card+`.height <= 0.6 * innerHeight`, true)
	tab.Wait(card + `.bottom === innerHeight`)
	tab.Wait(mention + `.bottom < ` + card + `.top && ` + mention + `.top > 0`)
	tab.Want(`(r => r.width >= 44 && r.height >= 44)(document.querySelector("#kenneth-roth .close").getBoundingClientRect())`, true)
}

// Nothing is wider than the window, down to 320 px and with text twice as large.
func TestReflow(t *testing.T) {
	t.Parallel()
	for _, width := range []int64{320, 390, 768, 960, 1440} {
		tab := live(t, "#vladimir-putin", browsertest.Window(width, 800))
		tab.Want(`document.documentElement.scrollWidth`, width)
		browsertest.Eval[any](tab, `document.documentElement.style.fontSize = "200%"`)
		tab.Want(`document.documentElement.scrollWidth`, width)
	}
}

// 37rem at 19 px hold 60 to 72 characters in the fonts that the style sheet
// names; which of them a machine has is not the page's to say.
func TestMeasure(t *testing.T) {
	t.Parallel()
	tab := live(t, "", browsertest.Window(1440, 900))
	const p, style = `document.querySelector(".story p")`, `getComputedStyle(document.querySelector(".story p"))`
	tab.Want(p+`.getBoundingClientRect().width`, 592)
	tab.Want(style+`.fontSize`, "19px")
	tab.Want(`Math.round(parseFloat(`+style+`.lineHeight))`, 31)
}

func TestThemes(t *testing.T) {
	t.Parallel()
	const paper = `getComputedStyle(document.documentElement).backgroundColor`
	live(t, "", browsertest.Media("prefers-color-scheme", "light")).Want(paper, "rgb(251, 250, 246)")
	live(t, "", browsertest.Media("prefers-color-scheme", "dark")).Want(paper, "rgb(20, 23, 26)")
	live(t, "", browsertest.Media("prefers-color-scheme", "light"),
		browsertest.Before(`localStorage.setItem("dateline", '{"theme":"dark"}')`)).Want(paper, "rgb(20, 23, 26)")
}

func TestReducedMotion(t *testing.T) {
	t.Parallel()
	tab := live(t, "#mongolia", browsertest.Media("prefers-reduced-motion", "reduce"))
	tab.Want(`document.getAnimations().length`, 0)
}
