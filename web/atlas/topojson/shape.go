package topojson

import (
	"math"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"
)

// Shape assembles the polygons of a geometry on the plane of longitude and latitude. A
// ring that crosses the antimeridian continues past 180 degrees instead of jumping. A
// ring around a pole is closed along it. So every ring is whole, and its longitudes are
// correct up to whole turns.
func (t *Topology) Shape(g *Geometry) orb.MultiPolygon { return Shape(t.Arcs, g) }

// Shape is like [Topology.Shape] with other arcs, such as simplified ones.
func Shape(arcs []orb.LineString, g *Geometry) orb.MultiPolygon {
	var shape orb.MultiPolygon
	for _, rings := range g.Polygons {
		var polygon orb.Polygon
		for i, names := range rings {
			ring := unwrap(Join(arcs, names))
			if len(ring) < 4 {
				if i == 0 {
					break // simplification left nothing of the polygon
				}
				continue
			}
			if i > 0 {
				ring = beside(ring, polygon[0])
			}
			polygon = append(polygon, ring)
		}
		if polygon != nil {
			shape = append(shape, polygon)
		}
	}
	return shape
}

// unwrap removes the jumps of a ring.
func unwrap(line orb.LineString) orb.Ring {
	ring := make(orb.Ring, 0, len(line))
	turn := 0.0
	for i, p := range line {
		if i > 0 {
			turn -= 360 * math.Round((p[0]-line[i-1][0])/360)
		}
		ring = append(ring, orb.Point{p[0] + turn, p[1]})
	}
	if n := len(ring); n > 1 && math.Abs(ring[n-1][0]-ring[0][0]) > 180 {
		pole := 90.0
		if ring[0][1] < 0 {
			pole = -90
		}
		ring = append(ring, orb.Point{ring[n-1][0], pole}, orb.Point{ring[0][0], pole}, ring[0])
	}
	return ring
}

// beside shifts a hole by whole turns into its ring.
func beside(hole, outer orb.Ring) orb.Ring {
	b := outer.Bound()
	turn := 360 * math.Round((b.Center()[0]-hole.Bound().Center()[0])/360)
	if turn == 0 {
		return hole
	}
	for i := range hole {
		hole[i][0] += turn
	}
	return hole
}

// Contains reports whether a point lies in a shape.
func Contains(shape orb.MultiPolygon, p orb.Point) bool {
	for _, turn := range []float64{0, -360, 360} {
		if planar.MultiPolygonContains(shape, orb.Point{p[0] + turn, p[1]}) {
			return true
		}
	}
	return false
}
