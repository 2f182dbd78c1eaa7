package mapview

import (
	"dateline/app/dom"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

func chart() app.Value { return dom.First("#map .chart") }

// fillsWindow reports whether the map fills the window.
func fillsWindow() bool { return chart().Call("hasAttribute", "data-full").Bool() }

// fillWindow makes the map fill the window, and the screen where the browser lets
// it, or gives it its place in the page back. What it covers is out of reach
// meanwhile; a card opens over it.
func fillWindow(on bool) {
	state := dom.BoolAttribute(on)
	dom.SetAttribute(chart(), "data-full", state)
	dom.SetAttribute(dom.First(".desk"), "data-full", state) // :has would search it at each selection
	dom.SetAttribute(chart().Call("querySelector", `[data-map="full"]`), "aria-pressed", state)
	for _, covered := range dom.All("main > article, .bar, .tabs, .colophon") {
		covered.Set("inert", on)
	}
	done := app.FuncOf(func(app.Value, []app.Value) any { return nil })
	switch shown := dom.Document().Get("fullscreenElement").Truthy(); {
	case on && !shown && dom.Document().Get("fullscreenEnabled").Truthy():
		dom.Root().Call("requestFullscreen").Call("then", done, done) // if that is refused, the map fills the window alone
	case !on && shown:
		dom.Document().Call("exitFullscreen").Call("then", done, done)
	}
}

// onFullScreenChange notices when the reader leaves the full screen by the
// browser's own means.
func (v *View) onFullScreenChange(app.Event) {
	if !dom.Document().Get("fullscreenElement").Truthy() && fillsWindow() {
		fillWindow(false)
	}
}
