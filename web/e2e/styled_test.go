package e2e_test

import (
	"testing"

	"dateline/web/e2e/browsertest"

	"github.com/chromedp/chromedp/kb"
)

// TestLittleIsStyledAnew counts the elements that the browser styles for what a
// reader does. A rule of the style sheet that hangs on something far away, such as
// an attribute of <html> or a :has of it, has hundreds styled that look as before,
// and on a slow phone the reader waits for them.
func TestLittleIsStyledAnew(t *testing.T) {
	for _, width := range []int64{390, 1440} {
		tab := live(t, "", browsertest.Window(width, 900))
		card := browsertest.Eval[int](tab, `document.querySelectorAll("#ukraine *").length`)
		drawn := func() {
			browsertest.Eval[any](tab, `new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))`)
		}
		drawn() // what being live changes
		few := func(what string, most int, do func()) {
			t.Helper()
			styled := tab.Styled(func() {
				do()
				drawn()
			})
			t.Logf("%d px wide, %s: %d elements", width, what, styled)
			if styled > most {
				t.Errorf("%d px wide, %s has %d elements styled, want at most %d", width, what, styled, most)
			}
		}
		few("a card", card+150, func() {
			tab.Click(`.mention[href="#ukraine"]`)
			tab.Wait(openCards + `.length`)
		})
		few("no card", 150, func() {
			tab.Press(kb.Escape)
			tab.Wait(`!` + openCards + `.length`)
		})
		tab.Press("/")
		tab.Wait(`document.querySelector(".answers [role=option]")`)
		few("a letter in the search", 150, func() {
			tab.Press("m")
			tab.Wait(`document.querySelector(".tally").textContent !== ""`)
		})
	}
}
