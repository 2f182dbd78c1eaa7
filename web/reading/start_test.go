package reading_test

import (
	"testing"

	"dateline/web/browsertest"
)

// While WebAssembly takes over, the page goes on: others have their turns between
// the parts of the mount, and what they create then is theirs.
func TestTakingOverPauses(t *testing.T) {
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
			WebAssembly.instantiate = async (...args) => {
				const instance = await instantiate(...args);
				setTimeout(() => (window.running = true));
				return instance;
			};
		});
	`))
	tab.Want(`[turns > 0, window.stolen ?? false, adoption.misses, adoption.changes]`, []any{true, false, 0, 0})
}
