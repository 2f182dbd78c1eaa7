package carto

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

// Radius of a mark in px, by rank; the style sheet draws the same.
func (r Rank) Radius() float64 {
	switch r {
	case RouteEnd:
		return 5
	case Area:
		return 0
	}
	return 3.5
}

// Label is the mark with its name at a size, for [Spots]. Names of countries
// are set in spaced capitals.
func (m Mark) Label(s Size) Label {
	l := Label{Mark: XY{m.X, m.Y}, Radius: m.Rank.Radius(), Size: s.Name}
	switch m.Rank {
	case RouteEnd:
		l.Size = s.Capital
		l.Width = TextWidth(m.Name, s.Capital, true)
	case Area:
		name := strings.ToUpper(m.Name)
		l.Width = TextWidth(name, s.Name, false) + AreaSpacing*s.Name*float64(len([]rune(name)))
	default:
		l.Width = TextWidth(m.Name, s.Name, false)
	}
	return l
}

// AreaSpacing is the space between the letters of a country's name, in ems.
const AreaSpacing = 0.14

// ByRank lists the indices of marks, the most important mark first, in which
// order they are to be given to [Spots].
func ByRank(marks []Mark) []int {
	order := make([]int, len(marks))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(marks[i].Rank, marks[j].Rank) })
	return order
}

// letter finds the spots for the sheet's names and for the length of its route,
// at every size and clear of what furniture lies over the picture.
func (s *Sheet) letter(route []XY, furniture func(width float64) []Box) {
	order := ByRank(s.Marks)
	for i, size := range Sizes {
		var views []View
		for _, width := range size.widths() {
			v := View{Unit: width / s.Frame.Width, Blocks: furniture(width), Route: route}
			v.Box = Box{2, 2, width - 2, v.Unit*s.Frame.Height - 2}
			views = append(views, v)
		}
		if s.Track != nil {
			shown := s.Track.fits(views[0], size, s.Marks)
			s.Track.Shown = append(s.Track.Shown, shown)
			for j := range views {
				if shown {
					views[j].Blocks = append(views[j].Blocks, s.Track.writing(views[j], size)...)
				}
			}
		}
		var labels []Label
		for _, at := range order {
			labels = append(labels, s.Marks[at].Label(size))
		}
		for j, spot := range Spots(labels, views...) {
			spot.DX, spot.DY = tenth(spot.DX), tenth(spot.DY)
			s.Marks[order[j]].Spots[i] = spot
		}
	}
}

// widths are samples of the widths for which a size serves, both ends included.
// Marks move apart as a map grows while names stay as they are, so that two
// names may come to lie on each other between one width and another.
func (s Size) widths() []float64 {
	const n = 6
	widths := make([]float64, 0, n+1)
	for i := range n + 1 {
		widths = append(widths, s.Least*math.Pow(s.Most/s.Least, float64(i)/n))
	}
	return widths
}
