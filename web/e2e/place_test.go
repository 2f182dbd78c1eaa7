package e2e_test

import (
	"testing"

	"dateline/web/e2e/browsertest"
)

const (
	resume   = `document.querySelector(".bookmark .continue")?.textContent`
	bookmark = `localStorage.getItem("dateline:/")`
)

// readTo scrolls until a sentence is at the top of the window.
func readTo(tab *browsertest.Tab, sentence string) {
	browsertest.Eval[any](tab, `document.getElementById("`+sentence+`").scrollIntoView({block: "start", behavior: "instant"})`)
}

// A reader who comes back is offered the place of the last visit, and is taken
// there only by asking.
func TestPlaceIsRemembered(t *testing.T) {
	t.Parallel()
	url := serve(t)
	tab := browsertest.Open(t, url, browsertest.Window(390, 500))
	tab.WaitLive()
	tab.Want(resume+` ?? null`, nil)
	readTo(tab, "p3-s1")
	tab.Wait(bookmark)
	place := browsertest.Eval[string](tab, bookmark)

	tab.Load(url + "?again")
	tab.WaitLive()
	tab.Wait(resume)
	tab.Want(`scrollY`, 0)
	tab.Want(`(o => document.querySelector(".byline").getBoundingClientRect().bottom <= o.top + 1 && o.bottom <= document.querySelector(".story").getBoundingClientRect().top)
		(document.querySelector(".bookmark p").getBoundingClientRect())`, true)
	tab.Click(".bookmark .continue")
	tab.Wait(shown("#" + place))
	tab.Wait(`document.activeElement.id === "` + place + `"`)
	tab.Want(marked, []string{place})
	tab.Wait(`!` + resume)
	tab.Want(address, "?again")
}

func TestPlaceDismissed(t *testing.T) {
	t.Parallel()
	tab := live(t, "", browsertest.Before(`localStorage.setItem("dateline:/", "p4-s1")`), browsertest.Window(390, 500))
	tab.Wait(resume + ` === "Continue where you left off, ¶ 4"`)
	tab.Click(".bookmark .dismiss")
	tab.Wait(`!` + resume)
	tab.Want(bookmark, nil)
}

// No offer to who asks for something else, or has the place before their eyes, or
// has read to the end, or of a place that the story no longer has.
func TestPlaceNotOffered(t *testing.T) {
	t.Parallel()
	stored := func(sentence string) browsertest.Option {
		return browsertest.Before(`localStorage.setItem("dateline:/", "` + sentence + `")`)
	}
	small := browsertest.Window(390, 500)
	live(t, "#mongolia", stored("p4-s1"), small).Want(resume+` ?? null`, nil)
	live(t, "", stored("p9-s9"), small).Want(resume+` ?? null`, nil)
	live(t, "", stored("p2-s1"), browsertest.Window(1280, 2000)).Want(resume+` ?? null`, nil)

	tab := live(t, "", small)
	readTo(tab, "p3-s1")
	tab.Wait(bookmark)
	readTo(tab, "p5-s3")
	tab.Wait(bookmark + ` === null`)
	readTo(tab, "p3-s1")
	tab.Wait(bookmark)
	browsertest.Eval[any](tab, `scrollTo({top: 0, behavior: "instant"})`)
	tab.Wait(bookmark + ` === null`)
}

// The map shows where the paragraph is that is read, while that is wished.
func TestFollowing(t *testing.T) {
	t.Parallel()
	const here = `[...new Set([...document.querySelectorAll("#map [data-here]")].map(a => a.getAttribute("href")))].sort()`
	tab := live(t, "", browsertest.Window(1280, 500))
	readTo(tab, "p3")
	tab.Want(here, []string{})
	tab.Click(".tools summary")
	tab.Click(".tools [data-choice=follow]")
	tab.Wait(`document.documentElement.dataset.follow === "on"`)
	readTo(tab, "p3") // to click, the test has scrolled
	tab.Wait(here + `.includes("#ulaanbaatar")`)
	readTo(tab, "p4")
	tab.Wait(here + `.includes("#vietnam")`)
	tab.Want(here, []string{"#china", "#mongolia", "#north-korea", "#russia", "#ukraine", "#vietnam"})
	tab.Want(`document.querySelectorAll("#timeline [data-here]").length > 0`, true)
	tab.Click(".tools [data-choice=follow]")
	tab.Wait(`!` + here + `.length`)

	still := live(t, "", browsertest.Before(`localStorage.setItem("dateline", '{"follow":"on"}')`),
		browsertest.Media("prefers-reduced-motion", "reduce"))
	still.Want(here, []string{})
	still.Want(`document.querySelector("[data-switch=follow]").checkVisibility()`, false)
}
