package app

import (
	"math"

	"dateline/article/carto"
)

// flight leads from one view of a map to another by way of one that shows both,
// as smoothly as can be: van Wijk and Nuij, Smooth and efficient zooming and
// panning, 2003, with their value of 1.4 for the trade between the two.
type flight struct {
	from, to camera
	length   float64 // of the path, in the paper's measure
	r0       float64
	distance float64 // between the middles, picture units
}

const (
	rho         = 1.4
	flightSpeed = 1.9  // of the paper's measure in a second
	flightMost  = 1400 // ms
	flightLeast = 160
)

func newFlight(from, to camera) flight {
	f := flight{from: from, to: to, distance: math.Hypot(to.center.X-from.center.X, to.center.Y-from.center.Y)}
	w0, w1 := from.span(), to.span()
	if f.distance < 1e-6*w0 {
		f.distance = 0
		f.length = math.Abs(math.Log(w1/w0)) / rho
		return f
	}
	b := func(w float64, sign float64) float64 {
		return (w1*w1 - w0*w0 + sign*rho*rho*rho*rho*f.distance*f.distance) / (2 * w * rho * rho * f.distance)
	}
	r := func(b float64) float64 { return math.Log(math.Sqrt(b*b+1) - b) }
	f.r0 = r(b(w0, 1))
	f.length = (r(b(w1, -1)) - f.r0) / rho
	return f
}

// span is how many picture units the view is wide.
func (c camera) span() float64 { return c.frame.Width / c.zoom }

// ms is how long the flight takes.
func (f flight) ms() float64 {
	return min(flightMost, max(flightLeast, 1000*f.length/flightSpeed))
}

// at is the view a part of the way along, from 0 to 1, slower at both ends.
func (f flight) at(part float64) camera {
	if part >= 1 {
		return f.to
	}
	s := part * part * (3 - 2*part) * f.length
	c, w0 := f.from, f.from.span()
	if f.distance == 0 {
		c.zoom = f.from.zoom * math.Pow(f.to.zoom/f.from.zoom, s/max(f.length, 1e-9))
		return c
	}
	cosh := math.Cosh(f.r0)
	along := w0 / (rho * rho) * (cosh*math.Tanh(rho*s+f.r0) - math.Sinh(f.r0)) / f.distance
	c.center.X = f.from.center.X + along*(f.to.center.X-f.from.center.X)
	c.center.Y = f.from.center.Y + along*(f.to.center.Y-f.from.center.Y)
	c.zoom = c.frame.Width / (w0 * cosh / math.Cosh(rho*s+f.r0))
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
