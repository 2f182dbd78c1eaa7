package atlas

import (
	"math"
	"slices"

	"github.com/paulmach/orb"

	"dateline/article"
	"dateline/article/carto"
)

// Window is a file that shows a rectangle of a region's picture in more detail,
// for readers who zoom in. It is drawn in the region's own coordinates; what of
// its shapes reaches over the rectangle is to be cut off.
type Window struct {
	X, Y, Width, Height float64
	SVG                 []byte
}

// Windows draws the windows that a story's places need: so many that whoever zooms
// in on a place four times or more finds the view within one. There are none for a
// frame of the world.
func Windows(f carto.Frame, countries []string, places []article.Point) []Window {
	const (
		share = 0.28 // of the picture's sides that a window takes
		near  = 0.25 // of them that a view takes which is to be within
	)
	if f.Projection.Name == carto.EqualEarth {
		return nil
	}
	var windows []Window
	size := orb.Point{math.Round(share * f.Width), math.Round(share * f.Height)}
	view := orb.Point{near * f.Width, near * f.Height}
	for _, at := range places {
		q := f.Projection.Forward(at)
		if !f.Contains(at) {
			continue
		}
		// The view about the place, pushed back into the picture.
		low := orb.Point{
			max(0, min(f.Width-view[0], q.X-view[0]/2)),
			max(0, min(f.Height-view[1], q.Y-view[1]/2)),
		}
		if slices.ContainsFunc(windows, func(w Window) bool {
			return w.X <= low[0] && w.Y <= low[1] && w.X+w.Width >= low[0]+view[0] && w.Y+w.Height >= low[1]+view[1]
		}) {
			continue
		}
		windows = append(windows, Window{
			X:     math.Round(max(0, min(f.Width-size[0], q.X-size[0]/2))),
			Y:     math.Round(max(0, min(f.Height-size[1], q.Y-size[1]/2))),
			Width: size[0], Height: size[1],
		})
	}
	fineMap, coarseMap := newCanvases(fine(), f), newCanvases(coarse(), f)
	// All are drawn alike, as finely as the least room for one of them allows.
	for g := detailed; ; g = g.coarser() {
		most, sum := 0, 0
		for i := range windows {
			part := windows[i].bound()
			c := coarseMap
			if agreed(f, part) {
				c = fineMap
			}
			s := c.newSheet(part, 1, g)
			s.sea()
			s.ground(countries)
			windows[i].SVG = s.end()
			most, sum = max(most, len(windows[i].SVG)), sum+len(windows[i].SVG)
		}
		fits := most <= mostWindow && sum <= max(mostWindows, len(windows)*mostWindows/9)
		if fits || g.corner > 10 {
			return windows
		}
	}
}

func (w *Window) bound() orb.Bound {
	return orb.Bound{Min: orb.Point{w.X, w.Y}, Max: orb.Point{w.X + w.Width, w.Y + w.Height}}
}
