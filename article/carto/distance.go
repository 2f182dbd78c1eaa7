package carto

import (
	"math"

	"dateline/article"
)

// The WGS84 ellipsoid: the semi-major axis in km, the flattening, and the square
// of the eccentricity.
const (
	wgs84A  = 6378.137
	wgs84F  = 1 / 298.257223563
	wgs84E2 = wgs84F * (2 - wgs84F)
)

// Distance is the length in km of the shortest way between two places on the
// WGS84 ellipsoid, by Lambert's formula for long lines (1942): the distance on
// the sphere of reduced latitudes, corrected to first order in the flattening.
// The error is less than 150 m up to 150 degrees of arc and less than 1 km up
// to 170. Towards opposite points the correction grows without bound, so
// Distance returns the length on the sphere there, with an error of less than
// 0.3 %. The formula spares the browser the library that the build uses.
func Distance(a, b article.Point) float64 {
	reduced := func(p article.Point) article.Point {
		return article.Point{Lat: deg(math.Atan((1 - wgs84F) * math.Tan(rad(p.Lat)))), Lon: p.Lon}
	}
	a, b = reduced(a), reduced(b)
	arc := rad(Angle(a, b))
	if arc < 1e-12 {
		return 0
	}
	if arc > rad(170) {
		return arc * EarthRadius
	}
	sinP, cosP := math.Sincos(rad(a.Lat+b.Lat) / 2)
	sinQ, cosQ := math.Sincos(rad(b.Lat-a.Lat) / 2)
	sin, cos := math.Sincos(arc / 2)
	mean, half := sinP*cosQ/cos, cosP*sinQ/sin
	x := (arc - math.Sin(arc)) * mean * mean
	y := (arc + math.Sin(arc)) * half * half
	return wgs84A * (arc - wgs84F/2*(x+y))
}
