package app

// spot is where something is put, in CSS pixels from the window's top left, and
// how high it may be.
type spot struct{ x, y, height float64 }

// rect is a box on the screen.
type rect struct{ left, top, right, bottom float64 }

const (
	margin = 12.0 // that stays free within the view
	gap    = 8.0  // between a mention and its preview
)

// beside finds the spot for a preview of a size near a mention's line: under it,
// or over it where there is no room, so that it covers nothing of the mention,
// and within the view. If it fits neither way it is cut on the roomier side.
func beside(line rect, width, height float64, view rect) spot {
	s := spot{x: max(min(line.left, view.right-margin-width), view.left+margin)}
	under, over := view.bottom-margin-line.bottom-gap, line.top-gap-view.top-margin
	if height > under && over > under {
		s.height = min(height, over)
		s.y = line.top - gap - s.height
	} else {
		s.height = min(height, under)
		s.y = line.bottom + gap
	}
	return s
}
