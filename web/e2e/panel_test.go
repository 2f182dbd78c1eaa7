package e2e_test

import (
	"testing"

	"dateline/web/e2e/browsertest"
)

// TestTurningToPanels looks at how a panel is drawn that is turned to: its beginning
// first, then the rest; or at once, where the reader had left it further down.
func TestTurningToPanels(t *testing.T) {
	t.Parallel()
	tab := live(t, "", browsertest.Window(1440, 900))
	browsertest.Eval[any](tab, `{
		window.turns = [];
		const { dataset } = document.documentElement;
		new MutationObserver(() => turns.push(dataset.panel + ("turning" in dataset ? " begins" : " is whole")))
			.observe(document.documentElement, { attributeFilter: ["data-turning"] });
	}`)
	turn := func(panel string, want []string) {
		t.Helper()
		tab.Click(`.tabs a[href$="#` + panel + `"]`)
		tab.Become(`document.documentElement.dataset.panel`, panel)
		tab.Become(`turns`, want)
	}
	turn("timeline", []string{"timeline begins", "timeline is whole"})
	all := `[...document.querySelectorAll(".occasion")].every((o) => o.offsetHeight > 0)`
	tab.Want(all, true)
	browsertest.Eval[any](tab, `document.querySelector("#timeline").scrollTop = 900`)
	turn("voices", []string{"timeline begins", "timeline is whole", "voices begins", "voices is whole"})
	turn("timeline", []string{"timeline begins", "timeline is whole", "voices begins", "voices is whole"})
	tab.Want(`document.querySelector("#timeline").scrollTop`, 900)
	tab.Want(`document.elementFromPoint(1000, 500).closest(".occasion") !== null`, true)
}
