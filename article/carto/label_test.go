package carto

import (
	"testing"

	"dateline/article"
)

// named are the default story's places, by rank.
var named = []struct {
	name string
	at   article.Point
}{
	{"Ulaanbaatar", ulaanbaatar}, {"Moscow", moscow}, {"Kyiv", kyiv}, {"The Hague", hague}, {"Beijing", beijing},
	{"Khalkhin Gol battlefield", khalkhinGol}, {"Brussels", brussels}, {"Hanoi", hanoi}, {"Pyongyang", pyongyang}, {"Tokyo", tokyo},
}

// No two names overlap, nor a name and a mark, at any of the widths and zooms;
// and at full width, where there is room, no name is missing.
func TestSpots(t *testing.T) {
	f, _ := Region(story(true, wishOf(35, 62), moscow, ulaanbaatar))
	for _, width := range []float64{360, 390, 768, 1000} {
		for _, zoom := range []float64{1, 2.5, 6, 20} {
			scale := width / f.Width * zoom
			middle := f.Projection.Forward(ulaanbaatar)
			view := Box{0, 0, width, width * f.Height / f.Width}
			onScreen := func(p article.Point) XY {
				q := f.Projection.Forward(p)
				if zoom == 1 {
					return XY{q.X * scale, q.Y * scale}
				}
				return XY{(q.X-middle.X)*scale + view.Right/2, (q.Y-middle.Y)*scale + view.Bottom/2}
			}
			var labels []Label
			for i, n := range named {
				size, radius := 12.0, 3.0
				if i < 2 {
					size, radius = 15, 5
				}
				labels = append(labels, Label{Mark: onScreen(n.at), Radius: radius, Width: TextWidth(n.name, size, i < 2), Size: size})
			}
			var route []XY
			for _, p := range GreatCircle(moscow, ulaanbaatar, 1) {
				route = append(route, onScreen(p))
			}
			inset := Box{view.Right * 0.8, 8, view.Right - 8, view.Bottom * 0.18}
			shownAs := View{Unit: 1, Box: view, Blocks: []Box{inset}, Route: route}
			spots := Spots(labels, shownAs)
			shown := 0
			for i, s := range spots {
				if !s.Shown {
					continue
				}
				shown++
				box := labels[i].box(s, shownAs)
				if !box.within(view) || box.Overlaps(inset) {
					t.Errorf("%v px, zoom %v: %s is out of bounds", width, zoom, named[i].name)
				}
				for j, o := range spots {
					m := labels[j].Mark
					if j != i && (o.Shown && box.Overlaps(labels[j].box(o, shownAs)) || box.Overlaps(square(m, 3))) {
						t.Errorf("%v px, zoom %v: %s lies on %s", width, zoom, named[i].name, named[j].name)
					}
				}
			}
			if zoom == 1 && (width == 1000 && shown < len(named) || shown < 6) {
				t.Errorf("%v px: only %d of %d names have a place", width, shown, len(named))
			}
			if zoom == 1 && width == 1000 && (spots[0].Anchor != "start" || shownAs.crosses(labels[1].box(spots[1], shownAs))) {
				t.Errorf("the two ends of the route are badly named: %+v", spots[:2])
			}
		}
	}
}

// A name that fits only across the route is set there all the same.
func TestSpotsRouteLast(t *testing.T) {
	l := []Label{{Mark: XY{50, 10}, Radius: 3, Width: 40, Size: 12}}
	view := Box{0, 0, 100, 20}
	route := []XY{{0, 10}, {100, 10}}
	if s := Spots(l, View{Unit: 1, Box: view, Route: route})[0]; !s.Shown || s.Anchor != "start" {
		t.Errorf("got %+v", s)
	}
	if s := Spots(l, View{Unit: 1, Box: view, Blocks: []Box{view}, Route: route})[0]; s.Shown {
		t.Errorf("blocked, but got %+v", s)
	}
}

func TestTextWidth(t *testing.T) {
	// Widths in DejaVu Sans at 100 px, as Chromium measures them.
	for _, c := range []struct {
		text string
		bold bool
		want float64
	}{
		{"Ulaanbaatar", false, 615},
		{"Pyongyang", false, 555},
		{"The Hague", false, 543},
		{"Khalkhin Gol battlefield", false, 1169},
		{"Moscow", true, 448},
		{"1,234 km", true, 522},
		{"Улаанбаатар", false, 680},
		{"Санкт-Петербург", false, 908},
		{"東京", false, 200},
	} {
		if got := TextWidth(c.text, 100, c.bold); got < c.want || got > 1.2*c.want {
			t.Errorf("%s: got %.0f, want %.0f and no less", c.text, got, c.want)
		}
	}
}
