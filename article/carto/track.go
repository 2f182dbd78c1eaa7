package carto

import (
	"math"
	"slices"

	"dateline/article"
)

// join draws the great circle between two places on the sheet, finds where along
// it its length can be written, and gives its points.
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

// Lift is how far over its line the length of a route is written, px.
const Lift = 6

// writing is what the length of the route covers when it is written along the
// line in the middle of it: a row of boxes, since the line leans.
func (t *Track) writing(v View, s Size) []Box {
	width := TextWidth("about 00,000 km", s.Name, true)
	sin, cos := math.Sincos(rad(t.Turn))
	// From the line up to the middle of the letters.
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

// fits reports whether the length can be written in a view without lying on a
// mark or a block, or leaving the picture.
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
