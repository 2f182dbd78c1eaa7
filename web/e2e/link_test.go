package e2e_test

import (
	"testing"

	"dateline/web/e2e/browsertest"
)

// Every kind of deep link works before WebAssembly, without it, and after it.
func TestDeepLinks(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ at, shows, marks string }{
		{"#vladimir-putin", "vladimir-putin", ""},
		{"?utm=1#mongolia", "mongolia", ""},
		{"#p1-s2", "", "p1-s2"},
		{"#h1", "", "h1"},
		{"?card=kenneth-roth#p4-s2", "kenneth-roth", "p4-s2"},
		{"?panel=cast#cast", "", ""},
		{"?panel=cast#ukraine", "ukraine", ""},
	} {
		t.Run(test.at, func(t *testing.T) {
			check := func(tab *browsertest.Tab) {
				t.Helper()
				if test.shows != "" {
					tab.Wait(shown("#" + test.shows + " h3"))
					tab.Want(`getComputedStyle(document.getElementById("`+test.shows+`")).position`, "fixed")
				}
				if test.marks != "" {
					tab.Wait(shown("#" + test.marks))
				}
				if test.at == "?panel=cast#cast" {
					tab.Wait(shown("#cast .index"))
				}
			}
			blocked := browsertest.Open(t, serve(t)+test.at, browsertest.Block("*://*:*/*.wasm"))
			check(blocked)
			blocked.WaitFault("Live features are off")
			tab := live(t, test.at)
			check(tab)
			tab.Want(address, test.at)
			if test.marks != "" {
				tab.Want(marked, []string{test.marks})
			}
		})
	}
}

func TestLinksWithoutScript(t *testing.T) {
	t.Parallel()
	tab := browsertest.Open(t, serve(t), browsertest.NoScript)
	tab.Want(`[...document.querySelectorAll('a[href^="#"]')].filter(a => a.hash && !document.getElementById(decodeURIComponent(a.hash.slice(1)))).map(a => a.hash)`, []string{})
	tab.Click(`.mention[href="#kenneth-roth"]`)
	tab.Wait(`getComputedStyle(document.getElementById("kenneth-roth")).position === "fixed"`)
	tab.Want(shown("#kenneth-roth h3"), true)
	tab.Want(`getComputedStyle(document.getElementById("kenneth-roth")).margin`, "0px") // it lies at the edge of a phone
	before := browsertest.Eval[float64](tab, `scrollY`)
	tab.Click(`#kenneth-roth .close`)
	tab.Wait(`getComputedStyle(document.getElementById("kenneth-roth")).position !== "fixed"`)
	tab.Want(`scrollY`, before)
	tab.Want(`[...document.querySelectorAll(".card")].every(c => c.getBoundingClientRect().height > 0)`, true)
	tab.Want(`document.querySelector("#map svg").getBoundingClientRect().width > 200`, true)
}

func TestPanels(t *testing.T) {
	t.Parallel()
	tab := live(t, "")
	tab.Want(shown("#map"), true)
	tab.Click(`.tabs a[href$="#cast"]`)
	tab.Wait(shown("#cast .index"))
	tab.Want(address, "?panel=cast#cast")
	tab.Want(`document.querySelector("#map").getBoundingClientRect().height`, 0)
	tab.Click(`#cast .index a[href="#kenneth-roth"]`)
	tab.Wait(shown("#kenneth-roth h3"))
	tab.Want(address, "?panel=cast#kenneth-roth")
	browsertest.Eval[any](tab, `history.go(-2)`)
	tab.Wait(shown("#map"))
	tab.Want(address, "")
}
