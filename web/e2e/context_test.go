package e2e_test

import (
	"testing"

	"dateline/web/e2e/browsertest"
)

// underlined counts the mentions that show.
const underlined = `[...document.querySelectorAll(".mention")].filter(m => getComputedStyle(m).textDecorationLine === "underline").length`

func TestKeyNames(t *testing.T) {
	t.Parallel()
	tab := live(t, "")
	tab.Want(underlined+` === document.querySelectorAll(".mention").length`, true)
	tab.Click(".tools summary")
	tab.Click(".tools [value=key]")
	tab.Wait(underlined + ` < document.querySelectorAll(".mention").length`)
	// In each section, a name is underlined once.
	tab.Want(`(() => {
		let seen = new Set(), twice = [];
		for (const e of document.querySelectorAll(".story h2, .story .mention")) {
			if (e.localName === "h2") seen = new Set();
			else if (e.closest("h2") || getComputedStyle(e).textDecorationLine !== "underline") continue;
			else if (seen.has(e.hash)) twice.push(e.hash);
			else seen.add(e.hash);
		}
		return twice;
	})()`, []string{})
	tab.Click(`.mention[data-again][href="#vladimir-putin"]`) // it is a link all the same
	tab.Wait(openCards + `.length`)
}

func TestJustTheText(t *testing.T) {
	t.Parallel()
	tab := live(t, "", browsertest.Before(`localStorage.setItem("dateline", '{"context":"text"}')`), browsertest.Window(1440, 900))
	tab.Want(underlined, 0)
	tab.Want(`[...document.querySelectorAll(".tabs, #map, #cast .index")].some(e => e.checkVisibility())`, false)
	tab.Want(`(r => Math.abs(r.left + r.right - innerWidth) < 2)(document.querySelector(".story").getBoundingClientRect())`, true)
	// A card that an address asks for stands beside the text.
	browsertest.Eval[any](tab, `location.hash = "#mongolia"`)
	tab.Wait(shown("#mongolia h3"))
	tab.Want(`document.querySelector("#mongolia").getBoundingClientRect().left > document.querySelector(".story").getBoundingClientRect().right`, true)
}

// From any card the dial is one step away, and all dials agree.
func TestDialOfTheCard(t *testing.T) {
	t.Parallel()
	tab := live(t, "#mongolia")
	tab.Click(`#mongolia .dial [value=key]`)
	tab.Wait(`document.documentElement.dataset.context === "key"`)
	tab.Wait(`document.querySelector(".tools [value=key]").checked`)
	tab.Click(`.tools summary`)
	tab.Click(`.tools [value=everything]`)
	tab.Wait(`document.querySelector("#mongolia .dial [value=everything]").checked`)
	tab.Want(`document.documentElement.dataset.context ?? null`, nil)
	tab.Want(openCards, []string{"mongolia"})
}

func TestLens(t *testing.T) {
	t.Parallel()
	const washed = `[...document.querySelectorAll(".story span[id]")].filter(s => getComputedStyle(s).backgroundColor !== "rgba(0, 0, 0, 0)").map(s => s.id)`
	tab := live(t, "")
	tab.Want(washed, []string{})
	lines := browsertest.Eval[float64](tab, `document.querySelector(".story").getBoundingClientRect().height`)
	tab.Click(".tools summary")
	tab.Click(".tools [data-choice=lens]")
	tab.Wait(washed + `.length`)
	tab.Want(washed, []string{"p1-s3", "p2-s1", "p2-s2", "p2-s3", "p3-s2", "p4-s1", "p4-s2", "p4-s3", "p5-s1", "p5-s2", "p5-s3"})
	tab.Want(`getComputedStyle(document.querySelector("#p1-s1"), "::after").content.includes("†")`, true)
	tab.Want(`document.querySelector(".story").getBoundingClientRect().height`, lines)
	tab.Want(`[...document.querySelectorAll(".lens-key li")].map(e => e.textContent)`,
		[]string{"Somebody says so", "The story itself says so", "A cited source says so too"})
	tab.Click(".lens-key button")
	tab.Wait(`!` + washed + `.length`)
	tab.Wait(`!document.querySelector(".tools [data-choice=lens]").checked`)
	tab.Want(shown(".lens-key"), false)
}
