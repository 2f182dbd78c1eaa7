package reading_test

import (
	"fmt"
	"slices"
	"testing"

	"dateline/web/browsertest"

	"github.com/chromedp/cdproto/emulation"
)

// BenchmarkMap moves the map by hand for 180 frames, in a view of 1000 by 620
// pixels, and reports the time from one frame to the next. On an idle machine the
// 95th of a hundred is to be at most 20 ms, and 34 ms with a processor a quarter
// as fast.
func BenchmarkMap(b *testing.B) {
	const (
		// Two and a half turns through the middle of the map, magnified three times.
		pan = `(i) => fire("pointermove", 500 + 180 * Math.sin(i / 12), 330 + 90 * Math.sin(i / 7))`
		// In and out again by a factor of eight, about Ulaanbaatar.
		zoom = `(i) => view.dispatchEvent(new WheelEvent("wheel", { deltaY: i < 90 ? -3.3 : 3.3, ctrlKey: true, cancelable: true, bubbles: true, clientX: 650, clientY: 330 }))`
	)
	for _, slower := range []float64{1, 4} {
		for name, move := range map[string]string{"pan": pan, "zoom": zoom} {
			b.Run(fmt.Sprintf("%s/cpu%v", name, slower), func(b *testing.B) {
				tab := live(b, "", browsertest.Window(1000, 672))
				tab.Click(`[data-map="full"]`)
				tab.Wait(view + `.width === 1000`)
				settled(tab)
				if name == "pan" {
					press(tab, "in")
					settled(tab)
				}
				browsertest.Call(tab, emulation.SetCPUThrottlingRate, emulation.SetCPUThrottlingRateParams{Rate: slower})
				var frames []float64
				for b.Loop() {
					frames = append(frames, browsertest.Eval[[]float64](tab, `new Promise((done) => {
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
					})`)...)
				}
				slices.Sort(frames)
				b.ReportMetric(frames[len(frames)/2], "ms/frame")
				b.ReportMetric(frames[len(frames)*95/100], "ms/p95")
				b.ReportMetric(frames[len(frames)-1], "ms/worst")
				b.ReportMetric(0, "ns/op")
			})
		}
	}
}
