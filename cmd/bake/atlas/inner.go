package atlas

import (
	"maps"
	"math"
	"slices"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"
)

// middle is a point well inside a polygon, about as far from its edge as one can
// be: the best of a grid, and then of ever finer grids about the best. Distances
// are reckoned on the plane of the polygon's middle latitude.
func middle(p orb.Polygon) orb.Point {
	b := p.Bound()
	shrink := math.Cos(b.Center()[1] * math.Pi / 180)
	plane := make(orb.Polygon, len(p))
	for i, ring := range p {
		for _, q := range ring {
			plane[i] = append(plane[i], orb.Point{q[0] * shrink, q[1]})
		}
	}
	const steps = 24
	b = plane.Bound()
	best, room := b.Center(), math.Inf(-1)
	for range 4 {
		low, size := b.Min, orb.Point{b.Right() - b.Left(), b.Top() - b.Bottom()}
		for i := range steps {
			for j := range steps {
				q := orb.Point{low[0] + size[0]*(float64(i)+0.5)/steps, low[1] + size[1]*(float64(j)+0.5)/steps}
				d := math.Abs(planar.DistanceFrom(plane, q))
				if !planar.PolygonContains(plane, q) {
					d = -d
				}
				if d > room {
					best, room = q, d
				}
			}
		}
		pad := orb.Point{size[0] / steps, size[1] / steps}
		b = orb.Bound{Min: orb.Point{best[0] - pad[0], best[1] - pad[1]}, Max: orb.Point{best[0] + pad[0], best[1] + pad[1]}}
	}
	return orb.Point{best[0] / shrink, best[1]}
}

func sortedKeys[V any](m map[int]V) []int { return slices.Sorted(maps.Keys(m)) }
