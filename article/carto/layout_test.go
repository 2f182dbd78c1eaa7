package carto

import (
	"math"
	"slices"
	"strings"
	"testing"

	"dateline/article"
)

// visit is the default story's map: its places with their names, New York out of
// the frame, Mongolia and Russia as countries.
func visit() *article.Article {
	a := &article.Article{Overlay: &article.Overlay{}}
	for _, n := range named {
		e := article.Entity{ID: article.ID(n.name), Name: n.name, Kind: article.KindPlace, At: &n.at}
		if n.at == khalkhinGol {
			e.Kind, e.Aliases, e.When.From = article.KindEvent, []string{"Khalkhin Gol"}, article.Date{Year: 1939}
		}
		a.Entities = append(a.Entities, e)
	}
	a.Blocks = []article.Block{{Sentences: []article.Sentence{{Runs: []article.Run{
		{Text: "Ulaanbaatar", Card: "Ulaanbaatar"}, {Text: "victory", Card: "Khalkhin Gol battlefield"},
	}}}}}
	a.Entities = append(a.Entities,
		article.Entity{ID: "New York City", Name: "New York City", Kind: article.KindPlace, At: &newYork},
		article.Entity{ID: "mongolia", Name: "Mongolia", Kind: article.KindCountry, Country: "MN"},
		article.Entity{ID: "russia", Name: "Russia", Kind: article.KindCountry, Country: "RU"})
	a.Map = article.MapSpec{Route: []article.ID{"Moscow", "Ulaanbaatar"}, Countries: []string{"RU", "MN"}, Frame: wishOf(35, 62)}
	a.Map.Frame.Center, a.Map.Frame.Width = &article.Point{Lat: 49.7, Lon: 83.5}, 10600
	return a
}

func site(code string) (string, article.Point, bool) {
	switch code {
	case "MN":
		return "Mongolia", article.Point{Lat: 46.6, Lon: 102.9}, true
	case "RU":
		return "Russia", article.Point{Lat: 62, Lon: 97}, true
	}
	return "", article.Point{}, false
}

// collisions lists names of a sheet that lie on each other, on another's mark,
// on the furniture or out of the picture, at every width from 280 to 1600 px.
func collisions(s *Sheet, furniture func(float64) []Box) (found []string) {
	seen := make(map[string]bool)
	note := func(words ...string) {
		if line := strings.Join(words, " "); !seen[line] {
			seen[line] = true
			found = append(found, line)
		}
	}
	for i, size := range Sizes {
		for width := size.Least; width < size.Most; width += 7 {
			v := View{Unit: width / s.Frame.Width, Box: Box{0, 0, width, width * s.Frame.Height / s.Frame.Width}}
			type name struct {
				text string
				box  Box
			}
			var names []name
			for _, m := range s.Marks {
				if m.Spots[i].Shown {
					names = append(names, name{m.Name, m.label(size).box(m.Spots[i], v)})
				}
			}
			for j, n := range names {
				if !n.box.within(v.Box) {
					note(n.text, "out of the picture")
				}
				for _, o := range names[j+1:] {
					if n.box.Overlaps(o.box) {
						note(n.text, "on", o.text)
					}
				}
				for _, m := range s.Marks {
					if m.Name != n.text && !m.Rank.Area() && n.box.Overlaps(square(v.on(XY{m.X, m.Y}), m.Rank.Radius())) {
						note(n.text, "on the mark of", m.Name)
					}
				}
				for _, b := range furniture(width) {
					if n.box.Overlaps(b) {
						note(n.text, "on the furniture")
					}
				}
			}
		}
	}
	return found
}

func TestNamesNeverCollide(t *testing.T) {
	atOnePoint := story(true, article.FrameWish{}, santiago, arica, santiago, santiago)
	for i := range atOnePoint.Entities {
		atOnePoint.Entities[i].Name = []string{"Santiago", "Arica", "La Moneda", "Plaza de Armas"}[i]
	}
	crowded := &article.Article{}
	for i := range 60 {
		// A spiral about Ulaanbaatar, ever wider.
		sin, cos := math.Sincos(float64(i))
		at := article.Point{Lat: ulaanbaatar.Lat + float64(i)/8*sin, Lon: ulaanbaatar.Lon + float64(i)/6*cos}
		crowded.Entities = append(crowded.Entities, article.Entity{
			ID: article.ID(strings.Repeat("x", i+1)), Name: strings.Repeat("Wade ", i%4) + "Giles", At: &at})
	}
	for _, c := range []struct {
		name  string
		story *article.Article
	}{
		{"the visit", visit()}, {"at one point", atOnePoint}, {"crowded", crowded},
	} {
		m, ok := NewMap(c.story, site)
		if !ok {
			t.Fatalf("%s: no map", c.name)
		}
		if found := collisions(&m.Region, func(width float64) []Box { return furniture(m, width) }); found != nil {
			t.Errorf("%s: %s", c.name, strings.Join(found, "; "))
		}
		if m.World != nil {
			if found := collisions(m.World, func(float64) []Box { return nil }); found != nil {
				t.Errorf("%s, the world: %s", c.name, strings.Join(found, "; "))
			}
		}
	}
}

// unnamed lists what a sheet does not name at a size.
func unnamed(s *Sheet, size int) string {
	var names []string
	for _, m := range s.Marks {
		if !m.Spots[size].Shown {
			names = append(names, m.Name)
		}
	}
	return strings.Join(names, ", ")
}

func TestMapOfTheVisit(t *testing.T) {
	m, _ := NewMap(visit(), site)
	for size, want := range []struct {
		region string // what is not named there
		length bool
	}{
		{"Brussels, Pyongyang, Tokyo, Mongolia", false},
		{"Khalkhin Gol 1939, Brussels, Pyongyang, Mongolia", true},
		{"Mongolia", true},
		{"", true},
	} {
		if got := unnamed(&m.Region, size); got != want.region || m.Region.Track.Shown[size] != want.length {
			t.Errorf("from %v px on, without a name: %s; the length is written: %v", Sizes[size].Least, got, m.Region.Track.Shown[size])
		}
		for _, mark := range m.World.Marks {
			if mark.Rank == Host && !mark.Spots[size].Shown {
				t.Errorf("from %v px on the world does not name %s", Sizes[size].Least, mark.Name)
			}
		}
	}
	if got := m.Places[:2]; got[0] != "Ulaanbaatar" || got[1] != "Khalkhin Gol battlefield" {
		t.Errorf("the first places are %v", got)
	}
	if m.Corner != "ne" {
		t.Errorf("the inset lies in corner %q", m.Corner)
	}
	if b := m.Region.Bar; b.Km != 1000 || math.Abs(b.Units-94) > 2 {
		t.Errorf("the scale bar is %v", b)
	}
}

// Every story with a place gets a map that one can read.
func TestMapOfOtherStories(t *testing.T) {
	for _, c := range []struct {
		name   string
		story  *article.Article
		marks  int
		world  int  // marks; -1 for no world
		routed bool // with a route in the region
		inset  bool
	}{
		{"one place", story(false, article.FrameWish{}, santiago), 1, -1, false, true},
		{"two at one point", story(true, article.FrameWish{}, santiago, santiago), 2, -1, true, true},
		{"on both sides of the antimeridian", story(true, article.FrameWish{}, suva, apia, nukualofa), 3, -1, true, true},
		{"at a pole", story(true, article.FrameWish{}, southPole, mcMurdo), 2, -1, true, true},
		{"Chile", story(true, article.FrameWish{}, arica, puntaArenas, santiago), 3, -1, true, true},
		{"opposite ends of the earth", story(true, article.FrameWish{}, london, sydney, capeTown), 3, -1, true, false},
		{"one far away", story(true, article.FrameWish{}, moscow, ulaanbaatar, beijing, santiago), 3, 3, true, true},
	} {
		m, ok := NewMap(c.story, site)
		if !ok {
			t.Errorf("%s: no map", c.name)
			continue
		}
		world := -1
		if m.World != nil {
			world = len(m.World.Marks)
		}
		if len(m.Region.Marks) != c.marks || world != c.world || (m.Region.Track != nil) != c.routed || (m.Outline != "") != c.inset {
			t.Errorf("%s: %d marks, %d in the world, track %v, outline %q", c.name, len(m.Region.Marks), world, m.Region.Track, m.Outline)
		}
		for _, mark := range m.Region.Marks {
			if mark.X < 0 || mark.Y < 0 || mark.X > m.Region.Frame.Width || mark.Y > m.Region.Frame.Height {
				t.Errorf("%s: %s lies at %v, %v", c.name, mark.Card, mark.X, mark.Y)
			}
		}
		if m.Region.Track != nil && strings.ContainsAny(m.Region.Track.Path, "NI") { // of NaN, Inf
			t.Errorf("%s: the route is %s", c.name, m.Region.Track.Path)
		}
	}
	if _, ok := NewMap(&article.Article{}, site); ok {
		t.Error("a story without places has a map")
	}
}

// What a reader sees of a moved sheet decides where its names stand: none is cut
// off, or under what lies over the map, and none reaches in from outside.
func TestReletterForWhatIsSeen(t *testing.T) {
	m, _ := NewMap(visit(), site)
	s := &m.Region
	const unit = 3.0
	for _, turn := range []float64{0, -24} {
		for _, mark := range s.Marks {
			seen := &Viewport{Unit: unit, Center: XY{mark.X + 60, mark.Y}, Width: 500, Height: 310, Blocks: []Box{{400, 0, 500, 60}}}
			spots, _ := s.Reletter(Sizes[2], turn, nil, nil, seen, unit)
			v := seen.view(turn)
			for i, spot := range spots {
				l := s.Marks[i].label(Sizes[2])
				l.Mark = l.Mark.turned(turn)
				text := l.box(spot, v)
				switch in := square(v.on(l.Mark), 0).within(v.Box); {
				case !spot.Shown:
				case in && !text.within(v.Box), !in && text.Overlaps(v.Box):
					t.Errorf("turned by %v about %s, %s is cut off", turn, mark.Name, s.Marks[i].Name)
				case text.Overlaps(v.Blocks[0]):
					t.Errorf("turned by %v about %s, %s lies under the inset", turn, mark.Name, s.Marks[i].Name)
				}
			}
			if i := slices.IndexFunc(s.Marks, func(k Mark) bool { return k.Card == mark.Card }); mark.Rank == RouteEnd && !spots[i].Shown {
				t.Errorf("turned by %v about it, %s has no name", turn, mark.Name)
			}
		}
	}
}
