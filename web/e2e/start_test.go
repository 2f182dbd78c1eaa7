package e2e_test

import (
	"testing"

	"dateline/web/e2e/browsertest"
)

// While WebAssembly takes over, the page goes on: others have their turns between
// the parts of the mount, and what they create then is theirs.
func TestTakingOverPauses(t *testing.T) {
	t.Parallel()
	tab := live(t, "", browsertest.Before(`
		window.turns = 0;
		addEventListener("DOMContentLoaded", () => {
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = () => {
				if ("live" in document.documentElement.dataset) return;
				if (window.running) {
					window.turns++;
					if (document.createElement("div").parentNode) window.stolen = true;
				}
				port2.postMessage(0);
			};
			port2.postMessage(0);
			const { instantiate } = WebAssembly;
			WebAssembly.instantiate = (...args) => {
				const { run } = Go.prototype;
				Go.prototype.run = function (instance) {
					const ended = run.call(this, instance);
					window.running = true;
					return ended;
				};
				return instantiate(...args);
			};
		});
	`))
	tab.Want(`[turns > 0, window.stolen ?? false, adoption.misses, adoption.changes]`, []any{true, false, 0, 0})
}

// Who saves data reads without WebAssembly until a live feature is asked for, which
// then follows.
func TestSavingData(t *testing.T) {
	t.Parallel()
	const fetched = `performance.getEntriesByType("resource").filter((e) => e.name.endsWith(".wasm")).length`
	for _, connection := range []string{`{ saveData: true, effectiveType: "4g" }`, `{ effectiveType: "slow-2g" }`} {
		tab := browsertest.Open(t, serve(t), browsertest.Before(
			`Object.defineProperty(navigator, "connection", { value: `+connection+` })`))
		tab.Wait(`"waits" in document.documentElement.dataset`)
		tab.Want(`[".find", ".tools > summary", ".map-tools button", ".readout"].map((s) => getComputedStyle(document.querySelector(s)).visibility)`,
			[]string{"visible", "visible", "visible", "hidden"})
		tab.Click(`.story .mention`)
		tab.Wait(`[...document.querySelectorAll(".card")].filter((c) => c.checkVisibility()).length === 1`)
		tab.Want(`[`+fetched+`, "live" in document.documentElement.dataset]`, []any{0, false})

		tab.Click(`.find`)
		tab.WaitLive()
		tab.Wait(`document.querySelector("dialog.search").open`)
		tab.Want(`[`+fetched+`, "waits" in document.documentElement.dataset, adoption.misses, adoption.changes]`,
			[]any{1, false, 0, 0})
	}
}
