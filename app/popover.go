package app

import "dateline/app/dom"

// popoverPosition is where a popover is put, in CSS pixels from the window's top
// left, and how high it may be.
type popoverPosition struct{ x, y, height float64 }

const (
	margin = 12.0 // that stays free within the view
	gap    = 8.0  // between a mention and its preview
)

// positionBeside finds the position of a popover of a size near a mention's line:
// under it, or over it where there is no room, so that it covers nothing of the
// mention, and within the view. If it fits neither way, it is cut on the roomier
// side.
func positionBeside(line dom.Rect, width, height float64, view dom.Rect) popoverPosition {
	p := popoverPosition{x: max(min(line.Left, view.Right-margin-width), view.Left+margin)}
	under, over := view.Bottom-margin-line.Bottom-gap, line.Top-gap-view.Top-margin
	if height > under && over > under {
		p.height = min(height, over)
		p.y = line.Top - gap - p.height
	} else {
		p.height = min(height, under)
		p.y = line.Bottom + gap
	}
	return p
}
