package app

import (
	"math"
	"strings"

	"dateline/article/carto"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// hand moves one sheet of the map as the reader asks: with the mouse, with two
// fingers, by keys. One finger and the plain wheel are the page's, unless the map
// fills the window.
type hand struct {
	*drawing
	listening
	full func() bool       // whether the map fills the window
	hint func(text string) // tells the reader how to move the map
	rest func()            // called when a movement has ended

	flight   *flight
	began    float64   // ms; when the flight did
	waiting  bool      // for a frame
	asked    app.Value // the frame's number
	idle     int       // frames for which the view has not moved
	frame    app.Func  // the frame's callback
	pending  func()    // what to do once the sheet is shown
	grip     *grip
	fingers  []carto.XY // on the view, px
	chosen   *carto.XY  // the place whose card is open; nil if the sheet has none
	dragged  bool       // so that the click which ends a drag opens nothing
	measured bool       // the view has a size
}

// grip is where the mouse took hold of the sheet.
type grip struct {
	x, y  float64 // of the pointer, px of the window
	moved bool
}

const slack = 4 // px that a pointer may move and still mean a click

// take puts the hand on a sheet.
func take(d *drawing, full func() bool, hint func(string), rest func()) *hand {
	h := &hand{drawing: d, full: full, hint: hint, rest: rest}
	h.frame = app.FuncOf(func(_ app.Value, args []app.Value) any {
		h.onFrame(args[0].Float())
		return nil
	})
	h.toSize(h.view, h.onSize)
	h.to(h.view, "pointerdown", nil, h.onPointerDown)
	h.to(h.view, "pointermove", nil, h.onPointerMove)
	h.to(h.view, "pointerup", nil, h.onPointerUp)
	h.to(h.view, "pointercancel", nil, h.onPointerUp)
	h.to(h.view, "click", capturing, h.onClick)
	h.to(h.view, "dragstart", nil, func(e app.Event) { e.PreventDefault() }) // of a link
	h.to(h.view, "dblclick", nil, h.onDoubleClick)
	h.to(h.view, "wheel", preventing, h.onWheel)
	for _, kind := range []string{"touchstart", "touchmove", "touchend", "touchcancel"} {
		h.to(h.view, kind, preventing, h.onTouch)
	}
	h.to(h.view, "focusin", nil, h.onFocus)
	h.to(h.view, "pointerleave", nil, func(app.Event) { h.hint("") })
	return h
}

// release takes the hand off.
func (h *hand) release() {
	h.stop()
	h.flight = nil
	if h.waiting {
		app.Window().Call("cancelAnimationFrame", h.asked)
	}
	h.frame.Release()
}

// onSize keeps what is in the middle there when the view changes its size.
func (h *hand) onSize(width, height float64) {
	if width == 0 || height == 0 {
		h.measured = false // the sheet is not shown
		return
	}
	whole := h.camera.whole() || !h.measured && h.drawn.width == 0
	h.measured = true
	h.camera.width, h.camera.height = width, height
	if whole {
		h.camera = h.camera.reset()
	}
	h.camera.zoom = max(h.camera.zoom, h.camera.least())
	h.camera = h.camera.held()
	h.drawn.width = 0 // what hangs on the width is to be drawn again
	h.draw()
	h.settle()
	if h.pending != nil {
		h.pending()
		h.pending = nil
	}
}

// see moves the view at once, which ends a flight.
func (h *hand) see(c camera) {
	h.flight = nil
	h.camera = c
	h.settle()
}

// fly moves the view by a flight, or at once where the reader wants no motion.
// The view is worked out when the sheet is shown, which may be later.
func (h *hand) fly(to func(camera) camera) {
	if !h.measured {
		h.pending = func() { h.fly(to) }
		return
	}
	h.camera.foot = h.covered()
	goal := h.camera
	if h.flight != nil {
		goal = h.flight.to // so that two steps in a row are two steps
	}
	next := to(goal)
	if still() {
		h.see(next)
		h.rest()
		return
	}
	f := newFlight(h.camera, next)
	h.flight, h.began = &f, 0
	h.settle()
}

// covered is how much of the view's foot an open card lies over, px. A map that
// is out of sight, or all of it under the card, is not said to be covered.
func (h *hand) covered() float64 {
	const bar = 150 // px from the left that the scale bar may take
	h.raised = 0
	head := document().Call("querySelector", ".card[data-open] > header") // over it the map shows through
	if !head.Truthy() {
		return 0
	}
	view, over := h.view.Call("getBoundingClientRect"), head.Call("getBoundingClientRect")
	if over.Get("left").Float() >= view.Get("right").Float() || over.Get("right").Float() <= view.Get("left").Float() {
		return 0
	}
	covered := view.Get("bottom").Float() - over.Get("top").Float()
	if covered < 0 || covered > 0.7*h.camera.height {
		return 0
	}
	if over.Get("left").Float() < view.Get("left").Float()+bar {
		h.raised = covered
	}
	return covered
}

// uncover takes into account that a card has come to lie over the view, or gone.
func (h *hand) uncover() {
	h.camera.foot = h.covered()
	h.settle()
}

// still reports whether the reader wants no motion.
func still() bool {
	return app.Window().Call("matchMedia", "(prefers-reduced-motion: reduce)").Get("matches").Bool()
}

// ask asks for a frame, once.
func (h *hand) ask() {
	if !h.waiting {
		h.waiting = true
		h.asked = app.Window().Call("requestAnimationFrame", h.frame)
	}
}

// settle asks for frames until the view has not moved for a while; then its names
// are placed for what is seen.
func (h *hand) settle() {
	h.idle = 0
	h.ask()
}

func (h *hand) onFrame(now float64) {
	const settled = 8 // frames
	h.waiting = false
	if f := h.flight; f != nil {
		h.idle = 0
		if h.began == 0 {
			h.began = now
		}
		part := (now - h.began) / f.ms()
		h.camera = f.at(part)
		if part < 1 {
			h.ask()
		} else {
			h.flight = nil
			defer h.rest()
		}
	}
	h.draw()
	h.idle++
	if h.idle < settled {
		h.ask()
		return
	}
	h.ground.draw(h.camera)
	if h.level != atFirst {
		h.letter(h.seen())
	}
}

// where gives an event's place in the view, px.
func (h *hand) where(e app.Value) carto.XY {
	box := h.view.Call("getBoundingClientRect")
	return carto.XY{X: e.Get("clientX").Float() - box.Get("left").Float(), Y: e.Get("clientY").Float() - box.Get("top").Float()}
}

func (h *hand) onPointerDown(e app.Event) {
	h.dragged = false
	if e.Get("pointerType").String() == "touch" || e.Get("button").Int() != 0 {
		return
	}
	h.grip = &grip{x: e.Get("clientX").Float(), y: e.Get("clientY").Float()}
}

func (h *hand) onPointerMove(e app.Event) {
	g := h.grip
	if g == nil {
		return
	}
	dx, dy := e.Get("clientX").Float()-g.x, e.Get("clientY").Float()-g.y
	if !g.moved {
		if math.Hypot(dx, dy) < slack {
			return
		}
		// Not before: what holds the pointer gets the click.
		g.moved = true
		attempt(h.view, "setPointerCapture", e.Get("pointerId")) // the pointer may have gone meanwhile
		setAttribute(h.view, "data-held", "true")
	}
	g.x, g.y = g.x+dx, g.y+dy
	h.see(h.camera.panned(dx, dy))
}

func (h *hand) onPointerUp(app.Event) {
	if h.grip != nil && h.grip.moved {
		h.dragged = true
		setAttribute(h.view, "data-held", "")
		h.rest()
	}
	h.grip = nil
}

// onClick keeps the click that ends a drag from opening what lies under it.
func (h *hand) onClick(e app.Event) {
	if h.dragged {
		h.dragged = false
		e.PreventDefault()
		e.Call("stopPropagation")
	}
}

func (h *hand) onDoubleClick(e app.Event) {
	if e.Get("target").Call("closest", "a").Truthy() {
		return
	}
	e.PreventDefault()
	at, by := h.where(e.Value), 2.0
	if e.Get("shiftKey").Bool() {
		by = 0.5
	}
	h.fly(func(c camera) camera { return c.zoomed(by, at) })
}

func (h *hand) onWheel(e app.Event) {
	if !e.Get("ctrlKey").Bool() && !e.Get("metaKey").Bool() && !h.full() {
		h.hint("Hold " + commandKey() + " and turn the wheel to zoom the map")
		return
	}
	e.PreventDefault()
	// A pinch on a touchpad sends many small steps, a wheel a few of 100 and more.
	const step = 60
	turned := e.Get("deltaY").Float()
	if e.Get("deltaMode").Int() == 1 {
		turned *= 20 // lines
	}
	turned = max(-step, min(step, turned))
	h.see(h.camera.zoomed(math.Exp2(-turned/100), h.where(e.Value)))
	h.rest()
}

// commandKey names the key that shortcuts use on this machine.
func commandKey() string {
	if strings.HasPrefix(app.Window().Get("navigator").Get("platform").String(), "Mac") {
		return "⌘"
	}
	return "Ctrl"
}

// onTouch moves the sheet by two fingers, or by one where the map fills the
// window. What lay under the fingers stays under them.
func (h *hand) onTouch(e app.Event) {
	touches := e.Get("touches") // not those of one target: two fingers may lie on two marks
	var fingers []carto.XY
	for i := range touches.Get("length").Int() {
		fingers = append(fingers, h.where(touches.Index(i)))
	}
	last := h.fingers
	h.fingers = fingers
	moving := e.Get("type").String() == "touchmove"
	switch {
	case len(fingers) == 1 && !h.full():
		if moving {
			h.hint("Use two fingers to move the map")
		}
		return
	case len(fingers) == 0:
		if len(last) > 0 {
			h.rest()
		}
		return
	case len(fingers) == 1 && !moving:
		return // it may be a tap
	}
	if !e.Get("cancelable").Bool() {
		return // the browser has begun to scroll
	}
	e.PreventDefault()
	if !moving || len(last) != len(fingers) {
		return
	}
	was, now := last[0], fingers[0]
	by := 1.0
	if len(fingers) > 1 {
		was, now = between(last[0], last[1]), between(fingers[0], fingers[1])
		by = apart(fingers[0], fingers[1]) / max(1, apart(last[0], last[1]))
	}
	h.see(h.camera.panned(now.X-was.X, now.Y-was.Y).zoomed(by, now))
}

func between(a, b carto.XY) carto.XY { return carto.XY{X: (a.X + b.X) / 2, Y: (a.Y + b.Y) / 2} }

func apart(a, b carto.XY) float64 { return math.Hypot(a.X-b.X, a.Y-b.Y) }

// zoomBy keeps the chosen place where it is or, where none is in view, the middle
// of what one sees of the sheet.
func (h *hand) zoomBy(by float64) {
	h.fly(func(c camera) camera {
		at := carto.XY{X: c.width / 2, Y: (c.height - c.foot) / 2}
		if h.chosen != nil {
			if p := c.lens().px(*h.chosen); p.X > 0 && p.Y > 0 && p.X < c.width && p.Y < c.height-c.foot {
				at = p
			}
		}
		return c.zoomed(by, at)
	})
}

func (h *hand) panBy(dx, dy float64) { h.fly(func(c camera) camera { return c.panned(dx, dy) }) }

func (h *hand) showAll() { h.fly(camera.reset) }

// onFocus brings a mark that gets the focus into view.
func (h *hand) onFocus(e app.Event) {
	for _, p := range h.points {
		if p.element.Equal(e.Get("target")) {
			h.bring(p.at)
			return
		}
	}
}

// bring moves a point of the picture into view if it is not.
func (h *hand) bring(at carto.XY) {
	const edge = 24 // px
	c := h.camera
	p := c.lens().px(at)
	if c.width > 0 && (p.X < edge || p.Y < edge || p.X > c.width-edge || p.Y > c.height-h.covered()-edge) {
		h.fly(func(c camera) camera {
			c.center = at
			return c.panned(0, -c.foot/2)
		})
	}
}

// onKey moves the sheet by a key, and reports whether the key was for it.
func (h *hand) onKey(key string) bool {
	const far = 100 // px
	switch key {
	case "ArrowLeft":
		h.panBy(far, 0)
	case "ArrowRight":
		h.panBy(-far, 0)
	case "ArrowUp":
		h.panBy(0, far)
	case "ArrowDown":
		h.panBy(0, -far)
	case "+", "=":
		h.zoomBy(2)
	case "-", "_":
		h.zoomBy(0.5)
	case "0":
		h.showAll()
	default:
		return false
	}
	return true
}
