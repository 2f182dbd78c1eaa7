package atlas

import (
	"math"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/simplify"

	"dateline/web/atlas/topojson"
)

// thin removes from all arcs the corners that span less than an area in km².
// The arcs are shared, so neighbours stay together. Ends stay, and a closed arc
// keeps enough corners to be an island.
func thin(t *topojson.Topology, km2 float64) {
	const kmPerDegree = 111.2
	for i, arc := range t.Arcs {
		if len(arc) < 5 {
			continue
		}
		shrink := math.Cos(arc[len(arc)/2][1] * math.Pi / 180)
		plane := make(orb.LineString, len(arc))
		for k, p := range arc {
			plane[k] = orb.Point{p[0] * kmPerDegree * shrink, p[1] * kmPerDegree}
		}
		least := 2
		if arc[0] == arc[len(arc)-1] {
			least = 5
		}
		kept := simplify.Visvalingam(km2, least).LineString(plane)
		for k := range kept {
			kept[k] = orb.Point{kept[k][0] / kmPerDegree / shrink, kept[k][1] / kmPerDegree}
		}
		t.Arcs[i] = kept
	}
}

// mend removes from all arcs the slits along the antimeridian, where a line
// runs along it, turns and runs back. They are left over from shapes that were
// cut there and joined again.
func mend(t *topojson.Topology) {
	on := func(p orb.Point) bool { return math.Abs(math.Abs(p[0])-180) < 1e-6 }
	for i, arc := range t.Arcs {
		var line orb.LineString
		for _, p := range arc {
			line = append(line, p)
			for n := len(line); n >= 3 && on(line[n-3]) && on(line[n-2]) && on(line[n-1]) &&
				(line[n-2][1]-line[n-3][1])*(line[n-1][1]-line[n-2][1]) <= 0; n = len(line) {
				line = append(line[:n-2], p)
			}
		}
		if len(line) >= 4 || len(arc) < 4 {
			t.Arcs[i] = line
		}
	}
}
