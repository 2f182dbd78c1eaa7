package app

import (
	"testing"

	"dateline/app/dom"
)

func TestPositionBeside(t *testing.T) {
	view := dom.Rect{Left: 0, Top: 52, Right: 1280, Bottom: 800}
	for _, c := range []struct {
		name   string
		line   dom.Rect
		height float64 // of the preview, which is 320 wide
		want   popoverPosition
	}{
		{"under the line", dom.Rect{Left: 100, Top: 200, Right: 180, Bottom: 228}, 200, popoverPosition{100, 236, 200}},
		{"over it, near the foot", dom.Rect{Left: 100, Top: 700, Right: 180, Bottom: 728}, 200, popoverPosition{100, 492, 200}},
		{"within the right edge", dom.Rect{Left: 1200, Top: 200, Right: 1270, Bottom: 228}, 200, popoverPosition{948, 236, 200}},
		{"within the left edge", dom.Rect{Left: 2, Top: 200, Right: 60, Bottom: 228}, 200, popoverPosition{12, 236, 200}},
		{"cut under the line", dom.Rect{Left: 100, Top: 200, Right: 180, Bottom: 228}, 900, popoverPosition{100, 236, 552}},
		{"cut over the line", dom.Rect{Left: 100, Top: 500, Right: 180, Bottom: 528}, 900, popoverPosition{100, 64, 428}},
	} {
		got := positionBeside(c.line, 320, c.height, view)
		if got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
		if got.y < c.line.Bottom && got.y+got.height > c.line.Top {
			t.Errorf("%s: covers the mention", c.name)
		}
	}
}
