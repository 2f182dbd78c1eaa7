package carto

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

// Radius returns the radius of a mark in px, by rank; the style sheet draws the
// same.
func (r Rank) Radius() float64 {
	switch r {
	case RouteEnd:
		return 5
	case Host, Area:
		return 0
	case Spotted:
		return 2.5
	case Nearby:
		return 2
	}
	return 3.5
}

// label returns the mark with its name at a size. Names of countries are set in
// spaced capitals.
func (m Mark) label(s Size) Label {
	l := Label{Mark: XY{m.X, m.Y}, Radius: m.Rank.Radius(), Size: s.Name}
	switch m.Rank {
	case RouteEnd:
		l.Size = s.Capital
		l.Width = TextWidth(m.Name, s.Capital, true)
	case Spotted:
		l.Width, l.Away = TextWidth(m.Name, s.Name, false), 4
	case Host, Area:
		name := strings.ToUpper(m.Name)
		l.Width = TextWidth(name, s.Name, false) + AreaSpacing*s.Name*float64(len([]rune(name)))
	default:
		l.Width = TextWidth(m.Name, s.Name, false)
	}
	return l
}

// Lettering returns the box of the mark's name at a placement, in px from the
// mark.
func (m Mark) Lettering(size Size, s Placement) Box {
	if !s.Shown {
		return Box{}
	}
	return m.label(size).box(s, View{})
}

// AreaSpacing is the space between the letters of a country's name, in ems.
const AreaSpacing = 0.14

// byRank lists the indices of marks, the most important mark first.
func byRank(marks []Mark) []int {
	order := make([]int, len(marks))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(marks[i].Rank, marks[j].Rank) })
	return order
}

// letter places the sheet's names and the length of its route at every size,
// clear of the furniture over the picture.
func (s *Sheet) letter(route []XY, furniture func(width float64) []Box) {
	for i, size := range Sizes {
		var views []View
		for _, width := range size.widths() {
			v := View{Unit: width / s.Frame.Width, Blocks: furniture(width), Route: route}
			v.Box = Box{2, 2, width - 2, v.Unit*s.Frame.Height - 2}
			views = append(views, v)
		}
		spots, shown := s.spots(size, 0, views)
		for j, spot := range spots {
			s.Marks[j].Spots[i] = spot
		}
		if s.Track != nil {
			s.Track.Shown[i] = shown
		}
	}
}

// Reletter places the sheet's names and then those of towns, for a sheet that
// is magnified and turned clockwise by degrees. units are the px per picture
// unit, one for each view. It reports whether the length of the route fits.
// seen is nil while the reader moves the sheet; the view's edge may then cut
// names off.
func (s *Sheet) Reletter(size Size, turn float64, route []XY, towns []Town, seen *Viewport, units ...float64) (spots []Placement, length bool) {
	turned := make([]XY, len(route))
	for i, q := range route {
		turned[i] = q.turned(turn)
	}
	everywhere := Box{math.Inf(-1), math.Inf(-1), math.Inf(1), math.Inf(1)}
	var views []View
	for _, unit := range units {
		views = append(views, View{Unit: unit, Box: everywhere, Route: turned})
	}
	if seen != nil {
		v := seen.view(turn)
		v.Route = turned
		views = append(views, v)
	}
	all := *s
	all.Marks = slices.Clone(s.Marks)
	for _, t := range towns {
		all.Marks = append(all.Marks, Mark{Name: t.Name, X: t.X, Y: t.Y, Rank: t.Rank()})
	}
	return all.spots(size, turn, views)
}

func (s *Sheet) spots(size Size, turn float64, views []View) (spots []Placement, length bool) {
	var marks []Mark
	for _, m := range s.Marks {
		q := XY{m.X, m.Y}.turned(turn)
		m.X, m.Y = q.X, q.Y
		marks = append(marks, m)
	}
	spots = letter(marks, size, views)
	if s.Track == nil {
		return spots, false
	}
	track := *s.Track
	q := XY{track.X, track.Y}.turned(turn)
	track.X, track.Y, track.Turn = q.X, q.Y, track.Turn+turn
	if !track.fits(views[0], size, marks) || !track.fits(views[len(views)-1], size, marks) {
		return spots, false
	}
	for i := range views {
		views[i].Blocks = append(slices.Clip(views[i].Blocks), track.writing(views[i], size)...)
	}
	// The legend gives the length too, so the length must not cost the ends of
	// the route their names.
	beside := letter(marks, size, views)
	for i, m := range marks {
		if m.Rank <= RouteEnd && spots[i].Shown && !beside[i].Shown {
			return spots, false
		}
	}
	return beside, true
}

// letter places the names of marks, the more important first. A name without
// room gets one second try before its equals. Towns get none, since there are
// enough of them.
func letter(marks []Mark, size Size, views []View) []Placement {
	order := byRank(marks)
	best, most := placed(marks, order, size, views)
	tried := make([]bool, len(marks))
	for range 8 {
		left := slices.IndexFunc(order, func(i int) bool { return !best[i].Shown && !tried[i] && marks[i].Rank < Nearby })
		if left < 0 {
			break
		}
		tried[order[left]] = true
		first := slices.IndexFunc(order, func(i int) bool { return marks[i].Rank == marks[order[left]].Rank })
		next := slices.Concat(order[:first], order[left:left+1], order[first:left], order[left+1:])
		if spots, shown := placed(marks, next, size, views); shown > most {
			best, most, order = spots, shown, next
		}
	}
	return best
}

// placed places marks in an order, and returns the number of names shown.
func placed(marks []Mark, order []int, size Size, views []View) (spots []Placement, shown int) {
	labels := make([]Label, len(marks))
	for i, at := range order {
		labels[i] = marks[at].label(size)
	}
	spots = make([]Placement, len(marks))
	for i, s := range Spots(labels, views...) {
		s.DX, s.DY = tenth(s.DX), tenth(s.DY)
		spots[order[i]] = s
		if s.Shown {
			shown++
		}
	}
	return spots, shown
}

// turned returns the point turned clockwise about the picture's origin, by degrees.
func (q XY) turned(by float64) XY {
	sin, cos := math.Sincos(rad(by))
	return XY{cos*q.X - sin*q.Y, sin*q.X + cos*q.Y}
}

// widths are samples of the widths that a size serves, both ends included.
// Marks move apart as a map grows while names keep their size, so two names may
// overlap at a width between the ends.
func (s Size) widths() []float64 {
	n := int(math.Ceil(math.Log(s.Most/s.Least) / 0.025))
	widths := make([]float64, 0, n+1)
	for i := range n + 1 {
		widths = append(widths, s.Least*math.Pow(s.Most/s.Least, float64(i)/float64(n)))
	}
	return widths
}

// SizeFor returns the lettering for a map shown at a width in px.
func SizeFor(width float64) Size {
	for _, s := range Sizes[:len(Sizes)-1] {
		if width < s.Most {
			return s
		}
	}
	return Sizes[len(Sizes)-1]
}
