package app

import "testing"

func TestBeside(t *testing.T) {
	view := rect{0, 52, 1280, 800}
	for _, c := range []struct {
		name   string
		line   rect
		height float64 // of the preview, which is 320 wide
		want   spot
	}{
		{"under the line", rect{100, 200, 180, 228}, 200, spot{100, 236, 200}},
		{"over it, near the foot", rect{100, 700, 180, 728}, 200, spot{100, 492, 200}},
		{"within the right edge", rect{1200, 200, 1270, 228}, 200, spot{948, 236, 200}},
		{"within the left edge", rect{2, 200, 60, 228}, 200, spot{12, 236, 200}},
		{"cut under the line", rect{100, 200, 180, 228}, 900, spot{100, 236, 552}},
		{"cut over the line", rect{100, 500, 180, 528}, 900, spot{100, 64, 428}},
	} {
		got := beside(c.line, 320, c.height, view)
		if got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
		if got.y < c.line.bottom && got.y+got.height > c.line.top {
			t.Errorf("%s: covers the mention", c.name)
		}
	}
}
