package e2e_test

import (
	"dateline/web/e2e/browsertest"

	"github.com/chromedp/cdproto/input"
)

// Modifiers of a key.
const (
	control = 2
	shift   = 8
)

// key presses one key as a keyboard does: unlike Tab.Press it types no character
// where the page has prevented it.
func key(tab *browsertest.Tab, name string, modifiers int64) {
	press := input.DispatchKeyEventParams{Type: input.DispatchKeyEventTypeKeyDown, Key: name, Modifiers: modifiers}
	if len(name) == 1 && modifiers != control {
		press.Text = name
	}
	browsertest.Call(tab, input.DispatchKeyEvent, press)
	browsertest.Call(tab, input.DispatchKeyEvent, input.DispatchKeyEventParams{
		Type: input.DispatchKeyEventTypeKeyUp, Key: name, Modifiers: modifiers})
}

// point moves the mouse to the middle of an element, by way of a spot beside it.
func point(tab *browsertest.Tab, selector string) {
	x, y := middle(tab, selector)
	pointAt(tab, x-2, y)
	pointAt(tab, x, y)
}

// middle is where the middle of an element lies in the window.
func middle(tab *browsertest.Tab, selector string) (x, y float64) {
	at := browsertest.Eval[struct{ X, Y float64 }](tab, `(r => ({X: r.left + r.width / 2, Y: r.top + r.height / 2}))(document.querySelector("`+
		selector+`").getClientRects()[0])`)
	return at.X, at.Y
}

func pointAt(tab *browsertest.Tab, x, y float64) {
	browsertest.Call(tab, input.DispatchMouseEvent, input.DispatchMouseEventParams{Type: input.DispatchMouseEventTypeMouseMoved, X: x, Y: y})
}
