package dom

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// Rect is a box on the screen, in CSS pixels from the window's top left.
type Rect struct{ Left, Top, Right, Bottom float64 }

// RectOf is where an element is on the screen.
func RectOf(element app.Value) Rect { return ToRect(element.Call("getBoundingClientRect")) }

// ToRect reads a DOMRect.
func ToRect(r app.Value) Rect {
	return Rect{r.Get("left").Float(), r.Get("top").Float(), r.Get("right").Float(), r.Get("bottom").Float()}
}
