package carto

import (
	"math"
	"testing"

	"dateline/article"
)

// The worked examples of Snyder (1987), pages 295, 312 and 266, and the extent
// of Equal Earth given by its authors.
func TestForwardKnown(t *testing.T) {
	for _, c := range []struct {
		p    Projection
		at   article.Point
		x, y float64
		off  float64
	}{
		{Projection{Name: Lambert, Lat1: 33, Lat2: 45, Lat0: 23, Lon0: -96, Scale: 1}, article.Point{Lat: 35, Lon: -75}, 0.2966785, 0.2462112, 5e-8},
		{Projection{Name: Stereographic, Lat0: 40, Lon0: -100, Scale: 1}, article.Point{Lat: 30, Lon: -75}, 0.3807224, -0.1263802, 5e-8},
		{Projection{Name: Mercator, Lon0: -180, Scale: 1}, article.Point{Lat: 35, Lon: -75}, 1.8325957, 0.6528366, 5e-8},
		{Projection{Name: EqualEarth, Scale: 1}, article.Point{Lat: 0, Lon: 180}, 2.70663, 0, 5e-6},
		{Projection{Name: EqualEarth, Scale: 1}, article.Point{Lat: -90, Lon: 0}, 0, -1.31736, 5e-6},
	} {
		got := c.p.Forward(c.at)
		if math.Abs(got.X-c.x) > c.off || math.Abs(-got.Y-c.y) > c.off {
			t.Errorf("%s of %v: got %.7f, %.7f, want %.7f, %.7f", c.p.Name, c.at, got.X, -got.Y, c.x, c.y)
		}
	}
}

// From a place to the picture and back is less than a metre, everywhere that the
// projection can show.
func TestRoundTrip(t *testing.T) {
	for _, c := range []struct {
		name string
		p    Projection
		far  float64 // degrees from the origin within which places are tried
		pole float64 // latitude beyond which they are not
	}{
		{"north cone", Projection{Name: Lambert, Lat1: 35, Lat2: 62, Lon0: 75, Scale: 644, X: 449, Y: -223}, 150, 90},
		{"south cone", Projection{Name: Lambert, Lat1: -52, Lat2: -20, Lat0: -36, Lon0: -71, Scale: 900}, 125, 90},
		{"one parallel", Projection{Name: Lambert, Lat1: 48, Lat2: 48, Lon0: 179, Scale: 1000}, 150, 90},
		{"oblique", Projection{Name: Stereographic, Lat0: 41, Lon0: -100, Scale: 500}, 150, 90},
		{"north pole", Projection{Name: Stereographic, Lat0: 90, Lon0: 20, Scale: 500}, 150, 90},
		{"south pole", Projection{Name: Stereographic, Lat0: -90, Scale: 500}, 150, 90},
		{"Mercator", Projection{Name: Mercator, Lon0: 160, Scale: 159}, 181, 85},
		{"world", World().Projection, 181, 90},
	} {
		worst, tried := 0.0, 0
		for lat := -90.0; lat <= 90; lat += 1.25 {
			for lon := -180.0; lon <= 180; lon += 1.25 {
				at := article.Point{Lat: lat, Lon: lon}
				if Angle(at, article.Point{Lat: c.p.Lat0, Lon: c.p.Lon0}) > c.far || math.Abs(lat) > c.pole {
					continue
				}
				back, ok := c.p.Inverse(c.p.Forward(at))
				if !ok {
					t.Errorf("%s: %v does not come back", c.name, at)
					continue
				}
				tried++
				worst = max(worst, rad(Angle(at, back))*EarthRadius*1000)
			}
		}
		if worst > 1 || tried < 10000 {
			t.Errorf("%s: worst of %d round trips is %.3f m off", c.name, tried, worst)
		}
		t.Logf("%s: worst of %d round trips %.2g m", c.name, tried, worst)
	}
}

func TestInverseOutside(t *testing.T) {
	cone := Projection{Name: Lambert, Lat1: 35, Lat2: 62, Lon0: 75, Scale: 100}
	for _, c := range []struct {
		p Projection
		q XY
	}{
		{World().Projection, XY{1, 1}},
		{World().Projection, XY{500, -20}},
		{cone, cone.Forward(article.Point{Lat: 90}).plus(0, -50)},
	} {
		if at, ok := c.p.Inverse(c.q); ok {
			t.Errorf("%s: %v is %v, want outside", c.p.Name, c.q, at)
		}
	}
}

func (q XY) plus(x, y float64) XY { return XY{q.X + x, q.Y + y} }

func TestForwardStaysFinite(t *testing.T) {
	for _, c := range []struct {
		p  Projection
		at article.Point
	}{
		{Projection{Name: Lambert, Lat1: 35, Lat2: 62, Scale: 600}, article.Point{Lat: -90}},
		{Projection{Name: Lambert, Lat1: -35, Lat2: -62, Scale: 600}, article.Point{Lat: 90}},
		{Projection{Name: Stereographic, Lat0: 40, Scale: 600}, article.Point{Lat: -40, Lon: 180}},
		{Projection{Name: Stereographic, Lat0: -90, Scale: 600}, article.Point{Lat: 90}},
		{Projection{Name: Mercator, Scale: 600}, article.Point{Lat: 90}},
		{Projection{Name: Mercator, Scale: 600}, article.Point{Lat: -90}},
	} {
		q := c.p.Forward(c.at)
		if d := math.Hypot(q.X, q.Y); math.IsNaN(d) || math.IsInf(d, 0) || d < 10*c.p.Scale {
			t.Errorf("%s of %v: got %v", c.p.Name, c.at, q)
		}
	}
}

func TestCheck(t *testing.T) {
	for _, c := range []struct {
		p    Projection
		good bool
	}{
		{Projection{Name: Lambert, Lat1: 35, Lat2: 62, Scale: 1}, true},
		{Projection{Name: Lambert, Lat1: 35, Lat2: -35, Scale: 1}, false},
		{Projection{Name: Lambert, Lat1: 35, Lat2: 90, Scale: 1}, false},
		{Projection{Name: Mercator, Scale: 0}, false},
		{Projection{Name: Mercator, Scale: math.NaN()}, false},
		{Projection{Name: Stereographic, Lat0: 91, Scale: 1}, false},
		{Projection{Name: Stereographic, Lon0: 720, Scale: 1}, false},
		{Projection{Name: "gnomonic", Scale: 1}, false},
		{World().Projection, true},
	} {
		if err := c.p.Check(); (err == nil) != c.good {
			t.Errorf("%+v: %v", c.p, err)
		}
	}
}
