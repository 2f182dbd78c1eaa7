package mapview

import (
	"dateline/app/english"
	"math"
	"strings"

	"dateline/app/dom"
	"dateline/article/carto"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// gestures move one sheet of the map by the mouse, by two fingers and by keys. One
// finger and the plain wheel scroll the page, unless the map fills the window.
type gestures struct {
	*sheetView
	listeners dom.Listeners
	full      func() bool       // whether the map fills the window
	hint      func(text string) // tells the reader how to move the map
	rest      func()            // called when a movement has ended

	animation *zoomAnimation
	began     float64   // ms; when the animation did
	waiting   bool      // for a frame
	asked     app.Value // the frame's number
	idle      int       // frames for which the view has not moved
	frame     app.Func  // the frame's callback
	pending   func()    // what to do once the sheet is shown
	grip      *grip
	fingers   []carto.XY // on the view, px
	chosen    *carto.XY  // the place whose card is open; nil if the sheet has none
	dragged   bool       // so that the click which ends a drag opens nothing
	measured  bool       // the view has a size
}

// grip is where the mouse took hold of the sheet.
type grip struct {
	x, y  float64 // of the pointer, px of the window
	moved bool
}

const slack = 4 // px that a pointer may move and still mean a click

// attach lets the reader move a sheet.
func attach(s *sheetView, full func() bool, hint func(string), rest func()) *gestures {
	g := &gestures{sheetView: s, full: full, hint: hint, rest: rest}
	g.frame = app.FuncOf(func(_ app.Value, args []app.Value) any {
		g.onFrame(args[0].Float())
		return nil
	})
	g.listeners.ListenToSize(g.view, g.onSize)
	g.listeners.Listen(g.view, "pointerdown", nil, g.onPointerDown)
	g.listeners.Listen(g.view, "pointermove", nil, g.onPointerMove)
	g.listeners.Listen(g.view, "pointerup", nil, g.onPointerUp)
	g.listeners.Listen(g.view, "pointercancel", nil, g.onPointerUp)
	g.listeners.Listen(g.view, "click", dom.Capturing(), g.onClick)
	g.listeners.Listen(g.view, "dragstart", nil, func(e app.Event) { e.PreventDefault() }) // of a link
	g.listeners.Listen(g.view, "dblclick", nil, g.onDoubleClick)
	g.listeners.Listen(g.view, "wheel", dom.Preventing(), g.onWheel)
	for _, kind := range []string{"touchstart", "touchmove", "touchend", "touchcancel"} {
		g.listeners.Listen(g.view, kind, dom.Preventing(), g.onTouch)
	}
	g.listeners.Listen(g.view, "focusin", nil, g.onFocus)
	g.listeners.Listen(g.view, "pointerleave", nil, func(app.Event) { g.hint("") })
	return g
}

// detach stops listening and moving.
func (g *gestures) detach() {
	g.listeners.Stop()
	g.animation = nil
	if g.waiting {
		app.Window().Call("cancelAnimationFrame", g.asked)
	}
	g.frame.Release()
}

// onSize keeps what is in the middle there when the view changes its size.
func (g *gestures) onSize(width, height float64) {
	if width == 0 || height == 0 {
		g.measured = false // the sheet is not shown
		return
	}
	whole := g.camera.whole() || !g.measured && g.drawn.width == 0
	g.measured = true
	g.camera.width, g.camera.height = width, height
	if whole {
		g.camera = g.camera.reset()
	}
	g.camera.zoom = max(g.camera.zoom, g.camera.least())
	g.camera = g.camera.held()
	g.drawn.width = 0 // what hangs on the width is to be drawn again
	g.draw()
	g.settle()
	if g.pending != nil {
		g.pending()
		g.pending = nil
	}
}

// see moves the view at once and ends an animation.
func (g *gestures) see(c camera) {
	g.animation = nil
	g.camera = c
	g.settle()
}

// flyTo moves the view by an animation, or at once where the reader wants no
// motion. It works out the view when the sheet is shown, which may be later.
func (g *gestures) flyTo(to func(camera) camera) {
	if !g.measured {
		g.pending = func() { g.flyTo(to) }
		return
	}
	g.camera.foot = g.covered()
	goal := g.camera
	if g.animation != nil {
		goal = g.animation.to // so that two steps in a row are two steps
	}
	next := to(goal)
	if dom.PrefersReducedMotion() {
		g.see(next)
		g.rest()
		return
	}
	f := newZoomAnimation(g.camera, next)
	g.animation, g.began = &f, 0
	g.settle()
}

// covered is how much of the view's foot an open card lies over, px. It is 0 for a
// map that is out of sight or all under the card.
func (g *gestures) covered() float64 {
	const bar = 150 // px from the left that the scale bar may take
	g.bar.raised = 0
	head := dom.First(".card[data-open] > header") // over it the map shows through
	if !head.Truthy() {
		return 0
	}
	view, over := g.view.Call("getBoundingClientRect"), head.Call("getBoundingClientRect")
	if over.Get("left").Float() >= view.Get("right").Float() || over.Get("right").Float() <= view.Get("left").Float() {
		return 0
	}
	covered := view.Get("bottom").Float() - over.Get("top").Float()
	if covered < 0 || covered > 0.7*g.camera.height {
		return 0
	}
	if over.Get("left").Float() < view.Get("left").Float()+bar {
		g.bar.raised = covered
	}
	return covered
}

// uncover updates the view after a card has opened over it or closed.
func (g *gestures) uncover() {
	g.camera.foot = g.covered()
	g.settle()
}

// ask asks for a frame, once.
func (g *gestures) ask() {
	if !g.waiting {
		g.waiting = true
		g.asked = app.Window().Call("requestAnimationFrame", g.frame)
	}
}

// settle asks for frames until the view has not moved for a while. Then the names
// get their places for what the reader sees.
func (g *gestures) settle() {
	g.idle = 0
	g.ask()
}

func (g *gestures) onFrame(now float64) {
	const settled = 8 // frames
	g.waiting = false
	if f := g.animation; f != nil {
		g.idle = 0
		if g.began == 0 {
			g.began = now
		}
		part := (now - g.began) / f.ms()
		g.camera = f.at(part)
		if part < 1 {
			g.ask()
		} else {
			g.animation = nil
			defer g.rest()
		}
	}
	g.draw()
	g.idle++
	if g.idle < settled {
		g.ask()
		return
	}
	g.base.draw(g.camera)
	if g.level != atFirst {
		g.placeLabels(g.seen())
	}
}

// where gives an event's place in the view, px.
func (g *gestures) where(e app.Value) carto.XY {
	box := g.view.Call("getBoundingClientRect")
	return carto.XY{X: e.Get("clientX").Float() - box.Get("left").Float(), Y: e.Get("clientY").Float() - box.Get("top").Float()}
}

func (g *gestures) onPointerDown(e app.Event) {
	g.dragged = false
	if e.Get("pointerType").String() == "touch" || e.Get("button").Int() != 0 {
		return
	}
	g.grip = &grip{x: e.Get("clientX").Float(), y: e.Get("clientY").Float()}
}

func (g *gestures) onPointerMove(e app.Event) {
	grip := g.grip
	if grip == nil {
		return
	}
	dx, dy := e.Get("clientX").Float()-grip.x, e.Get("clientY").Float()-grip.y
	if !grip.moved {
		if math.Hypot(dx, dy) < slack {
			return
		}
		// Not before: the element that captures the pointer gets the click.
		grip.moved = true
		dom.Attempt(g.view, "setPointerCapture", e.Get("pointerId")) // the pointer may have gone meanwhile
		dom.SetAttribute(g.view, "data-held", "true")
	}
	grip.x, grip.y = grip.x+dx, grip.y+dy
	g.see(g.camera.panned(dx, dy))
}

func (g *gestures) onPointerUp(app.Event) {
	if g.grip != nil && g.grip.moved {
		g.dragged = true
		dom.SetAttribute(g.view, "data-held", "")
		g.rest()
	}
	g.grip = nil
}

// onClick keeps the click that ends a drag from opening what lies under it.
func (g *gestures) onClick(e app.Event) {
	if g.dragged {
		g.dragged = false
		e.PreventDefault()
		e.Call("stopPropagation")
	}
}

func (g *gestures) onDoubleClick(e app.Event) {
	if e.Get("target").Call("closest", "a").Truthy() {
		return
	}
	e.PreventDefault()
	at, by := g.where(e.Value), 2.0
	if e.Get("shiftKey").Bool() {
		by = 0.5
	}
	g.flyTo(func(c camera) camera { return c.zoomed(by, at) })
}

func (g *gestures) onWheel(e app.Event) {
	if !e.Get("ctrlKey").Bool() && !e.Get("metaKey").Bool() && !g.full() {
		g.hint(english.HoldToZoom(commandKey()))
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
	g.see(g.camera.zoomed(math.Exp2(-turned/100), g.where(e.Value)))
	g.rest()
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
func (g *gestures) onTouch(e app.Event) {
	touches := e.Get("touches") // not those of one target: two fingers may lie on two marks
	var fingers []carto.XY
	for i := range touches.Get("length").Int() {
		fingers = append(fingers, g.where(touches.Index(i)))
	}
	last := g.fingers
	g.fingers = fingers
	moving := e.Get("type").String() == "touchmove"
	switch {
	case len(fingers) == 1 && !g.full():
		if moving {
			g.hint(english.HintFingers)
		}
		return
	case len(fingers) == 0:
		if len(last) > 0 {
			g.rest()
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
	g.see(g.camera.panned(now.X-was.X, now.Y-was.Y).zoomed(by, now))
}

func between(a, b carto.XY) carto.XY { return carto.XY{X: (a.X + b.X) / 2, Y: (a.Y + b.Y) / 2} }

func apart(a, b carto.XY) float64 { return math.Hypot(a.X-b.X, a.Y-b.Y) }

// zoomBy zooms about the chosen place if it is in view, else about the middle of
// what the reader sees of the sheet.
func (g *gestures) zoomBy(by float64) {
	g.flyTo(func(c camera) camera {
		at := carto.XY{X: c.width / 2, Y: (c.height - c.foot) / 2}
		if g.chosen != nil {
			if p := c.matrix().px(*g.chosen); p.X > 0 && p.Y > 0 && p.X < c.width && p.Y < c.height-c.foot {
				at = p
			}
		}
		return c.zoomed(by, at)
	})
}

func (g *gestures) panBy(dx, dy float64) { g.flyTo(func(c camera) camera { return c.panned(dx, dy) }) }

func (g *gestures) showAll() { g.flyTo(camera.reset) }

// onFocus brings a mark that gets the focus into view.
func (g *gestures) onFocus(e app.Event) {
	for _, p := range g.points {
		if p.element.Equal(e.Get("target")) {
			g.bring(p.at)
			return
		}
	}
}

// bring moves a point of the picture into view if it is not.
func (g *gestures) bring(at carto.XY) {
	const edge = 24 // px
	c := g.camera
	p := c.matrix().px(at)
	if c.width > 0 && (p.X < edge || p.Y < edge || p.X > c.width-edge || p.Y > c.height-g.covered()-edge) {
		g.flyTo(func(c camera) camera {
			c.center = at
			return c.panned(0, -c.foot/2)
		})
	}
}

// onKey moves the sheet by a key, and reports whether the key was for it.
func (g *gestures) onKey(key string) bool {
	const far = 100 // px
	switch key {
	case "ArrowLeft":
		g.panBy(far, 0)
	case "ArrowRight":
		g.panBy(-far, 0)
	case "ArrowUp":
		g.panBy(0, far)
	case "ArrowDown":
		g.panBy(0, -far)
	case "+", "=":
		g.zoomBy(2)
	case "-", "_":
		g.zoomBy(0.5)
	case "0":
		g.showAll()
	default:
		return false
	}
	return true
}
