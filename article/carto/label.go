package carto

import (
	"math"
	"slices"
)

// Box is a rectangle of the screen, in px.
type Box struct{ Left, Top, Right, Bottom float64 }

func (b Box) overlaps(c Box) bool {
	return b.Left < c.Right && c.Left < b.Right && b.Top < c.Bottom && c.Top < b.Bottom
}

func (b Box) within(c Box) bool {
	return b.Left >= c.Left && b.Right <= c.Right && b.Top >= c.Top && b.Bottom <= c.Bottom
}

// Label is a mark on the map and the name to be set beside it, in px of the
// screen: placing is done for one width shown and one zoom.
type Label struct {
	Mark   XY
	Radius float64 // of the mark
	Width  float64 // of the name; see TextWidth
	Size   float64 // of its letters
}

// Spot is where a label's text is anchored.
type Spot struct {
	Shown  bool
	Anchor string  // SVG text-anchor: start, middle or end
	DX, DY float64 // px from the mark to the anchor, on the text's baseline
	Box    Box     // what the text covers
}

// Spots sets labels beside their marks, the more important first: each takes
// the first of eight places about its mark (right, left, above, below, then the
// corners) that stays within the view and is clear of every mark, of the labels
// set before and of the blocks, such as an inset. A place that the route runs
// through is taken only if no other is left. A label that finds no place is not
// shown; its mark still is. Marks outside the view have no label. The same input
// always gives the same places.
func Spots(labels []Label, view Box, blocks []Box, route []XY) []Spot {
	spots := make([]Spot, len(labels))
	taken := slices.Clone(blocks)
	for _, l := range labels {
		taken = append(taken, Box{l.Mark.X - l.Radius, l.Mark.Y - l.Radius, l.Mark.X + l.Radius, l.Mark.Y + l.Radius})
	}
	for i, l := range labels {
		if !(Box{l.Mark.X, l.Mark.Y, l.Mark.X, l.Mark.Y}).within(view) {
			continue
		}
		var second *Spot
		for _, s := range l.around() {
			if !s.Box.within(view) || slices.ContainsFunc(taken, s.Box.overlaps) {
				continue
			}
			if !crosses(route, s.Box) {
				spots[i] = s
				break
			}
			if second == nil {
				second = &s
			}
		}
		if !spots[i].Shown && second != nil {
			spots[i] = *second
		}
		if spots[i].Shown {
			taken = append(taken, spots[i].Box)
		}
	}
	return spots
}

// around lists the places for a label, the best first: the order of Imhof
// (Positioning names on maps, The American Cartographer 2(2), 1975), but with
// the level places before the corners.
func (l Label) around() []Spot {
	const gap = 4             // px between mark and name
	rise := 0.76 * l.Size     // of capitals over the baseline, with a little air
	fall := 0.24 * l.Size     // of tails below it
	level := 0.35 * l.Size    // from the middle of the letters to the baseline
	side := l.Radius + gap    // from the mark's middle, level with it
	corner := 0.7 * l.Radius  // along each axis
	over := corner + fall + 1 // from the mark's middle up to the baseline
	under := corner + rise + 1
	spot := func(anchor string, dx, dy float64) Spot {
		left := l.Mark.X + dx
		switch anchor {
		case "middle":
			left -= l.Width / 2
		case "end":
			left -= l.Width
		}
		base := l.Mark.Y + dy
		return Spot{true, anchor, dx, dy, Box{left, base - rise, left + l.Width, base + fall}}
	}
	return []Spot{
		spot("start", side, level),
		spot("end", -side, level),
		spot("middle", 0, -(l.Radius + fall + 2)),
		spot("middle", 0, l.Radius+rise+2),
		spot("start", corner+2, -over),
		spot("start", corner+2, under),
		spot("end", -corner-2, -over),
		spot("end", -corner-2, under),
	}
}

// crosses reports whether a line of straight pieces runs through a box.
func crosses(line []XY, b Box) bool {
	f := Frame{Width: b.Right - b.Left, Height: b.Bottom - b.Top}
	for i := 1; i < len(line); i++ {
		p := XY{line[i-1].X - b.Left, line[i-1].Y - b.Top}
		q := XY{line[i].X - b.Left, line[i].Y - b.Top}
		if math.IsNaN(p.X + q.X) {
			continue
		}
		if _, _, hit := f.clip(p, q); hit {
			return true
		}
	}
	return false
}
