package app

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// listening is what a view hears from the browser directly, beside go-app: what
// comes many times a second, what it must be able to prevent at once, and what
// happens outside of it.
type listening struct {
	stops []func()
}

// to has f called for every event of a kind on a target, until stopped.
func (l *listening) to(target app.Value, kind string, options map[string]any, f func(app.Event)) {
	if !target.Truthy() {
		return
	}
	callback := app.FuncOf(func(_ app.Value, args []app.Value) any {
		f(app.Event{Value: args[0]})
		return nil
	})
	target.Call("addEventListener", kind, callback, options)
	l.stops = append(l.stops, func() {
		target.Call("removeEventListener", kind, callback, options)
		callback.Release()
	})
}

// toSize has f called when an element has got its first size and whenever that
// changes.
func (l *listening) toSize(element app.Value, f func(width, height float64)) {
	callback := app.FuncOf(func(_ app.Value, args []app.Value) any {
		size := args[0].Index(0).Get("contentRect")
		f(size.Get("width").Float(), size.Get("height").Float())
		return nil
	})
	observer := app.Window().Get("ResizeObserver").New(callback)
	observer.Call("observe", element)
	l.stops = append(l.stops, func() {
		observer.Call("disconnect")
		callback.Release()
	})
}

// stop ends it all.
func (l *listening) stop() {
	for _, stop := range l.stops {
		stop()
	}
	l.stops = nil
}

// Options of listeners.
var (
	preventing = map[string]any{"passive": false}
	capturing  = map[string]any{"capture": true}
)
