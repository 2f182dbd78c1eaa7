package mapview

import (
	"math"

	"dateline/article/carto"
)

// zoomAnimation flies from one view of a map to another and shows both on the way.
// It follows van Wijk and Nuij, Smooth and efficient zooming and panning, 2003, and
// weighs zooming against panning by their value of 1.4.
type zoomAnimation struct {
	from, to camera
	length   float64 // of the path, in the paper's measure
	r0       float64
	distance float64 // between the middles, picture units
}

const (
	rho            = 1.4
	animationSpeed = 1.9  // of the paper's measure in a second
	animationMost  = 1400 // ms
	animationLeast = 160
)

func newZoomAnimation(from, to camera) zoomAnimation {
	a := zoomAnimation{from: from, to: to, distance: math.Hypot(to.center.X-from.center.X, to.center.Y-from.center.Y)}
	w0, w1 := from.span(), to.span()
	if a.distance < 1e-6*w0 {
		a.distance = 0
		a.length = math.Abs(math.Log(w1/w0)) / rho
		return a
	}
	b := func(w float64, sign float64) float64 {
		return (w1*w1 - w0*w0 + sign*rho*rho*rho*rho*a.distance*a.distance) / (2 * w * rho * rho * a.distance)
	}
	r := func(b float64) float64 { return math.Log(math.Sqrt(b*b+1) - b) }
	a.r0 = r(b(w0, 1))
	a.length = (r(b(w1, -1)) - a.r0) / rho
	return a
}

// span is how many picture units the view is wide.
func (c camera) span() float64 { return c.frame.Width / c.zoom }

// ms is how long the animation takes.
func (a zoomAnimation) ms() float64 {
	return min(animationMost, max(animationLeast, 1000*a.length/animationSpeed))
}

// at is the view a part of the way along, from 0 to 1, slower at both ends.
func (a zoomAnimation) at(part float64) camera {
	if part >= 1 {
		return a.to
	}
	s := part * part * (3 - 2*part) * a.length
	c, w0 := a.from, a.from.span()
	if a.distance == 0 {
		c.zoom = a.from.zoom * math.Pow(a.to.zoom/a.from.zoom, s/max(a.length, 1e-9))
		return c
	}
	cosh := math.Cosh(a.r0)
	along := w0 / (rho * rho) * (cosh*math.Tanh(rho*s+a.r0) - math.Sinh(a.r0)) / a.distance
	c.center.X = a.from.center.X + along*(a.to.center.X-a.from.center.X)
	c.center.Y = a.from.center.Y + along*(a.to.center.Y-a.from.center.Y)
	c.zoom = c.frame.Width / (w0 * cosh / math.Cosh(rho*s+a.r0))
	return c
}

// box is the smallest that holds some points.
func box(points ...carto.XY) (low, high carto.XY) {
	low, high = points[0], points[0]
	for _, q := range points[1:] {
		low = carto.XY{X: min(low.X, q.X), Y: min(low.Y, q.Y)}
		high = carto.XY{X: max(high.X, q.X), Y: max(high.Y, q.Y)}
	}
	return low, high
}
