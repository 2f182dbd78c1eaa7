package derive

import (
	"cmp"
	"slices"

	"dateline/article"
)

// air is the least distance between two boxes.
const air = 7

// separate moves boxes that overlap, or stand closer than air, apart.
func separate(d *article.Drawing) {
	const rounds = 80 // enough for most overlaps; settle removes the rest
	for range rounds {
		keepInside(d)
		moved := false
		for i := range d.Nodes {
			for j := range d.Nodes[:i] {
				moved = push(&d.Nodes[i], &d.Nodes[j]) || moved
			}
		}
		if !moved {
			return
		}
	}
	keepInside(d)
	settle(d)
}

// keepInside moves boxes that stick out back into the drawing.
func keepInside(d *article.Drawing) {
	for i := range d.Nodes {
		n := &d.Nodes[i]
		n.X = min(max(n.X, n.Width/2+1), d.Width-n.Width/2-1)
		n.Y = min(max(n.Y, n.Height/2+1), d.Height-n.Height/2-1)
	}
}

// settle moves the boxes, the highest first, to the first height at which each
// is clear of those before it. The drawing grows taller if they need it.
func settle(d *article.Drawing) {
	order := make([]*article.Node, len(d.Nodes))
	for i := range d.Nodes {
		order[i] = &d.Nodes[i]
	}
	slices.SortStableFunc(order, func(n, m *article.Node) int {
		return cmp.Compare(n.Y-n.Height/2, m.Y-m.Height/2)
	})
	for i, n := range order {
		for free := false; !free; {
			free = true
			for _, m := range order[:i] {
				if tooClose(n, m) {
					n.Y = m.Y + (n.Height+m.Height)/2 + air
					free = false
				}
			}
		}
		d.Height = max(d.Height, n.Y+n.Height/2+1)
	}
}

// tooClose reports whether two boxes stand closer than air.
func tooClose(n, m *article.Node) bool {
	return abs(n.X-m.X) < (n.Width+m.Width)/2+air && abs(n.Y-m.Y) < (n.Height+m.Height)/2+air
}

// push moves two boxes that are too close apart along the shorter way, each by
// half.
func push(n, m *article.Node) bool {
	x := (n.Width+m.Width)/2 + air - abs(n.X-m.X)
	y := (n.Height+m.Height)/2 + air - abs(n.Y-m.Y)
	if x <= 0 || y <= 0 {
		return false
	}
	if x < y {
		if n.X < m.X {
			n, m = m, n
		}
		n.X += (x + 1) / 2
		m.X -= (x + 1) / 2
	} else {
		if n.Y < m.Y {
			n, m = m, n
		}
		n.Y += (y + 1) / 2
		m.Y -= (y + 1) / 2
	}
	return true
}

func abs(v int) int { return max(v, -v) }
