package dom

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// Listeners are the event listeners of a view that go-app does not manage: for
// events that come many times a second, that the view must prevent at once, or
// that happen outside of it.
type Listeners struct {
	stops []func()
}

// Listen calls f for every event of a kind on a target, until Stop.
func (l *Listeners) Listen(target app.Value, kind string, options map[string]any, f func(app.Event)) {
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

// ListenToSize calls f with the size of an element, first and whenever it changes.
func (l *Listeners) ListenToSize(element app.Value, f func(width, height float64)) {
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

// Stop removes all listeners.
func (l *Listeners) Stop() {
	for _, stop := range l.stops {
		stop()
	}
	l.stops = nil
}

// Preventing are the options of a listener that may prevent the default of an
// event which the browser would else not wait for.
func Preventing() map[string]any { return map[string]any{"passive": false} }

// Capturing are the options of a listener that hears an event before its target.
func Capturing() map[string]any { return map[string]any{"capture": true} }
