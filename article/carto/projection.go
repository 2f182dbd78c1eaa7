package carto

import (
	"fmt"
	"math"
	"slices"

	"dateline/article"
)

// The projections, by the names that authors and the JSON form use.
const (
	Lambert       = "lambert"       // conformal conic, for middle latitudes
	Stereographic = "stereographic" // conformal azimuthal, for the poles and for wide frames
	Mercator      = "mercator"      // conformal cylindrical, for the equator
	EqualEarth    = "equal-earth"   // equal-area pseudocylindrical, for the world
)

// Names lists every projection an author may ask for.
var Names = []string{Lambert, Stereographic, Mercator, EqualEarth}

// EarthRadius is the mean radius of the earth in km, as defined by the
// International Union of Geodesy and Geophysics.
const EarthRadius = 6371.0088

// XY is a point of the picture, y downwards.
type XY struct{ X, Y float64 }

// Projection maps places to points of a picture and back. It is plain data;
// fields that a kind of projection does not use are 0.
type Projection struct {
	Name  string  `json:"name"`
	Lat1  float64 `json:"lat1,omitempty"` // standard parallels, of lambert only
	Lat2  float64 `json:"lat2,omitempty"`
	Lat0  float64 `json:"lat0,omitempty"` // origin; Lon0 is the meridian drawn upright
	Lon0  float64 `json:"lon0,omitempty"`
	Scale float64 `json:"scale"` // radius of the projected sphere, in picture units
	X     float64 `json:"x"`     // where the origin lies in the picture
	Y     float64 `json:"y"`
}

// Check reports why the parameters give no map, nil if they give one.
func (p Projection) Check() error {
	if !slices.Contains(Names, p.Name) {
		return fmt.Errorf("unknown projection %q; known are %q", p.Name, Names)
	}
	for _, v := range [...]float64{p.Lat1, p.Lat2, p.Lat0} {
		if !(math.Abs(v) <= 90) {
			return fmt.Errorf("latitude %v is out of range: -90 to 90", v)
		}
	}
	if !(math.Abs(p.Lon0) <= 360) {
		return fmt.Errorf("meridian %v is out of range: -180 to 180", p.Lon0)
	}
	if p.Name == Lambert {
		if math.Abs(p.Lat1) > 89 || math.Abs(p.Lat2) > 89 {
			return fmt.Errorf("standard parallels %v and %v: both must keep away from the poles", p.Lat1, p.Lat2)
		}
		if math.Abs(p.Lat1+p.Lat2) < 2 {
			return fmt.Errorf("standard parallels %v and %v: a cone needs them off centre from the equator; ask for mercator", p.Lat1, p.Lat2)
		}
	}
	if !(p.Scale > 0) || math.IsInf(p.Scale, 0) {
		return fmt.Errorf("scale %v: must be more than 0", p.Scale)
	}
	return nil
}

// Forward returns the point of the picture for a place. A place that the
// projection sends to infinity (the opposite of a stereographic origin, the far
// pole of a cone, both poles of Mercator) comes out very far away, never as
// infinity or NaN.
func (p Projection) Forward(at article.Point) XY { return p.Forwards()(at) }

// Forwards returns Forward for many places. It computes the terms that depend
// on the projection alone only once; for a cone they are most of the work.
func (p Projection) Forwards() func(article.Point) XY {
	plane := equalEarth
	switch p.Name {
	case Lambert:
		plane = p.cone().lambert
	case Stereographic:
		plane = p.stereographic
	case Mercator:
		plane = p.mercator
	}
	return func(at article.Point) XY {
		x, y := plane(rad(at.Lat), rad(wrap(at.Lon-p.Lon0)))
		return XY{p.X + p.Scale*x, p.Y - p.Scale*y}
	}
}

// Inverse returns the place for a point of the picture. It is false where the
// point lies outside the map, as the corners of a world map do. Forward and
// Inverse lead back to the same place within a metre.
func (p Projection) Inverse(q XY) (article.Point, bool) { return p.Inverses()(q) }

// Inverses returns Inverse for many points, as Forwards returns Forward.
func (p Projection) Inverses() func(XY) (article.Point, bool) {
	sphere := unequalEarth
	switch p.Name {
	case Lambert:
		sphere = p.cone().unlambert
	case Stereographic:
		sphere = p.unstereographic
	case Mercator:
		sphere = p.unmercator
	}
	return func(q XY) (article.Point, bool) {
		phi, lam, ok := sphere((q.X-p.X)/p.Scale, (p.Y-q.Y)/p.Scale)
		// A point just beyond the seam counts as on it: rounding must not open
		// a gap there.
		if !ok || math.Abs(lam) > math.Pi+1e-9 {
			return article.Point{}, false
		}
		return article.Point{Lat: deg(phi), Lon: wrap(deg(lam) + p.Lon0)}, true
	}
}

// wrap reduces a longitude, or a difference of two, to -180 to 180 degrees.
func wrap(lon float64) float64 {
	if lon >= -180 && lon <= 180 {
		return lon
	}
	return math.Remainder(lon, 360)
}

func rad(d float64) float64 { return d * math.Pi / 180 }
func deg(r float64) float64 { return r * 180 / math.Pi }
