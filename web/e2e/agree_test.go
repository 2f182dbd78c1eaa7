package e2e_test

import (
	"fmt"
	"testing"

	"dateline/web/e2e/browsertest"
)

// marks lists what has an attribute that tells of the selection, in document order.
const marks = `((...names) => names.flatMap((name) => [...document.querySelectorAll("[" + name + "]:not(.preview)")].map((e) =>
	[name, e.getAttribute(name), e.closest("[id]")?.id, e.localName, e.getAttribute("href"), e.textContent.trim().slice(0, 30)].join(" "))))`

const (
	// atOnce lists what a selection sets before the page renders.
	atOnce = marks + `("data-open", "data-lit", "data-current", "data-marked")`
	// whenRendered lists that and what the render and the views add.
	whenRendered = marks + `("data-open", "data-lit", "data-current", "data-marked", "data-selected", "data-near", "data-far", "data-shown", "data-chosen", "aria-current")`
	onRoot       = `[document.documentElement.dataset.panel, document.documentElement.dataset.card ?? ""]`
)

// TestSelectionsAgreeWithAFreshPage goes from selection to selection. What the page
// then shows, before it has rendered and after, must be what a page shows that is
// opened at the same address.
func TestSelectionsAgreeWithAFreshPage(t *testing.T) {
	t.Parallel()
	address := serve(t)
	tab := browsertest.Open(t, address, browsertest.Window(1440, 900))
	tab.WaitLive()
	fresh := browsertest.Open(t, address, browsertest.Window(1440, 900))
	agree := func() {
		t.Helper()
		fresh.Load("about:blank") // or a load with another fragment would be none
		fresh.Load(address + browsertest.Eval[string](tab, `location.search + location.hash`))
		fresh.WaitLive()
		tab.Become(whenRendered, browsertest.Eval[[]string](fresh, whenRendered))
		tab.Want(onRoot, browsertest.Eval[[]string](fresh, onRoot))
	}
	for _, link := range []string{
		`.mention[href="#kenneth-roth"]`,
		`#kenneth-roth a[href^="?card="]`, // a sentence
		`.mention[href="#vladimir-putin"]`,
		`.tabs a[href$="#connections"]`,
		`#vladimir-putin a[href*="card="]`,
		`#vladimir-putin .close`,
		`.tabs a[href$="#cast"]`,
	} {
		tab.Wait(fmt.Sprintf("document.querySelector(`%s`)", link))
		before := browsertest.Eval[[]string](tab, fmt.Sprintf(`new Promise((done) => {
			const from = location.href;
			const look = () => location.href === from ? requestAnimationFrame(look) : done(%s);
			document.querySelector(%q).click();
			requestAnimationFrame(look);
		})`, atOnce, link))
		agree()
		if after := browsertest.Eval[[]string](tab, atOnce); fmt.Sprint(before) != fmt.Sprint(after) {
			t.Errorf("%s: before the render %q, after it %q", link, before, after)
		}
	}
	for range 2 {
		from := browsertest.Eval[string](tab, `location.href`)
		browsertest.Eval[any](tab, `history.back()`)
		tab.Wait(fmt.Sprintf(`location.href !== %q`, from))
		agree()
	}
}
