package reading_test

import (
	"fmt"
	"net/http/httptest"
	"os"
	"slices"
	"testing"

	"dateline/article"
	"dateline/web"
	"dateline/web/browsertest"
	"dateline/web/compiled"
	"dateline/web/site"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
)

// reading is what the parts of a round share. It keeps hold of WebAssembly's
// memory, of which a page does not tell.
const reading = `
	const { instantiate } = WebAssembly;
	WebAssembly.instantiate = async (...rest) => {
		const instance = await instantiate(...rest);
		window.memory = instance.exports.memory ?? instance.exports.mem;
		return instance;
	};
	window.times = []; // ms from an event to the paint that shows what it did
	window.turn = 0;
	window.all = (selector) => [...document.querySelectorAll(selector)];
	window.frame = () => new Promise((done) => requestAnimationFrame(done));
	window.painted = () => frame().then(() => new Promise((done) => {
		const channel = new MessageChannel();
		channel.port1.onmessage = done;
		channel.port2.postMessage(0);
	}));
	window.time = async (act, shows) => {
		const began = performance.now();
		act();
		while (!shows()) await frame();
		await painted();
		times.push(performance.now() - began);
	};`

// round opens cards from the text and closes them, looks at every panel, moves
// the map, and scrolls through the story.
var round = []string{
	`for (let i = 0; i < 6; i++) {
		const mention = all(".mention")[7 * turn++ % all(".mention").length];
		const card = document.getElementById(mention.hash.slice(1));
		if ("open" in card.dataset) continue;
		mention.scrollIntoView({ block: "center" });
		await time(() => mention.click(), () => "open" in card.dataset);
	}
	const key = new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true });
	await time(() => document.body.dispatchEvent(key), () => !document.querySelector(".card[data-open]"));`,

	`for (const tab of [...all(".tabs a").slice(1), all(".tabs a")[0]]) {
		const panel = tab.hash.slice(1);
		await time(() => tab.click(), () => document.documentElement.dataset.panel === panel);
	}`,

	`const view = document.querySelector('[data-sheet="region"] .view'), box = view.getBoundingClientRect();
	const fire = (type, x, y) => view.dispatchEvent(new PointerEvent(type,
		{ clientX: box.x + x, clientY: box.y + y, button: 0, pointerType: "mouse", bubbles: true, cancelable: true }));
	fire("pointerdown", 200, 200);
	for (let i = 1; i <= 60; i++) {
		fire("pointermove", 200 + 90 * Math.sin(i / 6), 200 + 40 * Math.sin(i / 4));
		await frame();
	}
	fire("pointerup", 200, 200);`,

	`for (const block of all(".story p")) {
		block.scrollIntoView();
		await frame();
	}`,
}

// BenchmarkReading reads the story for as long as -benchtime says, with a processor
// a quarter as fast, in every build that make has left in bin: a round of each in
// turn, so that a busy machine is the same to both.
//
//	go test -run '^$' -bench Reading -benchtime 10m -timeout 0 ./web/reading
func BenchmarkReading(b *testing.B) {
	type reader struct {
		name   string
		tab    *browsertest.Tab
		memory []float64   // after each round, bytes
		times  [][]float64 // in each round, ms
	}
	var readers []*reader
	for _, name := range []string{"go", "tinygo"} {
		built := os.DirFS("../../bin/" + name)
		if _, err := compiled.Read(built); err != nil {
			b.Logf("without %s: %v", name, err)
			continue
		}
		a, err := story()
		if err != nil {
			b.Fatal(err)
		}
		bundle, err := web.NewBundle([]*article.Article{a}, web.Options{Built: built})
		if err != nil {
			b.Fatal(err)
		}
		handler, err := site.New(bundle, site.Options{})
		if err != nil {
			b.Fatal(err)
		}
		s := httptest.NewServer(handler)
		b.Cleanup(s.Close)
		tab := browsertest.New(b, browsertest.Window(1440, 900), browsertest.Before("{"+reading+"}"))
		tab.Load(s.URL)
		tab.WaitLive()
		browsertest.Call(tab, emulation.SetCPUThrottlingRate, emulation.SetCPUThrottlingRateParams{Rate: 4})
		readers = append(readers, &reader{name: name, tab: tab})
	}
	if readers == nil {
		b.Fatal("nothing is built: run make build")
	}
	for b.Loop() {
		for _, r := range readers {
			browsertest.Call(r.tab, page.BringToFront, cdp.Empty{})
			for _, part := range round {
				browsertest.Eval[any](r.tab, "(async () => {"+part+"})()")
			}
			r.times = append(r.times, browsertest.Eval[[]float64](r.tab, "times.splice(0)"))
			r.memory = append(r.memory, browsertest.Eval[float64](r.tab, "memory.buffer.byteLength"))
		}
	}
	for _, r := range readers {
		n := len(r.times)
		b.ReportMetric(r.memory[0]/1e6, r.name+"-first-MB")
		b.ReportMetric(r.memory[n/2]/1e6, r.name+"-middle-MB")
		b.ReportMetric(r.memory[n-1]/1e6, r.name+"-last-MB")
		for part, rounds := range map[string][][]float64{"first": r.times[:(n+1)/2], "last": r.times[n/2:]} {
			times := slices.Sorted(slices.Values(slices.Concat(rounds...)))
			b.ReportMetric(times[len(times)/2], fmt.Sprintf("%s-%s-half-ms/median", r.name, part))
			b.ReportMetric(times[len(times)*95/100], fmt.Sprintf("%s-%s-half-ms/p95", r.name, part))
		}
	}
	b.ReportMetric(0, "ns/op")
}
