package carto

import (
	"math"

	"dateline/article"
)

// KmPerUnit returns the km on the WGS84 ellipsoid that one picture unit covers,
// measured from left to right at a point of the picture; NaN outside the map.
func (f Frame) KmPerUnit(at XY) float64 {
	const d = 0.5
	a, okA := f.Projection.Inverse(XY{at.X - d, at.Y})
	b, okB := f.Projection.Inverse(XY{at.X + d, at.Y})
	if !okA || !okB {
		return math.NaN()
	}
	// Snyder (1987), equations 4-18 to 4-20: the radii of curvature along the
	// meridian and across it turn small angles into lengths.
	sin := math.Sin(rad((a.Lat + b.Lat) / 2))
	w := 1 - wgs84E2*sin*sin
	along := wgs84A * (1 - wgs84E2) / (w * math.Sqrt(w))
	across := wgs84A / math.Sqrt(w)
	whole, north := rad(Angle(a, b)), rad(b.Lat-a.Lat)
	east := math.Sqrt(max(0, whole*whole-north*north))
	return math.Hypot(north*along, east*across)
}

// ScaleBar returns the longest round length in km (1, 2 or 5 and zeros) whose
// bar is at most longest units long at a point of the picture, and the length
// of that bar in units. It returns 0, 0 outside the map.
func (f Frame) ScaleBar(at XY, longest float64) (km, units float64) {
	per := f.KmPerUnit(at)
	if !(per > 0) || math.IsInf(per, 0) {
		return 0, 0
	}
	room := per * longest
	ten := math.Pow(10, math.Floor(math.Log10(room)))
	for _, m := range []float64{10, 5, 2, 1} {
		if km = m * ten; km <= room {
			break
		}
	}
	return km, km / per
}

// North returns the direction of north at a place, in degrees clockwise from
// up. Turning the picture by -North about the place brings north up. It is 0 at
// a pole.
func (f Frame) North(at article.Point) float64 {
	const d = 1e-4 // degrees
	a, b := at, at
	a.Lat, b.Lat = max(-90, at.Lat-d), min(90, at.Lat+d)
	if math.Abs(at.Lat) > 90-2*d {
		return 0
	}
	p, q := f.Projection.Forward(a), f.Projection.Forward(b)
	return deg(math.Atan2(q.X-p.X, p.Y-q.Y))
}
