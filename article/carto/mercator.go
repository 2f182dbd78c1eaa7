package carto

import "math"

// The Mercator projection of the sphere: Snyder (1987), equations 7-1, 7-2 and
// 7-4, with true scale at the equator.

func (p Projection) mercator(phi, lam float64) (x, y float64) {
	return lam, math.Log(isometric(phi)) - math.Log(isometric(rad(p.Lat0)))
}

func (p Projection) unmercator(x, y float64) (phi, lam float64, ok bool) {
	y += math.Log(isometric(rad(p.Lat0)))
	return math.Atan(math.Sinh(y)), x, true
}
