package atlas

import (
	"reflect"
	"testing"

	"github.com/paulmach/orb"

	"dateline/article/carto"
)

func TestPen(t *testing.T) {
	for _, c := range []struct {
		name   string
		places int
		draw   func(*pen)
		want   string
	}{
		{"a ring", 1, func(p *pen) { p.ring(orb.Ring{{10, 10.5}, {20, 10.5}, {20.26, -3}, {10, 10.5}}, 0) }, "M10 10.5l10 0 .3-13.5z"},
		{"points of the grid", 0, func(p *pen) { p.line(orb.LineString{{0.4, 0}, {9.6, 100}, {9.8, 100}, {20, 99}}) }, "M0 0l10 100 10-1"},
		{"decimals side by side", 2, func(p *pen) { p.line(orb.LineString{{0.5, 0.25}, {0.75, 0.5}, {1.5, 0.25}}) }, "M.5.25l.25.25.75-.25"},
		{"a straight way", 1, func(p *pen) { p.line(orb.LineString{{0, 0}, {1, 1}, {2, 2}, {5, 5}, {4, 4}}) }, "M0 0l5 5-1-1"},
		{"a ring too small", 1, func(p *pen) { p.ring(orb.Ring{{0, 0}, {1, 0}, {1, 1}, {0, 0}}, 1) }, ""},
		{"a ring that is a line", 0, func(p *pen) { p.ring(orb.Ring{{0, 0}, {9, 0}, {0, 0}}, 0) }, ""},
		{"a line that is a point", 0, func(p *pen) { p.line(orb.LineString{{0, 0}, {0.2, 0}}) }, ""},
		{"dots", 1, func(p *pen) { p.dot(orb.Point{1, 2.5}); p.dot(orb.Point{-3, 0}) }, "M1 2.5h0M-3 0h0"},
		{"two lines", 1, func(p *pen) {
			p.line(orb.LineString{{0, 0}, {1, 1}})
			p.line(orb.LineString{{5, 5}, {4, 4.5}})
		}, "M0 0l1 1M5 5l-1-.5"},
	} {
		p := newPen(c.places)
		c.draw(p)
		if got := p.String(); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

// The points of a pen are those of its path data, on the grid; a ring is closed.
func TestPenLines(t *testing.T) {
	p := newPen(1)
	p.ring(orb.Ring{{-1.52, 0.5}, {0.5, 0.25}, {1, 3.25}, {-1.52, 0.5}}, 0)
	p.line(orb.LineString{{4, 4}, {4.5, 4}, {5, 4}})
	want := [][]carto.XY{
		{{X: -1.5, Y: 0.5}, {X: 0.5, Y: 0.3}, {X: 1, Y: 3.3}, {X: -1.5, Y: 0.5}},
		{{X: 4, Y: 4}, {X: 5, Y: 4}},
	}
	if !reflect.DeepEqual(p.lines, want) {
		t.Errorf("lines %v, want %v", p.lines, want)
	}
}
