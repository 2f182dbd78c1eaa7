package e2e_test

import (
	"testing"

	"dateline/web/e2e/browsertest"

	"github.com/chromedp/chromedp/kb"
)

// Expressions about the search.
const (
	searching = `document.querySelector("dialog.search").open`
	tally     = `document.querySelector(".tally").textContent`
	atHand    = `document.getElementById(document.querySelector(".search input").getAttribute("aria-activedescendant"))`
	firstName = `document.querySelector(".answers .who")?.textContent`
	announced = `document.querySelector(".unseen[role=status]").textContent`
)

// ask opens the search and types.
func ask(tab *browsertest.Tab, words string) {
	key(tab, "/", 0)
	tab.Wait(searching)
	tab.Wait(`document.querySelector(".answers [role=option]")`)
	tab.Press(words)
}

func TestSearchOpensACard(t *testing.T) {
	t.Parallel()
	tab := live(t, "")
	ask(tab, "putin")
	tab.Want(`document.querySelector(".search input").value`, "putin") // and no stroke
	tab.Wait(tally + `.startsWith("6 names, 9 sentences")`)
	tab.Wait(`document.querySelector(".answers mark").textContent === "Putin"`) // "puti" finds as many
	tab.Want(`[...document.querySelectorAll(".answers [role=group]")].map(g => g.getAttribute("aria-label").split(" · ")[0])`,
		[]string{"Names", "In the story", "Facts on cards", "Claims"})
	tab.Press(kb.Enter)
	tab.Wait(`document.activeElement.matches("#vladimir-putin h3")`)
	tab.Want(searching, false)
	tab.Want(address, "#vladimir-putin")
	tab.Become(announced, "Card opened: Vladimir Putin")
	tab.Press(kb.Escape)
	tab.Wait(`!` + openCards + `.length`)
	tab.Wait(`document.activeElement.matches(".bar .find")`)
	tab.Become(announced, "Card closed")
}

// What somebody claims is no fact: it stands apart, after its speaker.
func TestSearchShowsWhoClaims(t *testing.T) {
	t.Parallel()
	tab := live(t, "")
	ask(tab, "democratic values")
	tab.Become(`[...document.querySelectorAll(".answers [aria-label=Claims] .what")].map((e) => e.textContent.split(":")[0])`, []string{"Uyanga Tsoggerel accused"})
	tab.Want(`[...document.querySelectorAll(".answers [aria-label=\"Facts on cards\"] .what")].filter((e) => e.textContent.startsWith("Putin disrespects")).length`, 0)
}

// The browser makes the same keys of a reader's words as the build made of the
// story's, in any script.
func TestSearchInAnyScript(t *testing.T) {
	t.Parallel()
	tab := live(t, "")
	for i, c := range []struct{ words, name string }{
		{"Путин", "Vladimir PutinВладимир Путин"},
		{"хүрэлсүх", "Ukhnaagiin KhürelsükhУхнаагийн Хүрэлсүх"},
		{"УХНААГИИН", "Ukhnaagiin KhürelsükhУхнаагийн Хүрэлсүх"},
		{"улаанбаатар", "UlaanbaatarУлаанбаатар"},
		{"khürel", "Ukhnaagiin Khürelsükh"},
		{"КИІВ", "KyivКиїв"},
		{"hà nội", "HanoiHà Nội"},
		{"平壌", ""},
		{"평양", "Pyongyang평양"},
		{"関東", "Japan’s army in 1939関東軍"},
		{"ｐｕｔｉｎ", "Vladimir Putin"},
	} {
		if i == 0 {
			ask(tab, c.words)
		} else {
			browsertest.Eval[any](tab, `document.querySelector(".search input").select()`)
			tab.Press(c.words)
		}
		if c.name == "" {
			tab.Wait(tally + `.startsWith("Nothing found")`)
			continue
		}
		tab.Wait(firstName + ` === "` + c.name + `"`)
	}
}

func TestSearchByKeyboard(t *testing.T) {
	t.Parallel()
	tab := live(t, "")
	key(tab, "k", control)
	tab.Wait(searching)
	tab.Wait(atHand)
	tab.Want(atHand+`.textContent`, "MongoliaHost of the visit, between Russia and China") // the story names it most
	tab.Press(kb.ArrowUp)
	tab.Wait(atHand + `.id === "search_results_5"`) // round to the last
	tab.Press(kb.ArrowDown)
	tab.Press(kb.ArrowDown)
	tab.Wait(atHand + `.id === "search_results_1"`)
	tab.Want(`[...document.querySelectorAll(".answers [aria-selected=true]")].map(a => a.id)`, []string{"search_results_1"})
	key(tab, "/", 0) // is now a character like any other
	tab.Wait(`document.querySelector(".search input").value === "/"`)
	tab.Press(kb.Escape)
	tab.Wait(`!` + searching)
	tab.Want(openCards, []string{})
}

func TestSearchLeavesTheCardOpen(t *testing.T) {
	t.Parallel()
	tab := live(t, "#mongolia")
	ask(tab, "x")
	tab.Press(kb.Escape)
	tab.Wait(`!` + searching)
	tab.Want(openCards, []string{"mongolia"})
	tab.Press(kb.Escape)
	tab.Wait(`!` + openCards + `.length`)
}

func TestSearchFindsASentence(t *testing.T) {
	t.Parallel()
	tab := live(t, "")
	ask(tab, "unfurl")
	tab.Wait(tally + `.startsWith("1 sentence")`)
	tab.Click(`.answers a[href="#p3-s2"]`)
	tab.Wait(marked + `.length`)
	tab.Want(marked, []string{"p3-s2"})
	tab.Wait(shown("#p3-s2"))
	tab.Want(searching, false)
	tab.Become(announced, "Sentence marked in paragraph 3")
}

// A fact that is looked for is marked on its card, and so are the words that bear
// it out.
func TestSearchFindsAFact(t *testing.T) {
	t.Parallel()
	tab := live(t, "")
	ask(tab, "tajikistan")
	tab.Wait(tally + ` === "1 fact"`)
	tab.Press(kb.Enter)
	tab.Wait(`document.querySelector(".facts [data-marked]")`)
	tab.Want(address, "#vladimir-putin")
	tab.Want(`document.querySelector("#vladimir-putin .facts [data-marked]").textContent.includes("Tajikistan")`, true)
	tab.Wait(shown(".facts [data-marked]"))
	ask(tab, "tajikistan") // once more, with the card open
	tab.Press(kb.Enter)
	tab.Wait(`!` + searching + ` && document.querySelector(".facts [data-marked]")`)

	ask(tab, "dwindling")
	tab.Wait(tally + `.includes("claim")`)
	tab.Click(`.answers [aria-label="Claims"] a[data-fact]`)
	tab.Wait(address + ` === "?card=kenneth-roth#p4-s2"`)
	tab.Wait(marked + `[0] === "p4-s2"`)
	tab.Wait(`document.querySelector("#kenneth-roth .facts [data-marked]")`)
}

func TestSearchWithoutAnAnswerHelps(t *testing.T) {
	t.Parallel()
	tab := live(t, "")
	ask(tab, "khrlsk")
	tab.Wait(tally + `.startsWith("Nothing found for “khrlsk”")`)
	tab.Want(`document.querySelector(".answers [role=group]").getAttribute("aria-label")`, "Nearest names")
	tab.Click(`.answers a[href="#khurelsukh-ukhnaa"]`)
	tab.Wait(`document.activeElement.matches("#khurelsukh-ukhnaa h3")`)
}

// Until the page is live there is no search, and without script not even its
// place.
func TestSearchNeedsTheLivePage(t *testing.T) {
	t.Parallel()
	blocked := browsertest.Open(t, serve(t), browsertest.Block("*://*:*/*.wasm"))
	blocked.WaitFault("Live features are off")
	blocked.Want(`getComputedStyle(document.querySelector(".find")).visibility`, "hidden")
	off := browsertest.Open(t, serve(t), browsertest.NoScript)
	off.Want(`[...document.querySelectorAll(".live-tools, dialog, .preview, .lens-key")].map(e => e.checkVisibility({visibilityProperty: true}))`,
		[]bool{false, false, false, false, false})
}
