package mapview

import (
	"math"

	"dateline/app/dom"
	"dateline/article/carto"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// baseLayer is the picture below a sheet's marks. Drawing its shapes takes longer
// than a frame. So while the map moves, the browser moves the image that it has of
// them, which is a little larger than the view. It draws the shapes anew when that
// image no longer serves, and when the movement ends.
type baseLayer struct {
	image app.Value // the element of which the browser keeps an image
	plane app.Value // the group in it that holds the shapes
	drawn camera    // that the image was drawn for
}

const (
	imageRoom = 0.3 // of the view's width and height: how far the image reaches over each side, as in map.css
	imageMost = 2   // times that the image may be magnified
)

// move shows what the camera sees, from the image if that will do.
func (b *baseLayer) move(c camera) {
	if !b.serves(c) {
		b.draw(c)
		return
	}
	now, then := c.matrix(), b.drawn.matrix()
	square := then.cos*then.cos + then.sin*then.sin
	cos, sin := (now.cos*then.cos+now.sin*then.sin)/square, (now.sin*then.cos-now.cos*then.sin)/square
	origin := now.px(then.picture(carto.XY{}))
	b.image.Get("style").Set("transform", "matrix("+dom.Factor(cos)+","+dom.Factor(sin)+","+dom.Factor(-sin)+","+dom.Factor(cos)+","+dom.Number(origin.X)+","+dom.Number(origin.Y)+")")
}

// serves reports whether the image covers what the camera sees, and is fine
// enough for it.
func (b *baseLayer) serves(c camera) bool {
	if b.drawn.width != c.width || b.drawn.height != c.height || c.zoom > imageMost*b.drawn.zoom {
		return false
	}
	now, then := c.matrix(), b.drawn.matrix()
	for _, corner := range []carto.XY{{}, {X: c.width}, {Y: c.height}, {X: c.width, Y: c.height}} {
		at := then.px(now.picture(corner))
		if math.Abs(at.X/c.width-0.5) > 0.5+imageRoom || math.Abs(at.Y/c.height-0.5) > 0.5+imageRoom {
			return false
		}
	}
	return true
}

// draw makes the browser draw the shapes for the camera.
func (b *baseLayer) draw(c camera) {
	if c == b.drawn {
		return
	}
	if c.unmoved() {
		b.plane.Call("removeAttribute", "transform")
	} else {
		b.plane.Call("setAttribute", "transform", c.matrix().transform())
	}
	style := b.image.Get("style")
	style.Set("transform", "")
	dom.SetAttribute(b.image, "data-close", dom.BoolAttribute(c.zoom >= riversTo))
	// The style sheet divides by it, so that thin lines stay thin.
	style.Call("setProperty", "--zoom", dom.Factor(c.zoom*c.unit()*c.frame.Width/c.width))
	b.drawn = c
}
