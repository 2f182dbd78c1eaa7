package main

import (
	"fmt"
	"slices"
	"time"

	"dateline/web/e2e/browsertest"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	devtools "github.com/chromedp/cdproto/page"
)

// soaking is how long the story is read in all.
const soaking = 10 * time.Minute

// soak reads the story for ten minutes with a processor a quarter as fast, in the
// build of each compiler: a round of each in turn.
func soak(b *bench) error {
	story, err := visitedStory()
	if err != nil {
		return err
	}
	var pages []page
	for _, by := range []build{byGo, byTinyGo} {
		p, err := by.serve(story.article)
		if err != nil {
			return err
		}
		pages = append(pages, p)
	}
	readers := make([]reader, len(pages))
	err = attempt("reading", func(v *visit) {
		for i, p := range pages {
			tab := open(v, p.url, browsertest.Window(1440, 900), browsertest.Before(timing))
			begin(tab, true)
			browsertest.Call(tab, emulation.SetCPUThrottlingRate, emulation.SetCPUThrottlingRateParams{Rate: 4})
			readers[i].tab = tab
		}
		for began := time.Now(); time.Since(began) < soaking; {
			for i := range readers {
				readers[i].read()
			}
		}
	})
	if err != nil {
		return err
	}
	for i, p := range pages {
		r, n := &readers[i], len(readers[i].memory)
		for _, part := range []struct {
			name  string
			times [][]float64
		}{{"", r.times}, {" in the first half", r.times[:(n+1)/2]}, {" in the last half", r.times[n/2:]}} {
			times := slices.Concat(part.times...)
			b.add("soak: event to paint"+part.name+" p50, "+p.name, "ms", quantile(times, 0.5))
			b.add("soak: event to paint"+part.name+" p95, "+p.name, "ms", quantile(times, 0.95))
		}
		b.add("soak: longest pause while panning, "+p.name, "ms", slices.Max(r.pauses))
		b.add("soak: WebAssembly's memory after the first round, "+p.name, "MB", r.memory[0]/1e6)
		b.add("soak: WebAssembly's memory half way, "+p.name, "MB", r.memory[n/2]/1e6)
		b.add("soak: WebAssembly's memory at the end, "+p.name, "MB", r.memory[n-1]/1e6)
		b.goal("soak: WebAssembly's memory at the end, "+p.name, 96)
	}
	b.ratio("soak: event to paint p95, TinyGo over Go", "soak: event to paint p95, TinyGo", "soak: event to paint p95, Go", 1.3)
	b.note(fmt.Sprintf("Soak: %d rounds of reading each, in %v.", len(readers[0].memory), soaking))
	return nil
}

// reader is one of the pages while it is read.
type reader struct {
	tab    *browsertest.Tab
	memory []float64   // after each round, bytes
	times  [][]float64 // in each round, ms
	pauses []float64   // the longest of each round between two frames of the map, ms
}

// read reads one round.
func (r *reader) read() {
	browsertest.Call(r.tab, devtools.BringToFront, cdp.Empty{})
	for _, part := range round {
		browsertest.Eval[any](r.tab, "(async () => {"+part+"})()")
	}
	r.times = append(r.times, browsertest.Eval[[]float64](r.tab, "times.splice(0)"))
	r.pauses = append(r.pauses, browsertest.Eval[float64](r.tab, "pause"))
	r.memory = append(r.memory, browsertest.Eval[float64](r.tab, "bench.memory.buffer.byteLength"))
}

// timing is what the parts of a round share.
const timing = `{
	window.times = []; // ms from an event to the paint that shows what it did
	window.pause = 0; // the longest in this round between two frames of the map, ms
	window.turn = 0;
	window.all = (selector) => [...document.querySelectorAll(selector)];
	window.frame = () => new Promise((done) => requestAnimationFrame(done));
	window.time = async (act, shows) => {
		const began = performance.now();
		act();
		while (!shows()) await frame();
		await frame();
		await new Promise((done) => {
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = done;
			port2.postMessage(0);
		});
		times.push(performance.now() - began);
	};
}`

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
	pause = 0;
	for (let i = 1, last = await frame(); i <= 60; i++) {
		fire("pointermove", 200 + 90 * Math.sin(i / 6), 200 + 40 * Math.sin(i / 4));
		const now = await frame();
		pause = Math.max(pause, now - last);
		last = now;
	}
	fire("pointerup", 200, 200);`,

	`for (const block of all(".story p")) {
		block.scrollIntoView();
		await frame();
	}`,
}
