package derive

import (
	"math"
	"testing"

	"dateline/article"
)

func TestLegs(t *testing.T) {
	a := &article.Article{
		Entities: []article.Entity{
			{ID: "moscow", At: &article.Point{Lat: 55.75583, Lon: 37.61722}},
			{ID: "kremlin", At: &article.Point{Lat: 55.75583, Lon: 37.61722}},
			{ID: "the-hague", At: &article.Point{Lat: 52.08, Lon: 4.3}},
			{ID: "vladimir-putin"},
			{ID: "ulaanbaatar", At: &article.Point{Lat: 47.92028, Lon: 106.91722}},
		},
		Map: article.MapSpec{Route: []article.ID{"moscow", "ulaanbaatar"}},
	}
	Article(a)
	Article(a) // again gives the same
	for _, c := range []struct {
		from, to article.ID
		km       float64
	}{
		{"moscow", "ulaanbaatar", 4649},
		{"ulaanbaatar", "moscow", 4649},
		{"moscow", "kremlin", 0},
		{"moscow", "the-hague", 2204.6},
		{"ulaanbaatar", "the-hague", 6724.9},
	} {
		l, ok := a.Leg(c.from, c.to)
		if !ok || math.Abs(l.Km-c.km) > 1 {
			t.Errorf("%s to %s: got %v km, want %v", c.from, c.to, l.Km, c.km)
		}
	}
	if len(a.Legs) != 6 {
		t.Errorf("%d legs, want 6", len(a.Legs))
	}
	if l, ok := a.Leg("the-hague", "moscow"); ok {
		t.Errorf("a leg that starts off the route: %v", l)
	}
	for _, c := range [][]article.ID{nil, {"moscow"}, {"moscow", "vladimir-putin"}, {"moscow", "nowhere"}} {
		a.Map.Route = c
		if Article(a); a.Legs != nil {
			t.Errorf("route %v: got legs %v", c, a.Legs)
		}
	}
}
