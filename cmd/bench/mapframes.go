package main

import (
	"fmt"

	"dateline/web/e2e/browsertest"

	"github.com/chromedp/cdproto/emulation"
)

// moves are what a hand does to the map, as functions of the frame from 1 to 180.
var moves = []struct{ name, script string }{
	// Two and a half turns through the middle of the map, magnified three times.
	{"pan", `(i) => fire("pointermove", 500 + 180 * Math.sin(i / 12), 330 + 90 * Math.sin(i / 7))`},
	// In and out again by a factor of eight, about Ulaanbaatar.
	{"zoom", `(i) => view.dispatchEvent(new WheelEvent("wheel", { deltaY: i < 90 ? -3.3 : 3.3, ctrlKey: true, cancelable: true, bubbles: true, clientX: 650, clientY: 330 }))`},
}

// mapFrames moves the map by hand for 180 frames, in a view of 1000 by 620 pixels,
// and notes the time from one frame to the next.
func mapFrames(b *bench) error {
	story, err := visitedStory()
	if err != nil {
		return err
	}
	url, err := serveFolder(story.bundle)
	if err != nil {
		return err
	}
	pauses := make(map[string]float64) // the longest of all runs by the move, ms
	for range b.runs {
		for _, move := range moves {
			for _, slower := range []float64{1, 4} {
				err := attempt("the map", func(v *visit) {
					frames, pause := framesOf(open(v, url, browsertest.Window(1000, 672)), move.script, slower)
					row := fmt.Sprintf("map: %s, frame at %v× ", move.name, slower)
					b.add(row+"p50", "ms", quantile(frames, 0.5))
					b.add(row+"p95", "ms", quantile(frames, 0.95))
					if slower == 1 {
						pauses[move.name] = max(pauses[move.name], pause)
					}
				})
				if err != nil {
					return err
				}
			}
		}
	}
	for _, move := range moves {
		b.add("map: "+move.name+", longest pause of all runs at 4×", "ms", 4*pauses[move.name])
		b.goal("map: "+move.name+", frame at 1× p95", 20)
		b.goal("map: "+move.name+", frame at 4× p95", 34)
	}
	b.goal("map: pan, longest pause of all runs at 4×", 100)
	b.note("The map's longest pause is four times the processor time of the longest task at 1×.")
	b.note("Map, for comparison: Leaflet, 40 KB in brotli before any data, drew 6 to 24 frames a second (42 to 167 ms) in the same browser; " +
		"MapLibre GL is 372 KB before any data and draws nothing without WebGL.")
	return nil
}

// framesOf gives the time of each frame of a move, and the longest for which the
// page answers nobody, in milliseconds.
func framesOf(tab *browsertest.Tab, move string, slower float64) (frames []float64, pause float64) {
	tab.WaitLive()
	tab.Wait(`bench.rested()`)
	tab.Click(`[data-map="full"]`)
	tab.Wait(`document.querySelector('[data-sheet="region"] .view').getBoundingClientRect().width === 1000`)
	stand(tab)
	browsertest.Eval[any](tab, `document.querySelector('[data-map="in"]').click()`)
	stand(tab)
	browsertest.Call(tab, emulation.SetCPUThrottlingRate, emulation.SetCPUThrottlingRateParams{Rate: slower})
	pause = tab.LongestTask(func() {
		frames = browsertest.Eval[[]float64](tab, `new Promise((done) => {
			const view = document.querySelector('[data-sheet="region"] .view');
			const fire = (type, clientX, clientY) => view.dispatchEvent(new PointerEvent(type,
				{ clientX, clientY, button: 0, pointerType: "mouse", bubbles: true, cancelable: true }));
			const move = `+move+`;
			const frames = [];
			let last, i = 0;
			fire("pointerdown", 500, 330);
			const step = (now) => {
				if (last) frames.push(now - last);
				last = now;
				if (i++ < 180) {
					move(i);
					requestAnimationFrame(step);
				} else {
					fire("pointerup", 500, 330);
					done(frames);
				}
			};
			requestAnimationFrame(step);
		})`)
	})
	return frames, pause
}

// stand waits until the map has come to a stand.
func stand(tab *browsertest.Tab) {
	browsertest.Eval[bool](tab, `new Promise((done) => {
		const plane = document.querySelector('[data-sheet="region"] .plane');
		const image = plane.closest(".ground");
		let last, still = 0;
		const look = () => {
			const now = image.style.transform + plane.getAttribute("transform");
			still = now === last ? still + 1 : 0;
			last = now;
			still > 8 ? done(true) : requestAnimationFrame(look);
		};
		look();
	})`)
}
