package e2e_test

import (
	"net/http/httptest"
	"testing"

	"dateline/article"
	"dateline/article/storytest"
	"dateline/article/synthetic"
	"dateline/web/e2e/browsertest"
	"dateline/web/server"

	"github.com/chromedp/cdproto/emulation"
)

// book is a story of 14,000 words, long enough to be set in stretches.
var book = once(func(t testing.TB) *article.Article {
	return storytest.Parse(t, "book.md", synthetic.Story(synthetic.Size{Words: 14_000, Cards: 20, Mentions: 400, Facts: 40}))
})

var bookSite = once(func(t testing.TB) *server.Site { return siteOf(t, book(t)) })

// openBook opens the long story at a fragment.
func openBook(t testing.TB, at string, options ...browsertest.Option) *browsertest.Tab {
	t.Helper()
	s := httptest.NewServer(bookSite(t))
	t.Cleanup(s.Close)
	return browsertest.Open(t, s.URL+"/"+at, options...)
}

// laidOut tells whether what an element holds is laid out.
func laidOut(selector string) string {
	return `document.querySelector("` + selector + `").checkVisibility({ contentVisibilityAuto: true })`
}

// stands tells whether an element is on the screen and has not moved since this was
// last asked.
func stands(selector string) string {
	return `(() => {
		const { top, bottom } = document.querySelector("` + selector + `").getClientRects()[0];
		const still = top === window.stood;
		window.stood = top;
		return still && top >= 0 && bottom <= innerHeight;
	})()`
}

// A long story is laid out only where it is read, and where that is has no need to
// be near the beginning.
func TestLongStory(t *testing.T) {
	t.Parallel()
	sentences := book(t).Sentences()
	first, far, last := string(sentences[0].ID), string(sentences[len(sentences)*2/3].ID), string(sentences[len(sentences)-1].ID)

	for _, device := range []struct {
		name   string
		option browsertest.Option
	}{{"wide", browsertest.Window(1280, 800)}, {"phone", browsertest.Phone}} {
		t.Run(device.name, func(t *testing.T) {
			tab := openBook(t, "", device.option)
			tab.Become(laidOut("#"+first), true)
			tab.Want(laidOut("#"+last), false)
			tab.WaitLive()
			tab.Want(`[adoption.misses, adoption.changes, adoption.reason]`, []any{0, 0, ""})
			tab.Want(laidOut("#"+last), false)
			tab.Want(`document.querySelector(".stretch > :is(h2, h3):last-child")`, nil)

			// The end is where it seems to be.
			browsertest.Eval[any](tab, `document.getElementById("`+last+`").scrollIntoView({ block: "center" })`)
			tab.Wait(stands("#" + last))
			tab.Become(laidOut("#"+last), true)
			tab.Become(laidOut("#"+first), false)

			// The browser's own search finds what is not laid out.
			tab.Want(`(() => { getSelection().removeAllRanges(); scrollTo({ top: 0, behavior: "instant" });
				return find(document.getElementById("`+far+`").textContent.slice(0, 60)) })()`, true)
			tab.Wait(stands("#" + far))
		})
	}

	t.Run("deep link", func(t *testing.T) {
		for _, id := range []string{far, last} {
			tab := openBook(t, "#"+id)
			tab.Wait(stands("#" + id))
			tab.WaitLive()
			tab.Want(marked, []string{id})
			tab.Wait(stands("#" + id))
			tab.Load(browsertest.Eval[string](tab, `location.origin + "/"`))
			tab.WaitLive()
			browsertest.Eval[any](tab, `history.pushState(null, "", "#`+id+`"), dispatchEvent(new PopStateEvent("popstate"))`)
			tab.Become(marked, []string{id})
		}
	})

	t.Run("mentions", func(t *testing.T) {
		tab := openBook(t, "")
		tab.WaitLive()
		// The one that is named least often is far from where it is first named.
		card := browsertest.Eval[string](tab, `(() => {
			const named = Map.groupBy(document.querySelectorAll(".mention"), (m) => m.hash);
			const apart = ([, all]) => all.at(-1).getBoundingClientRect().top - all[0].getBoundingClientRect().top;
			return [...named].filter(([, all]) => all.length > 2).sort((a, b) => apart(b) - apart(a))[0][0].slice(1);
		})()`)
		tab.Click(`.mention[href="#` + card + `"]`)
		tab.Wait(shown("#" + card + " h3"))
		for range 3 {
			tab.Click(`#` + card + ` [data-step="previous"]`) // from the first to the last
			tab.Wait(stands(".mention[data-current]"))
		}
	})

	t.Run("paper", func(t *testing.T) {
		tab := openBook(t, "")
		tab.Want(`getComputedStyle(document.querySelector(".stretch")).contentVisibility`, "auto")
		browsertest.Call(tab, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"})
		tab.Want(`getComputedStyle(document.querySelector(".stretch")).contentVisibility`, "visible")
		tab.Become(laidOut("#"+last), true)
	})
}

// A short story is set as one.
func TestShortStoryHasNoStretches(t *testing.T) {
	t.Parallel()
	tab := live(t, "")
	tab.Want(`document.querySelector(".stretch")`, nil)
	tab.Want(`getComputedStyle(document.querySelector(".story > p")).contentVisibility`, "visible")
}
