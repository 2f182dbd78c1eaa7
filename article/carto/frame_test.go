package carto

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"dateline/article"
)

// The places of the stories in these tests.
var (
	moscow        = article.Point{Lat: 55.75583, Lon: 37.61722}
	ulaanbaatar   = article.Point{Lat: 47.92028, Lon: 106.91722}
	hague         = article.Point{Lat: 52.08, Lon: 4.3}
	brussels      = article.Point{Lat: 50.84674, Lon: 4.35249}
	kyiv          = article.Point{Lat: 50.45003, Lon: 30.52414}
	beijing       = article.Point{Lat: 39.90571, Lon: 116.3913}
	pyongyang     = article.Point{Lat: 39.0168, Lon: 125.74736}
	hanoi         = article.Point{Lat: 21.02833, Lon: 105.85404}
	tokyo         = article.Point{Lat: 35.67686, Lon: 139.76389}
	newYork       = article.Point{Lat: 40.7128, Lon: -74.006}
	khalkhinGol   = article.Point{Lat: 47.73028, Lon: 118.59}
	santiago      = article.Point{Lat: -33.45, Lon: -70.67}
	arica         = article.Point{Lat: -18.48, Lon: -70.32}
	puntaArenas   = article.Point{Lat: -53.16, Lon: -70.91}
	suva          = article.Point{Lat: -18.14, Lon: 178.44}
	apia          = article.Point{Lat: -13.83, Lon: -171.76}
	nukualofa     = article.Point{Lat: -21.14, Lon: -175.2}
	auckland      = article.Point{Lat: -36.85, Lon: 174.76}
	petropavlovsk = article.Point{Lat: 53.02, Lon: 158.65}
	anchorage     = article.Point{Lat: 61.22, Lon: -149.9}
	southPole     = article.Point{Lat: -90}
	mcMurdo       = article.Point{Lat: -77.85, Lon: 166.67}
	longyearbyen  = article.Point{Lat: 78.22, Lon: 15.65}
	nairobi       = article.Point{Lat: -1.29, Lon: 36.82}
	lagos         = article.Point{Lat: 6.45, Lon: 3.4}
	london        = article.Point{Lat: 51.51, Lon: -0.13}
	barnet        = article.Point{Lat: 51.65, Lon: -0.2}
	capeTown      = article.Point{Lat: -33.92, Lon: 18.42}
	sydney        = article.Point{Lat: -33.87, Lon: 151.21}
)

// story makes an article of places, the first two joined by a route if asked.
func story(route bool, wish article.FrameWish, places ...article.Point) *article.Article {
	a := &article.Article{}
	for i, p := range places {
		id := article.ID(fmt.Sprintf("p%d", i))
		a.Entities = append(a.Entities, article.Entity{ID: id, At: &p})
		if route && i < 2 {
			a.Map.Route = append(a.Map.Route, id)
		}
	}
	a.Map.Frame = wish
	return a
}

func wishOf(parallels ...float64) article.FrameWish {
	lon := 75.0
	return article.FrameWish{Projection: Lambert, Parallels: parallels, Meridian: &lon,
		Center: &article.Point{Lat: 49.7, Lon: 82.2}, Width: 10000}
}

func TestRegion(t *testing.T) {
	visit := []article.Point{moscow, ulaanbaatar, hague, brussels, kyiv, beijing, pyongyang, tokyo, khalkhinGol, hanoi, newYork}
	for _, c := range []struct {
		name    string
		story   *article.Article
		want    string // the projection and its parameters
		km      float64
		outside int
	}{
		{"the visit, as asked for", story(true, wishOf(35, 62), visit...), "lambert 35 62, 75 upright", 10000, 1},
		{"the visit, chosen", story(true, article.FrameWish{}, visit...), "lambert 19 72, 84 upright", 11400, 1},
		{"the visit, without a route", story(false, article.FrameWish{}, visit...), "lambert 19 72, 84 upright", 11400, 1},
		{"Chile", story(true, article.FrameWish{}, arica, puntaArenas, santiago), "lambert -49 -18, -71 upright", 7700, 0},
		{"Chile, one place", story(false, article.FrameWish{}, santiago), "lambert -38 -29, -71 upright", 2400, 0},
		{"two at one point", story(true, article.FrameWish{}, santiago, santiago), "lambert -38 -29, -71 upright", 2400, 0},
		{"a street apart", story(true, article.FrameWish{}, london, barnet), "lambert 49 54, 0 upright", 1200, 0},
		{"Pacific islands", story(true, article.FrameWish{}, suva, apia, nukualofa), "lambert -20 -14, -177 upright", 1590, 0},
		{"the Pacific, north to south", story(true, article.FrameWish{}, auckland, anchorage), "stereographic about 13, -172 upright", 23300, 0},
		{"Bering", story(true, article.FrameWish{}, petropavlovsk, anchorage), "lambert 51 66, -179 upright", 3360, 0},
		{"the south pole", story(false, article.FrameWish{}, southPole), "stereographic about -90, 0 upright", 2400, 0},
		{"to the south pole", story(true, article.FrameWish{}, mcMurdo, southPole), "stereographic about -90, 167 upright", 2660, 0},
		{"Svalbard", story(false, article.FrameWish{}, longyearbyen), "stereographic about 90, 16 upright", 2400, 0},
		{"the equator", story(true, article.FrameWish{}, nairobi, lagos), "mercator, 20 upright", 4180, 0},
		{"Europe and Africa", story(true, article.FrameWish{}, london, capeTown), "stereographic about 9, 10 upright", 19700, 0},
		{"half way round", story(true, article.FrameWish{}, london, sydney), "equal-earth, 105 upright", 40700, 0},
		{"an opposite point", story(true, article.FrameWish{}, santiago, article.Point{Lat: 33.45, Lon: 109.33}), "equal-earth, -71 upright", 40700, 0},
	} {
		f, ok := Region(c.story)
		if !ok {
			t.Errorf("%s: no frame", c.name)
			continue
		}
		p := f.Projection
		got := p.Name
		switch p.Name {
		case Lambert:
			got += fmt.Sprintf(" %v %v", p.Lat1, p.Lat2)
		case Stereographic:
			got += fmt.Sprintf(" about %v", p.Lat0)
		}
		got += fmt.Sprintf(", %v upright", p.Lon0)
		if err := p.Check(); err != nil || got != c.want {
			t.Errorf("%s: got %s (%v), want %s", c.name, got, err, c.want)
		}
		if km := f.km() * f.Width; math.Abs(km/c.km-1) > 0.01 {
			t.Errorf("%s: %.0f km wide, want %.0f", c.name, km, c.km)
		}
		outside := 0
		for _, e := range c.story.Places() {
			if !f.Contains(*e.At) {
				outside++
			}
		}
		if outside != c.outside {
			t.Errorf("%s: %d places outside, want %d", c.name, outside, c.outside)
		}
	}
	if f, ok := Region(&article.Article{}); ok {
		t.Errorf("no places: got %v", f)
	}
}

func TestRegionWish(t *testing.T) {
	lon := 100.0
	for _, c := range []struct {
		wish article.FrameWish
		want string
	}{
		{article.FrameWish{Projection: Mercator}, "mercator 76"},
		{article.FrameWish{Projection: EqualEarth}, "equal-earth 76"},
		{article.FrameWish{Projection: EqualEarth, Meridian: &lon}, "equal-earth 100"},
		{article.FrameWish{Meridian: &lon}, "lambert 100"},
		{article.FrameWish{Projection: "gnomonic"}, "lambert 76"},
		{article.FrameWish{Center: &santiago}, "lambert -71"},
	} {
		f, ok := Region(story(true, c.wish, moscow, ulaanbaatar))
		if got := fmt.Sprint(f.Projection.Name, " ", f.Projection.Lon0); !ok || got != c.want {
			t.Errorf("%+v: got %s, want %s", c.wish, got, c.want)
		}
	}
}

func TestCheckWish(t *testing.T) {
	bad := 400.0
	for _, c := range []struct {
		wish article.FrameWish
		want string
	}{
		{article.FrameWish{}, ""},
		{wishOf(35, 62), ""},
		{wishOf(35), ""},
		{article.FrameWish{Projection: "gnomonic"}, "unknown projection"},
		{article.FrameWish{Parallels: []float64{35}}, "need projection: lambert"},
		{wishOf(1, 2, 3), "one or two"},
		{wishOf(20, -20), "ask for mercator"},
		{article.FrameWish{Meridian: &bad}, "meridian 400 is out of range"},
		{article.FrameWish{Center: &article.Point{Lat: 106, Lon: 47}}, "is not a latitude and a longitude"},
		{article.FrameWish{Width: 3}, "10 to 20000 km"},
	} {
		err := CheckWish(c.wish)
		if (err == nil) != (c.want == "") || err != nil && !strings.Contains(err.Error(), c.want) {
			t.Errorf("%+v: got %v, want %q", c.wish, err, c.want)
		}
	}
}

func TestBounds(t *testing.T) {
	f, _ := Region(story(true, article.FrameWish{}, suva, apia))
	b := f.Bounds()
	if b.West > b.East || b.East-b.West > 30 || b.West > -180 || b.East < -172 {
		t.Errorf("across the antimeridian: got %+v", b)
	}
	if b := World().Bounds(); b != (Bounds{-90, worldLon - 180, 90, worldLon + 180}) {
		t.Errorf("world: got %+v", b)
	}
}
