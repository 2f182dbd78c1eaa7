package carto

import (
	"math"
	"slices"

	"dateline/article"
)

// vector is a point of the unit sphere, measured from its centre.
type vector struct{ x, y, z float64 }

func vectorOf(p article.Point) vector {
	sin, cos := math.Sincos(rad(p.Lat))
	sinLon, cosLon := math.Sincos(rad(p.Lon))
	return vector{cos * cosLon, cos * sinLon, sin}
}

func (v vector) point() article.Point {
	return article.Point{Lat: deg(math.Atan2(v.z, math.Hypot(v.x, v.y))), Lon: deg(math.Atan2(v.y, v.x))}
}

func (v vector) plus(w vector, k float64) vector {
	return vector{v.x + k*w.x, v.y + k*w.y, v.z + k*w.z}
}

func (v vector) dot(w vector) float64 { return v.x*w.x + v.y*w.y + v.z*w.z }

func (v vector) cross(w vector) vector {
	return vector{v.y*w.z - v.z*w.y, v.z*w.x - v.x*w.z, v.x*w.y - v.y*w.x}
}

func (v vector) length() float64 { return math.Sqrt(v.dot(v)) }

// angle returns the angle between two vectors in degrees, exact for small and
// for straight angles.
func (v vector) angle(w vector) float64 {
	return deg(math.Atan2(v.cross(w).length(), v.dot(w)))
}

// unit scales v to length 1; false if v is too short to have a direction.
func (v vector) unit() (vector, bool) {
	l := v.length()
	if l < 1e-6 {
		return vector{}, false
	}
	return vector{v.x / l, v.y / l, v.z / l}, true
}

// Angle returns the angle between two places seen from the centre of the earth,
// in degrees; 1 degree is about 111 km.
func Angle(a, b article.Point) float64 { return vectorOf(a).angle(vectorOf(b)) }

// GreatCircle returns the shortest way over the sphere from a to b, both ends
// included, in steps of at most step degrees. Between opposite points every way
// is as short; it then leads over the north pole or, between the poles, along
// the meridian of Greenwich.
func GreatCircle(a, b article.Point, step float64) []article.Point {
	va, vb := vectorOf(a), vectorOf(b)
	whole := va.angle(vb)
	// aside is at a right angle to va, in the plane of the circle.
	aside, ok := va.cross(vb).cross(va).unit()
	for _, over := range []vector{{z: 1}, {x: 1}} {
		if !ok {
			aside, ok = va.cross(over).cross(va).unit()
		}
	}
	n := max(1, int(math.Ceil(whole/step)))
	line := []article.Point{a}
	for i := 1; i < n; i++ {
		sin, cos := math.Sincos(rad(whole * float64(i) / float64(n)))
		line = append(line, vector{}.plus(va, cos).plus(aside, sin).point())
	}
	return append(line, b)
}

// disc is a cap: the part of the sphere within radius degrees of its middle.
type disc struct {
	middle vector
	radius float64
}

// enclose returns the smallest cap that contains all points; false if they lie
// all around the earth. It moves towards the farthest point in ever smaller
// steps (Bădoiu and Clarkson, Smaller core-sets for balls, 2003); 1,000 steps
// come within a tenth of a percent.
func enclose(points []vector) (disc, bool) {
	var middle vector
	for _, p := range points {
		middle = middle.plus(p, 1/float64(len(points)))
	}
	for i := range 1000 {
		far := slices.MaxFunc(points, func(p, q vector) int {
			if middle.plus(p, -1).length() < middle.plus(q, -1).length() {
				return -1
			}
			return 1
		})
		middle = middle.plus(far.plus(middle, -1), 1/float64(i+2))
	}
	m, ok := middle.unit()
	c := disc{middle: m}
	for _, p := range points {
		c.radius = max(c.radius, m.angle(p))
	}
	return c, ok
}

// median returns the point with the least sum of distances to the others.
// Unlike the mean, a single far point does not draw it away.
func median(points []vector) vector {
	best, least := points[0], math.Inf(1)
	for _, p := range points {
		sum := 0.0
		for _, q := range points {
			sum += p.angle(q)
		}
		if sum < least {
			best, least = p, sum
		}
	}
	return best
}
