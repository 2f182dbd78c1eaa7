package e2e_test

import (
	"testing"

	"dateline/web/e2e/browsertest"

	"github.com/chromedp/cdproto/emulation"
)

// On paper a name cannot be followed and a card cannot be opened: the text is
// plain, and every panel and card lies open, whatever is chosen on the screen.
func TestPaperHasEverythingInPlainText(t *testing.T) {
	t.Parallel()
	tab := live(t, "?panel=voices#vladimir-putin", browsertest.Window(1280, 800))
	tab.Wait(openCards + `.length === 1`)
	browsertest.Call(tab, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"})
	tab.Want(`[...new Set([...document.querySelectorAll(".story .mention")].map(m => getComputedStyle(m).textDecorationLine))]`, []string{"none"})
	tab.Want(`[...document.querySelectorAll(".panel, .card, .occasion, .voice:not([hidden])")].filter(e => !e.checkVisibility() || e.getBoundingClientRect().height === 0).map(e => e.id || e.className)`, []string{})
	tab.Want(`[...document.querySelectorAll(".bar, .tabs, .close, .mentions")].filter(e => e.checkVisibility()).map(e => e.className)`, []string{})
	tab.Want(`[...document.querySelectorAll(".card")].filter(c => getComputedStyle(c).position === "fixed").map(c => c.id)`, []string{})
}
