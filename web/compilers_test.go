package web

import (
	"bytes"
	"testing"

	"dateline/web/e2e/browsertest"
	"dateline/web/e2e/browsertest/trial"
	"dateline/web/wasmbuild"

	"golang.org/x/net/html"
)

// builtSmall reports whether the browser's program is TinyGo's.
func builtSmall(t *testing.T) bool {
	t.Helper()
	p, err := wasmbuild.Read(Built())
	if err != nil {
		t.Fatal(err)
	}
	return p.Small()
}

// openTrial opens the live trial page.
func openTrial(t *testing.T, options ...browsertest.Option) *browsertest.Tab {
	t.Helper()
	s := newTrialSite(t, unspoilt)
	s.open()
	tab := browsertest.Open(t, s.url, options...)
	tab.WaitLive()
	return tab
}

// TestSwap has a button call another method of its component than before.
func TestSwap(t *testing.T) {
	t.Parallel()
	tab := openTrial(t, browsertest.Before(`
		window.listeners = 0;
		const { addEventListener } = EventTarget.prototype;
		EventTarget.prototype.addEventListener = function (...rest) {
			if (this.id === 'letter') listeners++;
			addEventListener.apply(this, rest);
		};`))
	letters := ""
	click := func(id, letter string) {
		browsertest.Eval[any](tab, id+`.click()`)
		letters += letter
		tab.Wait(`letter.textContent === 'letter ` + letters + `'`)
	}
	click("letter", "a")
	click("letter", "a")
	tab.Want(`listeners`, 1)
	browsertest.Eval[any](tab, `swap.click()`)
	tab.Wait(`listeners === 2`)
	click("letter", "b")
	click("letter", "b")
	tab.Want(`listeners`, 2)
	browsertest.Eval[any](tab, `swap.click()`)
	tab.Wait(`listeners === 3`)
	click("letter", "a")
}

// TestDepth holds the pages to half the depth of the trial page, which comes to
// life: TinyGo's stack does not grow.
func TestDepth(t *testing.T) {
	tab := openTrial(t)
	tab.Want(`innermost.textContent`, "innermost")
	tab.Want(`adoption.reason`, "")
	b, err := defaultBundle()
	if err != nil {
		t.Fatal(err)
	}
	for name, page := range map[string][]byte{
		"the default story": b.memFS["index.html"],
		"the test story":    newTestBundle(t, newStory()).memFS["index.html"],
	} {
		root, err := html.Parse(bytes.NewReader(page))
		if err != nil {
			t.Fatal(err)
		}
		if got := depth(root); got < 8 || got > trial.Levels/2 {
			t.Errorf("%s nests %d elements, and may %d", name, got, trial.Levels/2)
		}
	}
}

// depth is how many nodes lie within one another.
func depth(n *html.Node) int {
	deepest := 0
	for child := range n.ChildNodes() {
		deepest = max(deepest, depth(child))
	}
	return deepest + 1
}
