package app

import "testing"

func TestBeside(t *testing.T) {
	const w, h = 320, 200 // of the preview
	for _, c := range []struct {
		name string
		line rect
		want spot
	}{
		{"under the line", rect{100, 200, 180, 228}, spot{100, 236}},
		{"over it, near the foot", rect{100, 700, 180, 728}, spot{100, 492}},
		{"within the right edge", rect{1200, 200, 1270, 228}, spot{948, 236}},
		{"within the left edge", rect{2, 200, 60, 228}, spot{12, 236}},
	} {
		got := beside(c.line, w, h, rect{0, 52, 1280, 800})
		if got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
		if got.y < c.line.bottom && got.y+h > c.line.top {
			t.Errorf("%s: covers the mention", c.name)
		}
	}
}
