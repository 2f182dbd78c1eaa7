package carto

import (
	"math"
	"slices"
)

// Box is a rectangle of the screen, in px.
type Box struct{ Left, Top, Right, Bottom float64 }

// Moved returns the box moved by dx px to the right and dy px down.
func (b Box) Moved(dx, dy float64) Box {
	return Box{b.Left + dx, b.Top + dy, b.Right + dx, b.Bottom + dy}
}

// Overlaps reports whether two boxes have more than an edge in common.
func (b Box) Overlaps(c Box) bool {
	return b.Left < c.Right && c.Left < b.Right && b.Top < c.Bottom && c.Top < b.Bottom
}

func (b Box) within(c Box) bool {
	return b.Left >= c.Left && b.Right <= c.Right && b.Top >= c.Top && b.Bottom <= c.Bottom
}

// Label is a mark on the map with the name beside it. A mark of radius 0 is an
// area, and its name stands on it.
type Label struct {
	Mark   XY      // picture units
	Radius float64 // px
	Away   float64 // px of extra distance to the name, where another mark may lie on this one
	Width  float64 // of the name, px; see TextWidth
	Size   float64 // of its letters, px
}

// View is one way in which a picture is shown: its scale, and the boxes that
// lie over it.
type View struct {
	Unit   float64 // px to a picture unit
	Box    Box     // the visible part of the picture, px
	Blocks []Box   // px; an inset, a scale bar
	Route  []XY    // picture units
	// Beyond reports that the reader can move the picture. Marks outside the
	// box then keep their names, which must not reach into the box.
	Beyond bool
}

// holds reports whether a label's text may stand in a box of the view: inside
// the view's box if its mark is, else outside of it and only if Beyond is set.
func (v View) holds(l Label, text Box) bool {
	if square(v.on(l.Mark), 0).within(v.Box) {
		return text.within(v.Box)
	}
	return v.Beyond && !text.Overlaps(v.Box)
}

// Placement is the anchor of a label's text.
type Placement struct {
	Shown  bool    `json:"shown,omitempty"`
	Anchor string  `json:"anchor,omitempty"` // SVG text-anchor: start, middle or end
	DX     float64 `json:"dx,omitempty"`     // px from the mark to the anchor,
	DY     float64 `json:"dy,omitempty"`     // on the text's baseline
}

// Spots places labels beside their marks, the more important first. Each label
// takes the first of twelve positions about its mark (right, left, above,
// below, the corners, then right and left slightly off the level) that in every
// view stays inside it and clears all marks, the labels placed before, and the
// blocks. A position that the route crosses is the last resort. A label without
// a free position is not shown; its mark still is. Marks outside a view have no
// label, unless the view has Beyond. The same input always gives the same
// positions.
func Spots(labels []Label, views ...View) []Placement {
	spots := make([]Placement, len(labels))
	taken := make([][]Box, len(views))
	for i, v := range views {
		taken[i] = slices.Clone(v.Blocks)
	}
	for i, l := range labels {
		for _, s := range l.around() {
			free, clear := true, true
			for j, v := range views {
				box := l.box(s, v)
				free = free && v.holds(l, box) &&
					!slices.ContainsFunc(taken[j], box.Overlaps) && !v.marked(box, labels, i)
				clear = clear && !v.crosses(box)
			}
			if free && (clear || !spots[i].Shown) {
				spots[i] = s
			}
			if free && clear {
				break
			}
		}
		for j, v := range views {
			if spots[i].Shown {
				taken[j] = append(taken[j], l.box(spots[i], v))
			}
		}
	}
	return spots
}

// marked reports whether a box lies on a mark other than the label's own, i.
func (v View) marked(b Box, labels []Label, i int) bool {
	for j, l := range labels {
		if j != i && l.Radius > 0 && b.Overlaps(square(v.on(l.Mark), l.Radius)) {
			return true
		}
	}
	return false
}

func (v View) on(q XY) XY { return XY{q.X * v.Unit, q.Y * v.Unit} }

func square(middle XY, half float64) Box {
	return Box{middle.X - half, middle.Y - half, middle.X + half, middle.Y + half}
}

// How far letters rise above their baseline and fall below it, in ems. The
// first pair is the visible extent of capitals and tails. The second is the
// whole line of the tallest of the usual system fonts, Noto Sans: no other name
// may enter it, so that accents on capitals and scripts with taller letters
// have room.
const (
	rise, fall      = 0.76, 0.24
	ascent, descent = 1.07, 0.3
)

// box is the rectangle that the label's text covers in a view.
func (l Label) box(s Placement, v View) Box {
	q := v.on(l.Mark)
	left, base := q.X+s.DX, q.Y+s.DY
	switch s.Anchor {
	case "middle":
		left -= l.Width / 2
	case "end":
		left -= l.Width
	}
	return Box{left, base - ascent*l.Size, left + l.Width, base + descent*l.Size}
}

// around lists the positions for a label, best first. The order is that of
// Imhof (Positioning names on maps, The American Cartographer 2(2), 1975), but
// with the level positions before the corners.
func (l Label) around() []Placement {
	gap := 4 + l.Away // px between mark and name
	rise, fall := rise*l.Size, fall*l.Size
	level := 0.35 * l.Size // from the middle of the letters to the baseline
	if l.Radius == 0 {
		// An area is named on the spot, or a little below or above.
		return []Placement{
			{true, "middle", 0, level},
			{true, "middle", 0, level + 1.25*l.Size},
			{true, "middle", 0, level - 1.25*l.Size},
		}
	}
	side := l.Radius + gap          // from the mark's middle, level with it
	corner := 0.7*l.Radius + l.Away // along each axis
	over := corner + fall + 1       // from the mark's middle up to the baseline
	under := corner + rise + 2
	return []Placement{
		{true, "start", side, level},
		{true, "end", -side, level},
		{true, "middle", 0, -(l.Radius + l.Away + fall + 2)},
		{true, "middle", 0, l.Radius + l.Away + rise + 2},
		{true, "start", corner + 2, -over},
		{true, "start", corner + 2, under},
		{true, "end", -corner - 2, -over},
		{true, "end", -corner - 2, under},
		{true, "start", side, level - 0.4*l.Size},
		{true, "start", side, level + 0.4*l.Size},
		{true, "end", -side, level - 0.4*l.Size},
		{true, "end", -side, level + 0.4*l.Size},
	}
}

// crosses reports whether the view's route runs through a box.
func (v View) crosses(b Box) bool {
	f := Frame{Width: b.Right - b.Left, Height: b.Bottom - b.Top}
	for i := 1; i < len(v.Route); i++ {
		p, q := v.on(v.Route[i-1]), v.on(v.Route[i])
		p, q = XY{p.X - b.Left, p.Y - b.Top}, XY{q.X - b.Left, q.Y - b.Top}
		if math.IsNaN(p.X + q.X) {
			continue
		}
		if _, _, hit := f.clip(p, q); hit {
			return true
		}
	}
	return false
}
