package carto

import (
	"math"
	"strings"
	"testing"

	"dateline/article"
)

func TestGreatCircle(t *testing.T) {
	for _, c := range []struct {
		name  string
		a, b  article.Point
		whole float64 // degrees
	}{
		{"the visit", moscow, ulaanbaatar, 41.68},
		{"over the antimeridian", suva, apia, 10.36},
		{"a point", santiago, santiago, 0},
		{"opposite points", article.Point{Lat: 30, Lon: 20}, article.Point{Lat: -30, Lon: -160}, 180},
		{"pole to pole", article.Point{Lat: 90}, southPole, 180},
	} {
		line := GreatCircle(c.a, c.b, 1)
		sum := 0.0
		for i := 1; i < len(line); i++ {
			step := Angle(line[i-1], line[i])
			sum += step
			if step > 1+1e-9 {
				t.Errorf("%s: a step of %v degrees", c.name, step)
			}
		}
		if math.Abs(sum-c.whole) > 0.01 || line[0] != c.a || line[len(line)-1] != c.b {
			t.Errorf("%s: %.3f degrees from %v to %v, want %.2f", c.name, sum, line[0], line[len(line)-1], c.whole)
		}
	}
}

func TestPath(t *testing.T) {
	flat := Frame{Projection{Name: Mercator, Scale: 100, X: 500, Y: 300}, 1000, 600}
	line := func(points ...article.Point) []article.Point { return points }
	for _, c := range []struct {
		name  string
		frame Frame
		line  []article.Point
		want  string
	}{
		{"within", flat, line(article.Point{}, article.Point{Lon: 90}), "M500 300L657.1 300"},
		{"one point", flat, line(article.Point{}), ""},
		{"over the pole's edge", flat, line(article.Point{}, article.Point{Lat: 89.99}), "M500 300L500 0"},
		{"over the seam", flat, line(article.Point{Lon: 170}, article.Point{Lon: 175}, article.Point{Lon: -175}, article.Point{Lon: -170}),
			"M796.7 300L805.4 300M194.6 300L203.3 300"},
	} {
		if got := c.frame.Path(c.line); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
	// The way from Fiji to Samoa is one line on a map about it.
	f, _ := Region(story(true, article.FrameWish{}, suva, apia))
	if d := f.Path(GreatCircle(suva, apia, 1)); strings.Count(d, "M") != 1 {
		t.Errorf("Pacific route: %s", d)
	}
}

func TestGraticule(t *testing.T) {
	visit, _ := Region(story(true, wishOf(35, 62), moscow, ulaanbaatar))
	street, _ := Region(story(false, article.FrameWish{}, london, barnet))
	pole, _ := Region(story(false, article.FrameWish{}, southPole))
	north, _ := Region(story(false, article.FrameWish{}, longyearbyen))
	for _, c := range []struct {
		name               string
		frame              Frame
		meridian, parallel float64 // degrees between them
	}{
		{"world", World(), 30, 30}, {"visit", visit, 10, 10}, {"street", street, 1, 1}, {"pole", pole, 15, 2}, {"Svalbard", north, 5, 2},
	} {
		var lats, lons []float64
		drawn := 0
		for _, l := range c.frame.Graticule() {
			for i := 1; i < len(l); i++ {
				if a := Angle(l[i-1], l[i]); a > 2.1 {
					t.Fatalf("%s: a line jumps %v degrees", c.name, a)
				}
			}
			if l[0].Lat == l[1].Lat {
				lats = append(lats, l[0].Lat)
			} else {
				lons = append(lons, l[0].Lon)
			}
			if c.frame.Path(l) != "" {
				drawn++
			}
		}
		if d := wrap(lons[1] - lons[0]); d != c.meridian || lats[1]-lats[0] != c.parallel {
			t.Errorf("%s: every %v and %v degrees, want %v and %v", c.name, d, lats[1]-lats[0], c.meridian, c.parallel)
		}
		if drawn < 6 {
			t.Errorf("%s: %d of %d lines are seen", c.name, drawn, len(lats)+len(lons))
		}
	}
}

// The bar's length is within 1 % of the distance on WGS84 between the two
// places under its ends.
func TestScaleBar(t *testing.T) {
	visit, _ := Region(story(true, wishOf(35, 62), moscow, ulaanbaatar))
	chile, _ := Region(story(true, article.FrameWish{}, arica, puntaArenas))
	equator, _ := Region(story(true, article.FrameWish{}, nairobi, lagos))
	pole, _ := Region(story(false, article.FrameWish{}, southPole))
	for _, c := range []struct {
		name string
		f    Frame
		km   float64
	}{
		{"visit", visit, 1000}, {"Chile", chile, 1000}, {"equator", equator, 500}, {"pole", pole, 200},
	} {
		mid := XY{c.f.Width / 2, c.f.Height / 2}
		km, units := c.f.ScaleBar(mid, 150)
		if km != c.km || units > 150 || units < 50 {
			t.Errorf("%s: %v km is %v units", c.name, km, units)
		}
		a, _ := c.f.Projection.Inverse(XY{mid.X - units/2, mid.Y})
		b, _ := c.f.Projection.Inverse(XY{mid.X + units/2, mid.Y})
		if earth := Distance(a, b); math.Abs(km/earth-1) > 0.01 {
			t.Errorf("%s: the bar says %v km, the earth %v", c.name, km, earth)
		}
	}
	if km, units := World().ScaleBar(XY{1, 1}, 100); km != 0 || units != 0 {
		t.Errorf("outside the world: %v km is %v units", km, units)
	}
}

// On the default story's map north leans 28 degrees to the right at Moscow
// and 24 to the left at Ulaanbaatar.
func TestNorth(t *testing.T) {
	visit, _ := Region(story(true, wishOf(35, 62), moscow, ulaanbaatar))
	for _, c := range []struct {
		at   article.Point
		want float64
	}{
		{moscow, 28}, {ulaanbaatar, -24}, {article.Point{Lat: 50, Lon: 75}, 0},
	} {
		if got := visit.North(c.at); math.Abs(got-c.want) > 0.5 {
			t.Errorf("%v: got %.1f, want %v", c.at, got, c.want)
		}
	}
}
