package app

// spot is where something is put, in CSS pixels from the window's top left.
type spot struct{ x, y float64 }

// rect is a box on the screen.
type rect struct{ left, top, right, bottom float64 }

const (
	margin = 12.0 // that stays free within the view
	gap    = 8.0  // between a mention and its preview
)

// beside finds the spot for a preview of a size near a mention's line: under it,
// or over it where there is no room, so that it covers nothing of the mention,
// and within the view. If it fits neither way, the roomier side has it.
func beside(line rect, width, height float64, view rect) spot {
	s := spot{min(line.left, view.right-margin-width), line.bottom + gap}
	s.x = max(s.x, view.left+margin)
	under, over := view.bottom-margin-s.y, line.top-gap-view.top-margin
	if height > under && over > under {
		s.y = line.top - gap - height
	}
	return s
}
