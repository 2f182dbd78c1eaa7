package atlas

import (
	"math"
	"slices"

	"github.com/paulmach/orb"

	"dateline/article"
	"dateline/article/carto"
)

// Window is a file with more detail of a rectangle of a region's picture, for close zoom.
// It uses the region's coordinates. The page must clip shapes at the rectangle.
type Window struct {
	X, Y, Width, Height float64
	SVG                 []byte
}

// Windows draws the windows around a story's places. At a zoom of 4 or more on a place,
// the whole view lies within one window. A frame of the world has none.
func Windows(f carto.Frame, countries []string, places []article.Point) []Window {
	const (
		share = 0.28 // length of a window's sides, relative to the picture's
		near  = 0.25 // the same of a view that must fit into a window
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
		// The view around the place, moved into the picture.
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
	// All have one grain, the finest with which every window is small enough.
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
