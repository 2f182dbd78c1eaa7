package e2e_test

import (
	"fmt"
	"math"
	"testing"

	"dateline/web/e2e/browsertest"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// Expressions about the map.
const (
	// zoom is how far the region is magnified.
	zoom = `(t => t ? Math.hypot(t.a, t.b) : 1)(document.querySelector('[data-sheet="region"] .plane').transform.baseVal.consolidate()?.matrix)`
	// view is where the region lies in the window.
	view = `document.querySelector('[data-sheet="region"] .view').getBoundingClientRect()`
	// readout is what the map says of the place pointed at.
	readout = `document.querySelector("#map .readout").textContent`
)

// dot is where a place's mark lies in the window: its middle.
func dot(card string) string {
	return `(r => ({x: r.x + r.width / 2, y: r.y + r.height / 2}))(document.querySelector('[data-sheet="region"] .marks a[href="#` + card + `"] .dot').getBoundingClientRect())`
}

// under is which point of the picture lies at a point of the window.
func under(x, y float64) string {
	return fmt.Sprintf(`(p => [p.x, p.y])(new DOMPoint(%f, %f).matrixTransform(document.querySelector('[data-sheet="region"] .plane').getScreenCTM().inverse()))`, x, y)
}

// sameUnder waits until a point of the picture lies at a point of the window,
// within half a pixel.
func sameUnder(tab *browsertest.Tab, x, y float64, picture []float64) {
	tab.Wait(fmt.Sprintf(`(([x, y]) => Math.hypot(x - %f, y - %f) * %s < 0.5)(%s)`, picture[0], picture[1], zoom, under(x, y)))
}

// place is where the middle of a card's mark lies in the window.
func place(tab *browsertest.Tab, card string) (x, y float64) {
	at := browsertest.Eval[struct{ X, Y float64 }](tab, dot(card))
	return at.X, at.Y
}

// settled waits until the map stands still.
func settled(tab *browsertest.Tab) {
	browsertest.Eval[bool](tab, `new Promise(done => {
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

// press presses one of the map's buttons, without the scrolling of a click.
func press(tab *browsertest.Tab, tool string) {
	browsertest.Eval[any](tab, `document.querySelector('[data-map="`+tool+`"]').click()`)
}

// rested waits until the page does not scroll any more: two fingers that come
// down meanwhile belong to the scrolling.
func rested(tab *browsertest.Tab) {
	browsertest.Eval[bool](tab, `new Promise(done => {
		let last, still = 0;
		const look = () => {
			still = scrollY === last ? still + 1 : 0;
			last = scrollY;
			still > 20 ? done(true) : requestAnimationFrame(look);
		};
		look();
	})`)
}

func wheel(tab *browsertest.Tab, x, y, delta float64, modifiers int64) {
	tab.Do(chromedp.MouseEvent(input.DispatchMouseEventTypeMouseWheel, x, y, func(p *input.DispatchMouseEventParams) {
		p.DeltaX, p.DeltaY, p.Modifiers = 0.01, delta, modifiers // a delta of 0 would be left out
	}))
}

const ctrl = 2

func drag(tab *browsertest.Tab, x, y, dx, dy float64) {
	tab.Do(
		chromedp.MouseEvent(input.DispatchMouseEventTypeMousePressed, x, y, chromedp.ButtonLeft, chromedp.ClickCount(1)),
		chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, x+dx/2, y+dy/2, chromedp.ButtonLeft),
		chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, x+dx, y+dy, chromedp.ButtonLeft),
		chromedp.MouseEvent(input.DispatchMouseEventTypeMouseReleased, x+dx, y+dy, chromedp.ButtonLeft, chromedp.ClickCount(1)),
	)
}

func TestMapZoomsAboutThePointer(t *testing.T) {
	t.Parallel()
	tab := live(t, "", browsertest.Window(1440, 900))
	const x, y = 1129, 351 // events of the wheel are told in whole pixels
	at := browsertest.Eval[[]float64](tab, under(x, y))
	for range 4 {
		wheel(tab, x, y, -100, ctrl)
	}
	tab.Wait(zoom + ` > 4`)
	settled(tab)
	sameUnder(tab, x, y, at)
	tab.Want(`visualViewport.scale`, 1)
	tab.Press("0") // not for the map, which has no focus
	tab.Want(zoom+` > 4`, true)
	tab.Click(`[data-map="reset"]`)
	tab.Wait(zoom + ` === 1`)
}

// While the map moves, the browser moves the image that it has of the ground, and
// every mark stays where it belongs on that. At rest the ground is drawn anew.
func TestMarksStayOnTheMovingGround(t *testing.T) {
	t.Parallel()
	tab := live(t, "", browsertest.Window(1440, 900))
	press(tab, "in")
	tab.Wait(zoom + ` === 2`)
	settled(tab)
	type movement struct {
		Moved, Drawn int     // frames in which the image was moved, in which the ground was drawn anew
		Off          float64 // px that a mark was off its place at most
	}
	got := browsertest.Eval[movement](tab, `new Promise(done => {
		const view = document.querySelector('[data-sheet="region"] .view');
		const image = view.querySelector(".ground"), plane = view.querySelector(".plane");
		const mark = () => `+dot("ulaanbaatar")+`;
		const { x, y } = mark();
		const picture = new DOMPoint(x, y).matrixTransform(plane.getScreenCTM().inverse());
		const seen = { Moved: 0, Drawn: 0, Off: 0 };
		let last = plane.getAttribute("transform");
		const step = (i) => {
			const now = mark(), ground = picture.matrixTransform(plane.getScreenCTM());
			seen.Off = Math.max(seen.Off, Math.hypot(now.x - ground.x, now.y - ground.y));
			if (image.style.transform) seen.Moved++;
			if (plane.getAttribute("transform") !== last) seen.Drawn++;
			last = plane.getAttribute("transform");
			if (i === 60) return done(seen);
			view.dispatchEvent(new WheelEvent("wheel", { deltaY: i < 30 ? -12 : 9, ctrlKey: true, bubbles: true, cancelable: true, clientX: x - 10, clientY: y - 10 }));
			requestAnimationFrame(() => step(i + 1));
		};
		step(0);
	})`)
	if got.Moved < 30 || got.Drawn == 0 || got.Drawn > 20 || got.Off > 0.5 {
		t.Errorf("in 60 frames the image was moved %d times, the ground drawn anew %d times, and a mark was %.2f px off", got.Moved, got.Drawn, got.Off)
	}
	tab.Wait(`document.querySelector('[data-sheet="region"] .ground').style.transform === ""`)
}

func TestPlainWheelScrollsThePage(t *testing.T) {
	t.Parallel()
	tab := live(t, "", browsertest.Window(700, 800))
	browsertest.Eval[any](tab, `document.querySelector("#map").scrollIntoView({block: "start", behavior: "instant"})`)
	x, y := place(tab, "ulaanbaatar")
	before := browsertest.Eval[float64](tab, `scrollY`)
	wheel(tab, x, y, 120, 0)
	tab.Wait(fmt.Sprintf(`scrollY >= %f + 100`, before))
	tab.Want(zoom, 1)
	tab.Wait(readout + `.includes("Ctrl")`)
}

func TestDragMovesTheMapAndOpensNothing(t *testing.T) {
	t.Parallel()
	tab := live(t, "", browsertest.Window(1440, 900))
	tab.Click(`[data-map="in"]`)
	tab.Wait(zoom + ` === 2`)
	settled(tab)
	x, y := place(tab, "ulaanbaatar")
	drag(tab, x, y, -90, 30)
	tab.Wait(fmt.Sprintf(`(p => Math.hypot(p.x - %f, p.y - %f) < 1.5)(%s)`, x-90, y+30, dot("ulaanbaatar")))
	tab.Want(openCards, []string{})
	tab.Want(address, "")
	// The next click is one again.
	tab.Click(`[data-sheet="region"] .marks a[href="#ulaanbaatar"] .dot`)
	tab.Wait(openCards + `.length`)
	tab.Want(openCards, []string{"ulaanbaatar"})
	tab.Want(lit, []string{"#ulaanbaatar"})
}

func TestDoubleClickZooms(t *testing.T) {
	t.Parallel()
	tab := live(t, "", browsertest.Window(1440, 900))
	at := browsertest.Eval[struct{ X, Y float64 }](tab, `(r => ({x: r.x + r.width * 0.4, y: r.y + r.height * 0.7}))(`+view+`)`)
	tab.Do(chromedp.MouseClickXY(at.X, at.Y, chromedp.ClickCount(2)))
	tab.Wait(zoom + ` === 2`)
}

func TestKeysMoveTheMap(t *testing.T) {
	t.Parallel()
	tab := live(t, "", browsertest.Window(1440, 900))
	browsertest.Eval[any](tab, `document.querySelector('[data-sheet="region"] .marks a').focus()`)
	tab.Press("+")
	tab.Wait(zoom + ` === 2`)
	settled(tab)
	x, _ := place(tab, "moscow")
	tab.Press(kb.ArrowRight)
	tab.Wait(fmt.Sprintf(`Math.abs(%s.x - %f) < 2`, dot("moscow"), x-100))
	tab.Want(`scrollY`, 0)
	tab.Press("-")
	tab.Wait(zoom + ` === 1`)
	tab.Press("+")
	tab.Wait(zoom + ` === 2`)
	tab.Press("0")
	tab.Wait(zoom + ` === 1`)
}

// touches sends a step of a touch with one or two fingers.
func touches(tab *browsertest.Tab, kind input.DispatchTouchEventType, points ...[2]float64) {
	p := input.DispatchTouchEventParams{Type: kind, TouchPoints: []*input.TouchPoint{}}
	for i, at := range points {
		id := float64(i + 1)
		p.TouchPoints = append(p.TouchPoints, &input.TouchPoint{X: at[0], Y: at[1], ID: &id})
	}
	browsertest.Call(tab, input.DispatchTouchEvent, p)
}

func TestTouch(t *testing.T) {
	t.Parallel()
	tab := live(t, "", browsertest.Phone)
	browsertest.Eval[any](tab, `document.querySelector('[data-sheet="region"]').scrollIntoView({block: "center", behavior: "instant"})`)
	x, y := place(tab, "ulaanbaatar")
	before := browsertest.Eval[float64](tab, `scrollY`)

	// One finger is the page's.
	touches(tab, input.DispatchTouchEventTypeTouchStart, [2]float64{x, y})
	for i := range 12 {
		touches(tab, input.DispatchTouchEventTypeTouchMove, [2]float64{x, y - 10*float64(i+1)})
	}
	touches(tab, input.DispatchTouchEventTypeTouchEnd)
	tab.Wait(fmt.Sprintf(`scrollY >= %f + 100`, before))
	tab.Want(zoom, 1)
	rested(tab)

	// Two are the map's.
	browsertest.Eval[any](tab, `document.querySelector('[data-sheet="region"]').scrollIntoView({block: "center", behavior: "instant"})`)
	x, y = place(tab, "ulaanbaatar")
	x, y = math.Round(x), math.Round(y)
	picture := browsertest.Eval[[]float64](tab, under(x, y))
	at := browsertest.Eval[float64](tab, `scrollY`)
	fingers := func(apart float64) [][2]float64 { return [][2]float64{{x - apart, y}, {x + apart, y}} }
	touches(tab, input.DispatchTouchEventTypeTouchStart, fingers(20)...)
	for i := range 10 {
		touches(tab, input.DispatchTouchEventTypeTouchMove, fingers(20+6*float64(i+1))...)
	}
	touches(tab, input.DispatchTouchEventTypeTouchEnd)
	tab.Wait(zoom + ` > 3.5`)
	settled(tab)
	sameUnder(tab, x, y, picture)
	tab.Want(`visualViewport.scale`, 1)
	tab.Want(`scrollY`, at)
}

func TestFullScreen(t *testing.T) {
	t.Parallel()
	tab := live(t, "", browsertest.Window(1000, 600))
	tab.Click(`[data-map="full"]`)
	tab.Wait(view + `.width > 900 && ` + view + `.height > 500 && document.fullscreenElement`)
	settled(tab)
	x, y := place(tab, "ulaanbaatar")
	wheel(tab, x, y, -100, 0) // the plain wheel is the map's now
	tab.Wait(zoom + ` > 1.2`)
	settled(tab)
	// Pointing at a place says what it is without moving the map from under the pointer.
	before := browsertest.Eval[float64](tab, view+`.top`)
	x, y = place(tab, "beijing")
	tab.Do(chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, x, y))
	tab.Wait(readout + ` !== ""`)
	tab.Want(view+`.top`, before)
	tab.Click(`[data-sheet="region"] .marks a[href="#beijing"] .dot`)
	tab.Wait(shown("#beijing h3"))
	tab.Want(`(r => document.elementFromPoint(r.x + r.width / 2, r.y + 4).closest(".card")?.id)(document.querySelector("#beijing h3").getBoundingClientRect())`, "beijing")
	tab.Click(`[data-map="full"]`)
	tab.Wait(view + `.width < 700`)
	tab.Want(`[...document.querySelectorAll("[inert]")].length`, 0)
}
