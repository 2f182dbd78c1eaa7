package atlas

import (
	"slices"

	"github.com/paulmach/orb"

	"dateline/web/atlas/topojson"
)

// dispute is a border that is not agreed: a line of control, or between states
// one of which does not recognise the other. Countries go by their names in the
// 50m map, for some have no code.
type dispute struct {
	sides  [2]string
	within orb.Bound // of the border; all of it if this is empty
}

// disputes follows the lines that the map of the world of the United Nations
// (No. 4170) draws other than as international boundaries, as far as the 50m map
// has them, and adds the borders of states that most do not recognise.
var disputes = []dispute{
	// The line of control in Jammu and Kashmir, and beyond it the Siachen glacier.
	{sides: [2]string{"India", "Pakistan"}, within: orb.Bound{Min: orb.Point{73.7, 32.7}, Max: orb.Point{78, 36}}},
	{sides: [2]string{"India", "Siachen Glacier"}},
	{sides: [2]string{"Pakistan", "Siachen Glacier"}},
	{sides: [2]string{"China", "Siachen Glacier"}},
	// Aksai Chin and Arunachal Pradesh; the short middle sector is not agreed either.
	{sides: [2]string{"China", "India"}},
	// The lines of 1949 and, about the Golan, of 1974.
	{sides: [2]string{"Israel", "Palestine"}},
	{sides: [2]string{"Israel", "Syria"}},
	{sides: [2]string{"Morocco", "W. Sahara"}},
	{sides: [2]string{"Sudan", "S. Sudan"}},
	{sides: [2]string{"Serbia", "Kosovo"}},
	// Between these the 10m map draws the zone that the United Nations patrol.
	{sides: [2]string{"Cyprus", "N. Cyprus"}},
	{sides: [2]string{"Cyprus", "Cyprus U.N. Buffer Zone"}},
	{sides: [2]string{"N. Cyprus", "Cyprus U.N. Buffer Zone"}},
	{sides: [2]string{"Somalia", "Somaliland"}},
}

// markDisputed adds to a world the object "disputed": the arcs of its disputed
// borders.
func markDisputed(t *topojson.Topology) {
	g := topojson.Geometry{Lines: [][]int{}}
	for _, d := range disputes {
		for _, arc := range shared(t, d.sides) {
			if d.within == (orb.Bound{}) {
				g.Lines = append(g.Lines, []int{arc})
				continue
			}
			for _, piece := range cut(t, arc, d.within) {
				g.Lines = append(g.Lines, []int{piece})
			}
		}
	}
	t.Objects["disputed"] = []topojson.Geometry{g}
}

// shared lists the arcs between two countries.
func shared(t *topojson.Topology, sides [2]string) []int {
	of := func(name string) map[int]bool {
		arcs := make(map[int]bool)
		for i := range t.Objects["countries"] {
			if t.Objects["countries"][i].Properties["name"] == name {
				t.Objects["countries"][i].Walk(func(arc int) { arcs[topojson.Index(arc)] = true })
			}
		}
		return arcs
	}
	var both []int
	other := of(sides[1])
	for arc := range of(sides[0]) {
		if other[arc] {
			both = append(both, arc)
		}
	}
	slices.Sort(both)
	return both
}

// cut divides an arc where it enters and leaves a rectangle, and gives the
// pieces within.
func cut(t *topojson.Topology, arc int, within orb.Bound) []int {
	line := t.Arcs[arc]
	pieces := []int{arc}
	var inside []int
	from := 0
	for i := 1; i < len(line); i++ {
		if i < len(line)-1 && within.Contains(line[i]) == within.Contains(line[i-1]) {
			continue
		}
		piece := slices.Clone(line[from : i+1])
		at := arc
		if from > 0 {
			at = len(t.Arcs)
			t.Arcs = append(t.Arcs, nil)
			pieces = append(pieces, at)
		}
		t.Arcs[at] = piece
		if within.Contains(line[i-1]) {
			inside = append(inside, at)
		}
		from = i
	}
	for _, members := range t.Objects {
		for i := range members {
			for _, polygon := range members[i].Polygons {
				for k := range polygon {
					polygon[k] = replace(polygon[k], arc, pieces)
				}
			}
		}
	}
	return inside
}

// replace puts the pieces of an arc in its place in a ring.
func replace(ring []int, arc int, pieces []int) []int {
	var whole []int
	for _, name := range ring {
		switch {
		case name == arc:
			whole = append(whole, pieces...)
		case name == ^arc:
			for _, piece := range slices.Backward(pieces) {
				whole = append(whole, ^piece)
			}
		default:
			whole = append(whole, name)
		}
	}
	return whole
}
