package atlas

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/paulmach/orb"

	"dateline/article"
	"dateline/article/carto"
	"dateline/article/storytest"
)

// A story's frame, from its places alone.
func frameOf(places ...article.Point) carto.Frame {
	a := &article.Article{}
	for i := range places {
		id := article.ID(string(rune('a' + i)))
		a.Entities = append(a.Entities, article.Entity{ID: id, At: &places[i]})
		if i < 2 {
			a.Map.Route = append(a.Map.Route, id)
		}
	}
	f, _ := carto.Region(a)
	return f
}

// What is land on the earth is land in the picture, and what is sea is sea: on
// any part of the earth, under any projection.
func TestLandAndSea(t *testing.T) {
	story, _ := carto.Region(storytest.Visit(t))
	for _, c := range []struct {
		name  string
		frame carto.Frame
		land  []article.Point
		sea   []article.Point
	}{
		{"the visit", story,
			[]article.Point{at(55.76, 37.62), at(47.92, 106.92), at(50.85, 4.35), at(21.03, 105.85), at(70, 100), at(30, 100)},
			[]article.Point{at(42, 50.5), at(43, 34), at(70, 45), at(15, 65), at(40, 135)}},
		{"Chile", frameOf(at(-18.48, -70.32), at(-53.16, -70.91)),
			[]article.Point{at(-33.5, -70.7), at(-23, -45.5), at(-51.7, -59)},
			[]article.Point{at(-33, -75), at(-40, -100), at(-45, -62)}},
		{"Fiji and Samoa", frameOf(at(-18.14, 178.44), at(-13.83, -171.76)),
			[]article.Point{at(-17.8, 178), at(-16.6, 179.2), at(-13.6, -172.45)},
			[]article.Point{at(-16, 177), at(-16, -175), at(-16, 179.99), at(-16, -179.99)}},
		{"Bering Strait", frameOf(at(53.02, 158.65), at(61.22, -149.9)),
			[]article.Point{at(66, 175), at(66.5, 179.9), at(66.5, -179.9), at(66, -172), at(64, -155)},
			[]article.Point{at(58, 180), at(58, -175), at(57, 150)}},
		{"McMurdo and the South Pole", frameOf(at(-77.85, 166.67), at(-90, 0)),
			[]article.Point{at(-90, 0), at(-85, 180), at(-85, -166), at(-89.5, -13.3), at(-88, 90)},
			[]article.Point{at(-77, 175), at(-78, -175)}},
		{"Svalbard", frameOf(at(78.22, 15.65)),
			[]article.Point{at(78.5, 16), at(76, -25)},
			[]article.Point{at(80, 5), at(84, 15), at(74, 35)}},
		{"across the North Pole", frameOf(at(71.3, -156.8), at(78.22, 15.65)),
			[]article.Point{at(70, -150), at(75, -40), at(80.5, -78), at(72, 100), at(68, 179.9), at(68, -179.9)},
			[]article.Point{at(90, 0), at(85, 180), at(74, -140), at(75, 0)}},
		{"the equator", frameOf(at(-1.29, 36.82), at(6.45, 3.4)),
			[]article.Point{at(0, 20), at(8, 8), at(-5, 35)},
			[]article.Point{at(0, 5), at(-8, 5)}},
		{"London and Cape Town", frameOf(at(51.51, -0.13), at(-33.92, 18.42)),
			[]article.Point{at(52, -1), at(0, 20), at(-10, -50), at(20, 78)},
			[]article.Point{at(0, -20), at(-20, 0), at(0, 70)}},
		{"London and Sydney", frameOf(at(51.51, -0.13), at(-33.87, 151.21)),
			[]article.Point{at(-25, 135), at(50, 100), at(-10, -55), at(-80, 100), at(65, -100)},
			[]article.Point{at(0, 80), at(0, -150), at(-60, -60), at(88, 0)}},
		{"the world", carto.World(),
			[]article.Point{at(50, 100), at(-25, 135), at(-80, 0), at(-86, -170), at(66, -171), at(75, -40)},
			[]article.Point{at(0, -150), at(0, 170), at(-60, 0), at(88, 100)}},
	} {
		land := shapes(t, Region(c.frame, nil))["land"]
		for _, p := range c.land {
			if !covers(land, c.frame, p) {
				t.Errorf("%s: %v is not land", c.name, p)
			}
		}
		for _, p := range c.sea {
			if covers(land, c.frame, p) {
				t.Errorf("%s: %v is land", c.name, p)
			}
		}
	}
}

// No outline of land is seen to run along a cut that is not a coast.
func TestNoSeams(t *testing.T) {
	for _, c := range []struct {
		name     string
		frame    carto.Frame
		from, to article.Point // of a cut that lies on land
	}{
		{"Chukotka", frameOf(at(53.02, 158.65), at(61.22, -149.9)), at(66, 180), at(68, 180)},
		{"Antarctica", frameOf(at(-77.85, 166.67), at(-90, 0)), at(-88, 180), at(-85, 180)},
		{"Antarctica, opposite", frameOf(at(-77.85, 166.67), at(-90, 0)), at(-89, -13), at(-86, -13)},
	} {
		from, to := c.frame.Projection.Forward(c.from), c.frame.Projection.Forward(c.to)
		middle := orb.Point{(from.X + to.X) / 2, (from.Y + to.Y) / 2}
		for _, ring := range shapes(t, Region(c.frame, nil))["land"] {
			for i := 1; i < len(ring); i++ {
				a, b := ring[i-1], ring[i]
				if d := distance(middle, a, b); d < 0.3 {
					t.Errorf("%s: land's outline runs from %v to %v", c.name, a, b)
				}
			}
		}
	}
}

// distance of a point from a straight line between two others.
func distance(q, a, b orb.Point) float64 {
	d := orb.Point{b[0] - a[0], b[1] - a[1]}
	t := 0.0
	if l := d[0]*d[0] + d[1]*d[1]; l > 0 {
		t = max(0, min(1, ((q[0]-a[0])*d[0]+(q[1]-a[1])*d[1])/l))
	}
	return length(orb.LineString{q, {a[0] + t*d[0], a[1] + t*d[1]}})
}

func TestVisit(t *testing.T) {
	a := storytest.Visit(t)
	f, _ := carto.Region(a)
	if p := f.Projection; p.Name != carto.Lambert || p.Lat1 != 35 || p.Lat2 != 62 || p.Lon0 != 75 {
		t.Errorf("projection: got %+v", p)
	}
	codes := shown(a)
	region := Region(f, codes)
	if again := Region(f, codes); !bytes.Equal(region, again) {
		t.Error("the region is not the same again")
	}
	if n := weight(t, region); n > 60<<10 {
		t.Errorf("the region weighs %d bytes", n)
	}
	s := shapes(t, region)
	for _, id := range []string{"sea", "graticule", "land", "c-RU", "c-MN", "rivers", "lakes", "borders", "disputed"} {
		if len(s[id]) == 0 {
			t.Errorf("the region has no %s", id)
		}
	}
	for _, c := range []struct {
		shape string
		at    article.Point
		want  bool
	}{
		{"c-MN", at(47.92, 106.92), true},
		{"c-MN", at(47.7303, 118.59), true},
		{"c-MN", at(52.3, 104.3), false},
		{"c-RU", at(55.76, 37.62), true},
		{"c-RU", at(54.7, 21), true},
		{"c-RU", at(44.95, 34.1), false},
		{"c-UA", at(44.95, 34.1), true},
		{"lakes", at(53.5, 108.1), true}, // Baikal
		{"lakes", at(45, 60), false},     // what was the Aral Sea
		{"lakes", at(42, 50.5), false},   // the Caspian is sea
	} {
		if got := covers(s[c.shape], f, c.at); got != c.want {
			t.Errorf("%s covers %v: %v", c.shape, c.at, got)
		}
	}
}

// Neighbours, and the border between them, go through the same points.
func TestSeamless(t *testing.T) {
	f, _ := carto.Region(storytest.Visit(t))
	s := shapes(t, Region(f, []string{"RU", "MN"}))
	on := func(rings []orb.LineString, q orb.Point) bool {
		return slices.ContainsFunc(rings, func(r orb.LineString) bool {
			return slices.ContainsFunc(r, func(p orb.Point) bool { return length(orb.LineString{p, q}) < 0.01 })
		})
	}
	common := 0
	for _, border := range s["borders"] {
		var mongolian, russian int
		for _, q := range border {
			if on(s["c-MN"], q) {
				mongolian++
			}
			if on(s["c-RU"], q) {
				russian++
			}
		}
		if min(mongolian, russian) > len(border)/2 {
			common += len(border)
			if mongolian < len(border) || russian < len(border) {
				t.Errorf("a border of %d points: %d are Mongolia's, %d Russia's", len(border), mongolian, russian)
			}
		}
	}
	if common < 20 {
		t.Errorf("%d points are common to Mongolia and Russia", common)
	}
}

// Who zooms in on a place four times finds the view within a window.
func TestWindows(t *testing.T) {
	a := storytest.Visit(t)
	f, _ := carto.Region(a)
	codes := shown(a)
	windows := Windows(f, codes, points(a))
	sum := 0
	for i, w := range windows {
		n := weight(t, w.SVG)
		sum += n
		if n > 12<<10 {
			t.Errorf("window %d weighs %d bytes", i, n)
		}
		if strings.Contains(string(w.SVG), "graticule") {
			t.Errorf("window %d has a graticule", i)
		}
	}
	if len(windows) > 9 || sum > 55<<10 {
		t.Errorf("%d windows weigh %d bytes", len(windows), sum)
	}
	for _, p := range points(a) {
		if !f.Contains(p) {
			continue
		}
		q := f.Projection.Forward(p)
		left, top := max(0, min(750, q.X-125)), max(0, min(465, q.Y-77.5))
		if !slices.ContainsFunc(windows, func(w Window) bool {
			return w.X <= left+1 && w.Y <= top+1 && w.X+w.Width >= left+249 && w.Y+w.Height >= top+154
		}) {
			t.Errorf("no window about %v", p)
		}
	}
	capital := at(47.92, 106.92)
	for _, w := range windows {
		if q := f.Projection.Forward(capital); q.X > w.X && q.X < w.X+w.Width && q.Y > w.Y && q.Y < w.Y+w.Height {
			if s := shapes(t, w.SVG); !covers(s["c-MN"], f, capital) || !covers(s["land"], f, capital) || covers(s["c-RU"], f, capital) {
				t.Errorf("Ulaanbaatar is not Mongolia's in window %+v", w.bound())
			}
		}
	}
	if got := Windows(carto.World(), nil, points(a)); got != nil {
		t.Errorf("the world has %d windows", len(got))
	}
}

// Where the finer world draws a border that the atlas does not follow, the
// coarser one is shown however close the reader comes.
func TestApart(t *testing.T) {
	laayoune := at(27.14, -13.18)
	f := frameOf(laayoune)
	if s := shapes(t, Region(f, []string{"EH", "MA"})); !covers(s["c-EH"], f, laayoune) || covers(s["c-MA"], f, laayoune) || len(s["disputed"]) == 0 {
		t.Error("the region draws Laayoune as Morocco's")
	}
	for _, w := range Windows(f, []string{"EH", "MA"}, []article.Point{laayoune}) {
		if s := shapes(t, w.SVG); !covers(s["c-EH"], f, laayoune) || covers(s["c-MA"], f, laayoune) {
			t.Error("a window draws Laayoune as Morocco's")
		}
	}
}

func TestWorld(t *testing.T) {
	a := storytest.Visit(t)
	f := carto.World()
	file := World(f, shown(a), a.Overlay.Countries)
	if n := weight(t, file); n > 40<<10 {
		t.Errorf("the world weighs %d bytes", n)
	}
	if again := World(f, shown(a), a.Overlay.Countries); !bytes.Equal(file, again) {
		t.Error("the world is not the same again")
	}
	s := shapes(t, file)
	for _, c := range []struct {
		place string
		at    article.Point
		want  bool
	}{
		{"Mongolia", at(47, 103), true},
		{"Australia", at(-25, 135), true},
		{"Brazil", at(-10, -55), true},
		{"Ukraine", at(49, 32), false},
		{"Russia", at(60, 100), false},
		{"the United States", at(40, -100), false},
	} {
		if got := covers(s["members"], f, c.at); got != c.want {
			t.Errorf("%s is a member: %v", c.place, got)
		}
	}
	// Members that hardly show as areas.
	dots := s["member-dots"]
	for _, code := range []string{
		"AD", "AG", "BB", "CK", "CV", "DM", "GD", "KI", "KM", "KN", "LC", "LI", "LU", "MH", "MT", "MU", "MV", "NR", "SC", "SM", "VC", "WS",
	} {
		c, _ := Lookup(code)
		q := f.Projection.Forward(c.Site)
		if !slices.ContainsFunc(dots, func(d orb.LineString) bool { return length(orb.LineString{d[0], {q.X, q.Y}}) < 0.2 }) {
			t.Errorf("%s has no dot", c.Name)
		}
	}
	if len(dots) > 30 {
		t.Errorf("%d dots: areas are members' signs where they can be seen", len(dots))
	}
}
