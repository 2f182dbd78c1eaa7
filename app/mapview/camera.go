package mapview

import (
	"math"

	"dateline/app/dom"
	"dateline/article/carto"
)

// camera is what a map's view shows of its sheet: the point of the picture in the
// middle, how much larger it is than at first, and how far it is turned. At first
// the picture fills the view.
type camera struct {
	frame  carto.Frame
	width  float64  // of the view, px
	height float64  //
	foot   float64  // of the view's height, px: what a card covers
	most   float64  // magnification
	center carto.XY // picture units
	zoom   float64  // 1 is the picture as it was at first
}

// newCamera shows the whole sheet. Most is how far a reader may zoom in.
func newCamera(f carto.Frame, most float64) camera {
	return camera{frame: f, most: most, center: carto.XY{X: f.Width / 2, Y: f.Height / 2}, zoom: 1}
}

// unit is how many px a picture unit is long at zoom 1: the picture covers the
// view, as preserveAspectRatio "slice" has it.
func (c camera) unit() float64 { return max(c.width/c.frame.Width, c.height/c.frame.Height) }

// least is the zoom at which the whole picture is in view: 1 but in a view of
// another shape, which a full screen is.
func (c camera) least() float64 {
	return min(c.width/c.frame.Width, c.height/c.frame.Height) / c.unit()
}

// whole reports whether the camera stands as at first.
func (c camera) whole() bool {
	return c.zoom == 1 && c.center == carto.XY{X: c.frame.Width / 2, Y: c.frame.Height / 2}
}

// unmoved reports whether the view shows what it showed when the page was
// rendered: the whole picture, in a view of its shape.
func (c camera) unmoved() bool {
	return c.whole() && math.Abs(c.width*c.frame.Height-c.height*c.frame.Width) < c.frame.Width
}

// The zooms between which the picture turns until north is up. Far out the
// picture as composed matters more; close by everyone expects north above.
const turnFrom, turnTo = 6, 30

// turn is how far the picture is turned about the middle, degrees clockwise.
func (c camera) turn() float64 {
	if c.zoom <= turnFrom {
		return 0
	}
	at, ok := c.frame.Projection.Inverse(c.center)
	if !ok {
		return 0
	}
	t := min(1, math.Log(c.zoom/turnFrom)/math.Log(turnTo/turnFrom))
	return -c.frame.North(at) * t * t * (3 - 2*t)
}

// matrix is the movement of a camera, worked out once for many points.
type matrix struct {
	cos, sin      float64 // of the turn, times the zoom
	center        carto.XY
	width, height float64
	unit          float64
	frame         carto.Frame
}

func (c camera) matrix() matrix {
	sin, cos := math.Sincos(c.turn() * math.Pi / 180)
	return matrix{c.zoom * cos, c.zoom * sin, c.center, c.width, c.height, c.unit(), c.frame}
}

// px is where a point of the picture lies in the view.
func (m matrix) px(q carto.XY) carto.XY {
	x, y := q.X-m.center.X, q.Y-m.center.Y
	return carto.XY{
		X: m.width/2 + m.unit*(m.cos*x-m.sin*y),
		Y: m.height/2 + m.unit*(m.sin*x+m.cos*y),
	}
}

// picture is which point of the picture lies at a point of the view.
func (m matrix) picture(p carto.XY) carto.XY {
	x, y := (p.X-m.width/2)/m.unit, (p.Y-m.height/2)/m.unit
	square := m.cos*m.cos + m.sin*m.sin
	return carto.XY{
		X: m.center.X + (m.cos*x+m.sin*y)/square,
		Y: m.center.Y + (m.cos*y-m.sin*x)/square,
	}
}

// transform is the movement as an SVG transform of the picture.
func (m matrix) transform() string {
	e := m.frame.Width/2 - m.cos*m.center.X + m.sin*m.center.Y
	f := m.frame.Height/2 - m.sin*m.center.X - m.cos*m.center.Y
	return "matrix(" + dom.Factor(m.cos) + " " + dom.Factor(m.sin) + " " + dom.Factor(-m.sin) + " " + dom.Factor(m.cos) + " " + dom.Number(e) + " " + dom.Number(f) + ")"
}

// panned moves the picture by px.
func (c camera) panned(dx, dy float64) camera {
	m := c.matrix()
	c.center = m.picture(carto.XY{X: c.width/2 - dx, Y: c.height/2 - dy})
	return c.held()
}

// zoomed magnifies the picture and keeps what lies at a point of the view there.
func (c camera) zoomed(by float64, at carto.XY) camera {
	fixed := c.matrix().picture(at)
	c.zoom = min(c.most, max(c.least(), c.zoom*by))
	// Turning depends on the middle, which depends on the turning: the second
	// step is exact to well under a pixel.
	for range 2 {
		now := c.matrix().picture(at)
		c.center = carto.XY{X: c.center.X + fixed.X - now.X, Y: c.center.Y + fixed.Y - now.Y}
	}
	return c.held()
}

// held keeps the view within the picture.
func (c camera) held() camera {
	hold := func(v, half, length float64) float64 {
		if 2*half >= length {
			return length / 2
		}
		return min(length-half, max(half, v))
	}
	half := 0.5 / (c.unit() * c.zoom)
	c.center.X = hold(c.center.X, c.width*half, c.frame.Width)
	c.center.Y = hold(c.center.Y, c.height*half, c.frame.Height)
	return c
}

// fitting shows a box of the picture where no card covers the view, with room for
// names about it, no closer than closest.
func (c camera) fitting(low, high carto.XY, closest float64) camera {
	const room = 0.62 // of the width and height that the box may take
	zoom := room * min(c.width/max(high.X-low.X, 1e-6), (c.height-c.foot)/max(high.Y-low.Y, 1e-6)) / c.unit()
	c.zoom = min(closest, c.most, max(1, zoom))
	c.center = carto.XY{X: (low.X + high.X) / 2, Y: (low.Y + high.Y) / 2}
	return c.panned(0, -c.foot/2)
}

// reset shows the whole sheet again.
func (c camera) reset() camera {
	whole := newCamera(c.frame, c.most)
	whole.width, whole.height, whole.foot = c.width, c.height, c.foot
	return whole
}
