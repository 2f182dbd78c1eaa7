package app

import (
	"math"

	"dateline/article/carto"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// ground is the picture below a sheet's marks. To draw its shapes takes longer
// than a frame, so while it moves the browser moves the image that it has of them,
// a little larger than the view, and draws them anew when that no longer serves,
// and when the movement ends.
type ground struct {
	image app.Value // the element of which the browser keeps an image
	plane app.Value // the group in it that holds the shapes
	drawn camera    // that the image was drawn for
}

const (
	imageRoom = 0.3 // of the view's width and height, that the image has on each side; as in map.css
	imageMost = 2   // times that the image may be magnified
)

// move shows what the camera sees, from the image if that will do.
func (g *ground) move(c camera) {
	if !g.serves(c) {
		g.draw(c)
		return
	}
	now, then := c.lens(), g.drawn.lens()
	square := then.cos*then.cos + then.sin*then.sin
	cos, sin := (now.cos*then.cos+now.sin*then.sin)/square, (now.sin*then.cos-now.cos*then.sin)/square
	origin := now.px(then.picture(carto.XY{}))
	g.image.Get("style").Set("transform", "matrix("+fine(cos)+","+fine(sin)+","+fine(-sin)+","+fine(cos)+","+number(origin.X)+","+number(origin.Y)+")")
}

// serves reports whether the image covers what the camera sees, and is fine
// enough for it.
func (g *ground) serves(c camera) bool {
	if g.drawn.width != c.width || g.drawn.height != c.height || c.zoom > imageMost*g.drawn.zoom {
		return false
	}
	now, then := c.lens(), g.drawn.lens()
	for _, corner := range []carto.XY{{}, {X: c.width}, {Y: c.height}, {X: c.width, Y: c.height}} {
		at := then.px(now.picture(corner))
		if math.Abs(at.X/c.width-0.5) > 0.5+imageRoom || math.Abs(at.Y/c.height-0.5) > 0.5+imageRoom {
			return false
		}
	}
	return true
}

// draw has the browser draw the shapes for the camera.
func (g *ground) draw(c camera) {
	if c == g.drawn {
		return
	}
	if c.unmoved() {
		g.plane.Call("removeAttribute", "transform")
	} else {
		g.plane.Call("setAttribute", "transform", c.lens().transform())
	}
	style := g.image.Get("style")
	style.Set("transform", "")
	setAttribute(g.image, "data-close", whether(c.zoom >= riversTo))
	// A property, since thin lines are to stay thin whatever they are drawn with.
	style.Call("setProperty", "--zoom", fine(c.zoom*c.unit()*c.frame.Width/c.width))
	g.drawn = c
}
