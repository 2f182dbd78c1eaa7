package e2e_test

import (
	"fmt"
	"strings"
	"testing"

	"dateline/web/e2e/browsertest"

	"github.com/chromedp/chromedp/kb"
)

func TestClickOpensCard(t *testing.T) {
	t.Parallel()
	tab := live(t, "")
	tab.Click(`.mention[href="#kenneth-roth"]`)
	tab.Wait(openCards + `.length`)
	tab.Want(openCards, []string{"kenneth-roth"})
	tab.Want(address, "#kenneth-roth")
	tab.Want(lit, []string{"#kenneth-roth"})
	tab.Become(`document.title.split(" – ")[0]`, "Kenneth Roth")
	tab.Want(shown("#kenneth-roth h3"), true)
}

func TestOpeningMovesNoScroll(t *testing.T) {
	t.Parallel()
	tab := live(t, "")
	browsertest.Eval[any](tab, `document.querySelector('.mention[href="#kenneth-roth"]').scrollIntoView({block: "center", behavior: "instant"})`)
	before := browsertest.Eval[float64](tab, `scrollY`)
	tab.Click(`.mention[href="#kenneth-roth"]`)
	tab.Wait(`document.activeElement.matches("#kenneth-roth h3")`)
	tab.Want(`scrollY`, before)
}

// On a wide window a card leaves the map in view, and usable, until it is read on.
func TestCardComesUpOverTheMap(t *testing.T) {
	t.Parallel()
	tab := live(t, "#vladimir-putin", browsertest.Window(1440, 900))
	const sheet, card = `document.querySelector(".sheet").getBoundingClientRect()`, `document.querySelector("#vladimir-putin > header").getBoundingClientRect()`
	tab.Wait(card + `.top >= ` + sheet + `.bottom && ` + card + `.bottom < innerHeight`)
	tab.Want(`Boolean(document.elementFromPoint(`+sheet+`.x + 100, `+sheet+`.bottom - 40).closest("#map"))`, true)
	wheel(tab, 1000, 800, 2000, 0)
	tab.Wait(`Math.abs(` + card + `.top - ` + sheet + `.top) < 2`)
	tab.Want(`scrollY`, 0)
}

func TestEnterOpensAndEscCloses(t *testing.T) {
	t.Parallel()
	tab := live(t, "")
	browsertest.Eval[any](tab, `document.querySelector('.mention[href="#dmitry-peskov"]').focus()`)
	tab.Want(openCards, []string{}) // never on focus
	tab.Press(kb.Enter)
	tab.Wait(`document.activeElement.matches("#dmitry-peskov h3")`)
	tab.Want(openCards, []string{"dmitry-peskov"})
	tab.Press(kb.Escape)
	tab.Wait(`!` + openCards + `.length`)
	tab.Wait(`document.activeElement.matches('.mention[href="#dmitry-peskov"]')`)
	tab.Want(address, "")
	tab.Want(lit, []string{})
	tab.Want(`history.state?.opened ?? null`, nil)
}

func TestEscOfASharedCardReplacesTheAddress(t *testing.T) {
	t.Parallel()
	tab := live(t, "#mongolia")
	tab.Want(openCards, []string{"mongolia"})
	entries := browsertest.Eval[int](tab, `history.length`)
	tab.Press(kb.Escape)
	tab.Wait(`!` + openCards + `.length`)
	tab.Want(address, "")
	tab.Want(`history.length`, entries)
	// The closed card opens again: the router has followed.
	tab.Click(`.mention[href="#mongolia"]`)
	tab.Wait(openCards + `.length`)
}

func TestCloseLink(t *testing.T) {
	t.Parallel()
	tab := live(t, "")
	tab.Click(`.mention[href="#kenneth-roth"]`)
	tab.Wait(shown("#kenneth-roth .close"))
	tab.Click(`#kenneth-roth .close`)
	tab.Wait(`!` + openCards + `.length`)
	tab.Want(address, "")
}

func TestCloseKeepsThePanel(t *testing.T) {
	t.Parallel()
	tab := live(t, "?panel=cast#mongolia")
	tab.Wait(shown("#mongolia .close"))
	tab.Click(`#mongolia .close`)
	tab.Wait(`!` + openCards + `.length`)
	tab.Want(address, "?panel=cast#cast")
}

func TestClickBesideCloses(t *testing.T) {
	t.Parallel()
	tab := live(t, "")
	tab.Click(`.mention[href="#kenneth-roth"]`)
	tab.Wait(openCards + `.length`)
	tab.Click(`#kenneth-roth .role`) // within the card
	tab.Click(`.standfirst`)
	tab.Wait(`!` + openCards + `.length`)
}

func TestBackAndForwardThroughFiveSelections(t *testing.T) {
	t.Parallel()
	tab := live(t, "")
	trail := []string{"vladimir-putin", "mongolia", "ukraine", "european-union", "china"}
	for _, card := range trail {
		tab.Click(`.mention[href="#` + card + `"]`)
		tab.Wait(openCards + `[0] === "` + card + `"`)
	}
	for i := len(trail) - 2; i >= 0; i-- {
		browsertest.Eval[any](tab, `history.back()`)
		tab.Wait(openCards + `[0] === "` + trail[i] + `"`)
	}
	browsertest.Eval[any](tab, `history.back()`)
	tab.Wait(`!` + openCards + `.length`)
	for _, card := range trail {
		browsertest.Eval[any](tab, `history.forward()`)
		tab.Wait(openCards + `[0] === "` + card + `"`)
		tab.Want(lit, []string{"#" + card})
	}
}

func TestFactLeadsToItsSentence(t *testing.T) {
	t.Parallel()
	tab := live(t, "")
	tab.Click(`.mention[href="#kenneth-roth"]`)
	tab.Wait(shown("#kenneth-roth .evidence"))
	tab.Click(`#kenneth-roth .evidence`)
	tab.Wait(marked + `.length`)
	tab.Want(marked, []string{"p4-s2"})
	tab.Want(address, "?card=kenneth-roth#p4-s2")
	tab.Want(openCards, []string{"kenneth-roth"})
	tab.Wait(shown("#p4-s2"))
	browsertest.Eval[any](tab, `history.back()`)
	tab.Wait(`!` + marked + `.length`)
	tab.Want(openCards, []string{"kenneth-roth"})
}

func TestBackgroundShowsDateAndSource(t *testing.T) {
	t.Parallel()
	tab := live(t, "#mongolia")
	tab.Want(`[...document.querySelectorAll("#mongolia .facts li")].every(f => f.querySelector(".evidence, .source"))`, true)
	tab.Want(`document.querySelector("#mongolia .when[data-later] time").dateTime`, "2024-10-24")
	tab.Want(`document.querySelector("#mongolia .when[data-later]").textContent`, "24 October 2024 · later")
}

func TestSteppingMentions(t *testing.T) {
	t.Parallel()
	tab := live(t, "")
	tab.Click(`.mention[href="#ukraine"]`)
	tab.Wait(shown("#ukraine h3"))
	const words = `document.querySelector("#ukraine .mentions span").textContent`
	tab.Wait(words + ` === "Mention 1 of 3"`)
	for _, want := range []string{"Mention 2 of 3", "Mention 3 of 3", "Mention 1 of 3"} {
		tab.Click(`#ukraine [data-step="next"]`)
		tab.Wait(words + ` === "` + want + `"`)
		tab.Wait(shown(".mention[data-current]"))
	}
	tab.Click(`#ukraine [data-step="previous"]`)
	tab.Wait(words + ` === "Mention 3 of 3"`)
	tab.Want(`document.querySelector(".mention[data-current]").closest("span[id]").id`, "p4-s1")
}

func TestLinkWithinACardKeepsTheWayBack(t *testing.T) {
	t.Parallel()
	tab := live(t, "")
	tab.Click(`.mention[href="#kenneth-roth"]`)
	tab.Wait(shown("#kenneth-roth h3"))
	tab.Click(`#kenneth-roth .facts a[href="#human-rights-watch"]`)
	tab.Wait(openCards + `[0] === "human-rights-watch"`)
	tab.Press(kb.Escape)
	tab.Wait(`!` + openCards + `.length`)
	tab.Wait(`document.activeElement.matches('.mention[href="#kenneth-roth"]')`)
}

func TestModifiedClickIsTheBrowsers(t *testing.T) {
	t.Parallel()
	tab := live(t, "")
	browsertest.Eval[any](tab, `(() => {
		const link = document.querySelector('.mention[href="#china"]');
		link.addEventListener("click", e => setTimeout(() => window.prevented = e.defaultPrevented));
		addEventListener("click", e => e.preventDefault()); // no new tab in the test
		link.dispatchEvent(new MouseEvent("click", {bubbles: true, cancelable: true, ctrlKey: true}));
	})()`)
	tab.Wait(`window.prevented === false || window.prevented === true`)
	tab.Want(openCards, []string{})
	tab.Want(address, "")
}

// longNamed is a story with a card whose name has 200 letters, and four names more
// in languages of their own.
var longNamed = `---
headline: A council meets
lang: en
published: 2024-09-03
---
The [council](#council) met on Tuesday.

## Cards

### ` + strings.TrimSpace(strings.Repeat("Intergovernmental Council ", 8))[:200] + ` {#council}
` + "```yaml" + `
kind: organisation
role: A body of many governments that meets once a year and has a long description too
when: 1998-07-17
native:
  mn: Засгийн газар хоорондын зөвлөл
  ru: Межправительственный совет
  zh: 政府间理事会
  ar: المجلس الحكومي الدولي
` + "```" + `
- Met on a Tuesday. "met on Tuesday"
` + strings.Repeat("- Met on a day that the story tells of, which is a fact of some length, as facts are. \"met on Tuesday\"\n", 20)

// TestCardHasRoomForFacts scrolls an open card: its name and the way out stay in
// view, and leave room for facts in a small window with large letters too.
func TestCardHasRoomForFacts(t *testing.T) {
	url := serveStory(t, longNamed)
	const card, head = `document.querySelector("#council")`, `document.querySelector("#council > header")`
	for _, c := range []struct {
		width, height int64
		room          int // for facts, in pixels
	}{{320, 256, 120}, {667, 375, 180}, {390, 844, 300}, {1440, 900, 300}} {
		for _, text := range []string{"", "larger"} {
			t.Run(fmt.Sprintf("%dx%d %s", c.width, c.height, text), func(t *testing.T) {
				tab := browsertest.Open(t, url+"#council", browsertest.Window(c.width, c.height),
					browsertest.Before(`localStorage.setItem("dateline", JSON.stringify({ text: "`+text+`" }))`))
				tab.WaitLive()
				tab.Wait(openCards + `.length`)
				tab.Want(`document.documentElement.dataset.text ?? ""`, text)
				browsertest.Eval[any](tab, card+`.scrollTo({ top: 1e6, behavior: "instant" })`)
				tab.Wait(card + `.scrollTop > 0`)
				// What stays is what is on top at the sheet's upper edge; all under it is for facts.
				room := browsertest.Eval[float64](tab, `(() => {
					const { top, bottom } = `+card+`.getBoundingClientRect(), { left, width } = `+card+`.querySelector(".facts").getBoundingClientRect();
					const facts = (y) => document.elementFromPoint(left + width / 2, y)?.closest("#council .card-body");
					let y = Math.min(bottom, innerHeight) - 2; // the card may end in a line
					const foot = y;
					while (y > top && facts(y)) y--;
					return foot - y;
				})()`)
				t.Logf("%.0f px for facts", room)
				if room < float64(c.room) {
					t.Errorf("%.0f px for facts, want %d at least", room, c.room)
				}
				tab.Want(`[...`+card+`.querySelectorAll("h3, .close")].filter((e) => {
					const { left, top, right, bottom } = e.getBoundingClientRect();
					return left < 0 || top < 0 || right > innerWidth || bottom > innerHeight ||
						!e.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2));
				}).length`, 0)
				tab.Want(`getComputedStyle(`+head+`).borderBottomWidth`, "1px") // a fact does not run into the name
				// All of the name can be read.
				tab.Want(`(() => { const name = `+card+`.querySelector("h3"); name.scrollTop = 1e6;
					return name.scrollHeight - name.clientHeight - name.scrollTop < 1 })()`, true)
			})
		}
	}
}

// A name that fits has nothing to scroll.
func TestShortNameScrollsNotByItself(t *testing.T) {
	for _, size := range [][2]int64{{320, 256}, {390, 844}, {1440, 900}} {
		tab := live(t, "", browsertest.Window(size[0], size[1]))
		for _, id := range []string{"vladimir-putin", "mongolia", "international-criminal-court"} {
			browsertest.Eval[any](tab, `location.hash = "`+id+`"`)
			tab.Wait(openCards + `[0] === "` + id + `"`)
			tab.Want(`(({ scrollHeight, clientHeight, offsetHeight }) => scrollHeight - clientHeight + offsetHeight - clientHeight)(document.querySelector("#`+id+` h3"))`, 0)
		}
	}
}
