package carto

import (
	"math"
	"slices"

	"dateline/article"
)

// join draws the great circle between two places on the sheet, positions its
// written length, and returns its points.
func (s *Sheet) join(a, b article.Point) (route []XY) {
	line := GreatCircle(a, b, 1)
	path := s.Frame.Path(line)
	if path == "" {
		return nil
	}
	for _, at := range line {
		route = append(route, s.Frame.Projection.Forward(at))
	}
	middle := len(route) / 2
	before, after := route[max(middle-1, 0)], route[min(middle+1, len(route)-1)]
	turn := deg(math.Atan2(after.Y-before.Y, after.X-before.X))
	switch { // never upside down
	case turn > 90:
		turn -= 180
	case turn <= -90:
		turn += 180
	}
	s.Track = &Track{Path: path, X: tenth(route[middle].X), Y: tenth(route[middle].Y), Turn: tenth(turn)}
	return route
}

// Lift is the distance in px of the written length above the line of a route.
const Lift = 6

// writing returns the boxes that the written length covers above the middle of
// the route. They are a row, since the line leans.
func (t *Track) writing(v View, s Size) []Box {
	width := TextWidth("about 00,000 km", s.Name, true)
	sin, cos := math.Sincos(rad(t.Turn))
	// The distance from the line up to the middle of the letters.
	up := Lift + 0.35*s.Name
	q := v.on(XY{t.X, t.Y})
	q = XY{q.X + up*sin, q.Y - up*cos}
	half := 0.6 * s.Name
	var row []Box
	for along := -width / 2; along <= width/2; along += half {
		row = append(row, square(XY{q.X + along*cos, q.Y + along*sin}, half))
	}
	return row
}

// fits reports whether the written length stays in the picture of a view and
// clears its marks and blocks.
func (t *Track) fits(v View, s Size, marks []Mark) bool {
	for _, box := range t.writing(v, s) {
		if !box.within(v.Box) || slices.ContainsFunc(v.Blocks, box.Overlaps) {
			return false
		}
		for _, m := range marks {
			if !m.Rank.Area() && box.Overlaps(square(v.on(XY{m.X, m.Y}), m.Rank.Radius())) {
				return false
			}
		}
	}
	return true
}
