package atlas

import (
	"fmt"
	"sync"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/simplify"

	"dateline/article/carto"
)

// rough returns the coarse world with few corners, for very small maps.
var rough = sync.OnceValue(func() *world {
	const corner = 0.05 // square degrees
	t := *coarse().Topology
	t.Arcs = make([]orb.LineString, len(coarse().Arcs))
	for i, arc := range coarse().Arcs {
		t.Arcs[i] = simplify.VisvalingamThreshold(corner).LineString(arc.Clone())
	}
	return newWorld(&t)
})

var stamp = grain{places: 0, corner: 30, speck: 40, rank: -1}

// Small draws a map for a quarter of the size of a region's: the land, dots at places and
// a line along a route. It has its own colours, which suit a light and a dark page. The
// page supplies the colour of the sea.
func Small(f carto.Frame, dots, way []carto.XY) []byte {
	s := newCanvases(rough(), f).newSheet(whole(f), 8, stamp) // without waters
	land := newPen(stamp.places)
	s.land.rings(&s.land.Objects["land"][0], func(r orb.Ring) { land.ring(r, stamp.speck) })
	fmt.Fprintf(&s.file, `<path fill="#b9a26a" fill-opacity=".42"%s d="%s"/>`+"\n", asArea, land)
	if len(way) > 1 {
		line := newPen(stamp.places)
		curve := make(orb.LineString, len(way))
		for i, q := range way {
			curve[i] = orb.Point{q.X, q.Y}
		}
		line.line(curve)
		fmt.Fprintf(&s.file, `<path stroke="#c4506b" stroke-width="9" stroke-linecap="round"%s d="%s"/>`+"\n", asLine, line)
	}
	for _, q := range dots {
		fmt.Fprintf(&s.file, `<circle cx="%.0f" cy="%.0f" r="20" fill="#c4506b" stroke="#fff" stroke-width="7"/>`+"\n", q.X, q.Y)
	}
	return s.end()
}
