package carto

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

	"dateline/article"
)

// NewMap lays out a story's map; false if the story has no place. site returns
// a country's name and the point at which the name stands, or false for an
// unknown country.
func NewMap(a *article.Article, site func(code string) (name string, at article.Point, ok bool)) (*Map, bool) {
	frame, ok := Region(a)
	if !ok {
		return nil, false
	}
	m := &Map{Region: Sheet{Frame: frame}, Countries: make(map[string]string)}
	world := Sheet{Frame: World()}
	outside := false // whether some place lies outside the region
	from, to, routed := a.Route()
	named := a.Named()
	for _, e := range inStoryOrder(a) {
		m.Places = append(m.Places, e.ID)
		if name, _, ok := site(e.Country); ok {
			m.Countries[e.Country] = name
		}
		rank := Background
		switch {
		case routed && (e == from || e == to):
			rank = RouteEnd
		case named[e.ID] > 0:
			rank = Mentioned
		}
		if frame.Contains(*e.At) {
			m.Region.mark(e.ID, lettered(e), *e.At, rank)
		} else {
			outside = true
		}
		if !frame.Contains(*e.At) || rank == RouteEnd {
			world.mark(e.ID, lettered(e), *e.At, rank)
		}
	}
	for _, land := range lands(a) {
		name, at, ok := site(land.Code)
		if !ok {
			continue
		}
		if land.Name == "" {
			land.Name = name
		}
		m.Lands = append(m.Lands, land)
		if m.Countries[land.Code] != "" {
			m.Countries[land.Code] = land.Name // the story's name for it
		}
		if land.Card == "" {
			continue
		}
		rank := Area
		if land.Tint == "host" {
			rank = Host
		}
		world.mark(land.Card, land.Name, at, rank)
		if land.Tint != "" {
			m.Region.mark(land.Card, land.Name, at, Area)
		}
	}
	var route, worldRoute []XY
	if routed {
		route = m.Region.join(*from.At, *to.At)
		worldRoute = world.join(*from.At, *to.At)
	}
	m.Region.Bar = bar(frame)
	if frame.Projection.Name != EqualEarth {
		m.Outline = outline(frame, world.Frame)
		m.Corner = m.Region.free()
	}
	m.Region.letter(route, func(width float64) []Box { return furniture(m, width) })
	if a.Overlay != nil || outside {
		world.letter(worldRoute, func(float64) []Box { return nil })
		m.World = &world
	}
	return m, true
}

// inStoryOrder lists the places in the order in which the text first names
// them, then the places that the text does not name.
func inStoryOrder(a *article.Article) []*article.Entity {
	first := make(map[article.ID]int)
	for i, s := range a.Sentences() {
		for _, run := range s.Runs {
			if _, seen := first[run.Card]; run.Card != "" && !seen {
				first[run.Card] = i*1000 + len(first)
			}
		}
	}
	places := a.Places()
	slices.SortStableFunc(places, func(x, y *article.Entity) int {
		i, named := first[x.ID]
		j, alsoNamed := first[y.ID]
		switch {
		case named && alsoNamed:
			return cmp.Compare(i, j)
		case named:
			return -1
		case alsoNamed:
			return 1
		}
		return 0
	})
	return places
}

// Countries lists the countries that a story's map may draw apart from the others.
func Countries(a *article.Article) []string {
	var codes []string
	for _, land := range lands(a) {
		codes = append(codes, land.Code)
	}
	return codes
}

// lands lists the countries that the front matter tints and those that have a
// card, each with the name its card gives.
func lands(a *article.Article) []ShadedCountry {
	var list []ShadedCountry
	for i, code := range a.Map.Countries {
		tint := "guest"
		if i == len(a.Map.Countries)-1 {
			tint = "host"
		}
		list = append(list, ShadedCountry{Code: code, Tint: tint})
	}
	for i := range a.Entities {
		e := &a.Entities[i]
		if e.Kind != article.KindCountry || e.Country == "" {
			continue
		}
		at := slices.IndexFunc(list, func(l ShadedCountry) bool { return l.Code == e.Country })
		if at < 0 {
			at = len(list)
			list = append(list, ShadedCountry{Code: e.Country})
		}
		if list[at].Card == "" {
			list[at].Card, list[at].Name = e.ID, e.Name
		}
	}
	return list
}

func (s *Sheet) mark(card article.ID, name string, at article.Point, rank Rank) {
	q := s.Frame.Projection.Forward(at)
	s.Marks = append(s.Marks, Mark{Card: card, Name: name, X: tenth(q.X), Y: tenth(q.Y), Rank: rank})
}

// lettered is how a map names an entity: an event briefly, by its first alias
// if that is shorter than its name, and with its year. A question mark follows the
// name of a place whose coordinates are a guess.
func lettered(e *article.Entity) string {
	if e.Guessed("at") {
		return briefly(e) + " ?"
	}
	return briefly(e)
}

func briefly(e *article.Entity) string {
	if e.Kind != article.KindEvent {
		return e.Name
	}
	name := e.Name
	if len(e.Aliases) > 0 && len(e.Aliases[0]) < len(name) {
		name = e.Aliases[0]
	}
	if year := strconv.Itoa(e.When.From.Year); !e.When.IsZero() && !strings.Contains(name, year) {
		name += " " + year
	}
	return name
}

// bar returns the scale bar for the middle of a frame, at most a sixth of its width.
func bar(f Frame) Bar {
	if f.Projection.Name == EqualEarth {
		return Bar{} // one bar would be wrong nearly everywhere
	}
	km, units := f.ScaleBar(XY{f.Width / 2, f.Height / 2}, f.Width/6)
	return Bar{Km: km, Units: tenth(units)}
}

// outline draws the edge of one frame on the picture of another.
func outline(of, on Frame) string {
	const steps = 12 // a side
	var edge []XY
	side := func(from, to XY) {
		for i := range steps {
			t := float64(i) / steps
			edge = append(edge, XY{from.X + t*(to.X-from.X), from.Y + t*(to.Y-from.Y)})
		}
	}
	corners := []XY{{0, 0}, {of.Width, 0}, {of.Width, of.Height}, {0, of.Height}}
	for i, c := range corners {
		side(c, corners[(i+1)%len(corners)])
	}
	var line []article.Point
	inverse := of.Projection.Inverses()
	for _, q := range append(edge, edge[0]) {
		if at, ok := inverse(q); ok {
			line = append(line, at)
		}
	}
	return on.Path(line)
}

// The share of the picture's width and height that an inset takes, and the
// least width of the picture, in px, at which the inset lies over it. On a
// phone it lies below the picture.
const (
	insetWidth, insetHeight = 0.19, 0.17
	insetFrom               = 440
)

// free returns the corner where an inset covers no mark, "" if there is none.
// The scale bar has the lower left.
func (s *Sheet) free() Corner {
	for _, c := range []Corner{"ne", "se", "nw"} {
		box := c.box(s.Frame.Width, s.Frame.Height)
		if !slices.ContainsFunc(s.Marks, func(m Mark) bool {
			return !m.Rank.Area() && (Box{m.X, m.Y, m.X, m.Y}).within(box)
		}) {
			return c
		}
	}
	return ""
}

func (c Corner) box(width, height float64) Box {
	b := Box{Right: insetWidth * width, Bottom: insetHeight * height}
	if strings.Contains(string(c), "e") {
		b.Left, b.Right = width-b.Right, width
	}
	if strings.Contains(string(c), "s") {
		b.Top, b.Bottom = height-b.Bottom, height
	}
	return b
}

// furniture returns the boxes that lie over the region's picture at a width in
// px: the inset and the scale bar.
func furniture(m *Map, width float64) []Box {
	unit := width / m.Region.Frame.Width
	height := unit * m.Region.Frame.Height
	var blocks []Box
	if m.Corner != "" && width >= insetFrom {
		blocks = append(blocks, m.Corner.box(width, height))
	}
	if m.Region.Bar.Km > 0 {
		blocks = append(blocks, BarBox(m.Region.Bar.Units*unit, height))
	}
	return blocks
}

// BarBox is the box of a scale bar in the lower left corner of a picture, with
// its length in words over the bar. All lengths are px.
func BarBox(length, height float64) Box { return Box{0, height - 36, max(length, 48) + 24, height} }

func tenth(v float64) float64 {
	if v = math.Round(v*10) / 10; v == 0 {
		return 0 // not -0
	}
	return v
}
