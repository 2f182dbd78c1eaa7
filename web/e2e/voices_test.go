package e2e_test

import (
	"testing"

	"dateline/web/e2e/browsertest"
)

const (
	claims  = `[...document.querySelectorAll(".voice li")].filter(li => li.getClientRects().length).length`
	voices  = `[...document.querySelectorAll(".voice h3")].filter(h => h.getClientRects().length).map(h => h.textContent)`
	counted = `document.querySelector(".filters [role=status]").textContent`
)

// choose chooses an option of a filter, as a reader does.
func choose(tab *browsertest.Tab, filter, option string) {
	browsertest.Eval[any](tab, `(select => {
		select.value = "`+option+`";
		select.dispatchEvent(new Event("change", {bubbles: true}));
	})(document.querySelector(".filters [name=`+filter+`]"))`)
}

func TestFiltersOfVoices(t *testing.T) {
	t.Parallel()
	tab := live(t, "?panel=voices#voices")
	all := browsertest.Eval[int](tab, claims)
	tab.Wait(counted + ` == "` + browsertest.Eval[string](tab, `String(`+claims+`)`) + ` claims"`)
	tab.Want(`document.querySelector(".filters button").disabled`, true)

	choose(tab, "stance", "supportive")
	tab.Wait(claims + ` < ` + browsertest.Eval[string](tab, `String(`+claims+`)`))
	tab.Want(voices, []string{"Dmitry Peskov"})
	tab.Want(`/^3 of \d+ claims$/.test(`+counted+`)`, true)

	choose(tab, "speaker", "kenneth-roth")
	tab.Wait(claims + ` == 0`)
	tab.Want(`/^0 of \d+ claims$/.test(`+counted+`)`, true)

	// A selection leaves the filters as they are.
	tab.Click(`.mention[href="#kenneth-roth"]`)
	tab.Wait(openCards + `.length`)
	tab.Want(claims, 0)

	choose(tab, "stance", "critical")
	tab.Wait(claims + ` == 1`)
	tab.Want(voices, []string{"Kenneth Roth"})

	tab.Click(`.filters button`)
	tab.Wait(claims + ` == ` + browsertest.Eval[string](tab, `String(document.querySelectorAll(".voice li").length)`))
	tab.Want(claims, all)
	tab.Want(`[...document.querySelectorAll(".filters select")].map(s => s.selectedIndex)`, []int{0, 0})

	choose(tab, "speaker", "the outlet")
	tab.Wait(voices + `.length == 1`)
	tab.Want(voices, []string{"The outlet’s own voice"})
}

func TestCardAndVoices(t *testing.T) {
	t.Parallel()
	tab := live(t, "?panel=voices#voices")
	tab.Click(`.voice h3 a[href="#kenneth-roth"]`)
	tab.Wait(openCards + `.length`)
	tab.Want(openCards, []string{"kenneth-roth"})
	tab.Become(`[...document.querySelectorAll(".voice li[data-selected]")].map(li => li.closest(".voice").querySelector("h3").textContent)`,
		[]string{"Kenneth Roth"})
	// From a claim to its sentence; the card stays open.
	tab.Click(`.voice li[data-selected] .evidence`)
	tab.Wait(marked + `.length`)
	tab.Want(marked, []string{"p4-s2"})
	tab.Want(address, "?card=kenneth-roth&panel=voices#p4-s2")
}

// Filters that cannot work are not there to be tried.
func TestVoicesWithoutScript(t *testing.T) {
	t.Parallel()
	tab := browsertest.Open(t, serve(t)+"#voices", browsertest.NoScript)
	tab.Wait(shown("#voices .spread"))
	tab.Want(`document.querySelector(".filters").getClientRects().length`, 0)
	tab.Want(`[...document.querySelectorAll(".voice li")].every(li => li.getClientRects().length)`, true)

	tab = browsertest.Open(t, serve(t)+"?panel=voices#voices", browsertest.Block("*://*:*/*.wasm"))
	tab.Wait(shown("#voices .spread"))
	tab.Want(`getComputedStyle(document.querySelector(".filters")).visibility`, "hidden")
	tab.WaitFault("Live features are off")
}

// No word of the table of stances breaks on a phone, and the byline keeps
// together what belongs together.
func TestWordsStayWhole(t *testing.T) {
	t.Parallel()
	const broken = `(selector => [...document.querySelectorAll(selector)].filter(e => {
		const range = document.createRange();
		range.selectNodeContents(e);
		return new Set([...range.getClientRects()].map(r => r.top)).size > 1;
	}).map(e => e.textContent))`
	tab := live(t, "", browsertest.Phone)
	tab.Want(broken+`(".spread :is(th, td):not(:nth-child(2))")`, []string{})
	wide := live(t, "", browsertest.Window(1440, 900))
	wide.Want(broken+`(".byline > :is(time, .length)")`, []string{})
}
