// Package topojson reads and writes TopoJSON. The format stores borders as arcs that
// neighbours share, so both sides of a border stay together when the arc is simplified.
// The package supports what atlases use, quantized topologies of polygons and lines, and
// refuses the rest.
//
// The format: https://github.com/topojson/topojson-specification
package topojson

import (
	"encoding/json"
	"fmt"
	"maps"
	"math"
	"slices"

	"github.com/paulmach/orb"
)

// Topology consists of arcs and of objects made of them. Points are longitude and
// latitude in degrees.
type Topology struct {
	Arcs    []orb.LineString
	Objects map[string][]Geometry
}

// Geometry is one or more polygons, or one or more lines. It refers to an arc by index, or
// by the index's complement (^i) for the reverse direction.
type Geometry struct {
	ID         string
	Properties map[string]any
	Polygons   [][][]int // of rings, the outer first, of arcs
	Lines      [][]int   // of arcs
}

// Walk calls visit with each reference to an arc in the geometry.
func (g *Geometry) Walk(visit func(arc int)) {
	for _, polygon := range g.Polygons {
		for _, ring := range polygon {
			for _, arc := range ring {
				visit(arc)
			}
		}
	}
	for _, line := range g.Lines {
		for _, arc := range line {
			visit(arc)
		}
	}
}

// Index returns the index in Topology.Arcs for a reference in either direction.
func Index(arc int) int {
	if arc < 0 {
		return ^arc
	}
	return arc
}

// Join concatenates arcs to one line. The point where two arcs meet occurs once.
func Join(arcs []orb.LineString, names []int) orb.LineString {
	var line orb.LineString
	for _, name := range names {
		arc := arcs[Index(name)]
		if name < 0 {
			arc = slices.Clone(arc)
			slices.Reverse(arc)
		}
		if len(line) > 0 && len(arc) > 0 {
			arc = arc[1:]
		}
		line = append(line, arc...)
	}
	return line
}

type topology struct {
	Type      string              `json:"type"`
	Transform *transform          `json:"transform"`
	Objects   map[string]geometry `json:"objects"`
	Arcs      [][][2]int          `json:"arcs"`
}

type transform struct {
	Scale     [2]float64 `json:"scale"`
	Translate [2]float64 `json:"translate"`
}

type geometry struct {
	Type       string          `json:"type"`
	ID         string          `json:"id,omitempty"`
	Properties map[string]any  `json:"properties,omitempty"`
	Arcs       json.RawMessage `json:"arcs,omitempty"`
	Geometries []geometry      `json:"geometries,omitempty"`
}

// Decode reads a topology.
func Decode(data []byte) (*Topology, error) {
	var raw topology
	if err := json.Unmarshal(data, &raw); err != nil {
		return nil, fmt.Errorf("read topology: %w", err)
	}
	if raw.Type != "Topology" || raw.Transform == nil {
		return nil, fmt.Errorf("read topology: not a quantized topology")
	}
	t := &Topology{Objects: make(map[string][]Geometry)}
	for _, deltas := range raw.Arcs {
		arc := make(orb.LineString, len(deltas))
		var at [2]int
		for i, d := range deltas {
			at[0], at[1] = at[0]+d[0], at[1]+d[1]
			for k := range 2 {
				arc[i][k] = float64(at[k])*raw.Transform.Scale[k] + raw.Transform.Translate[k]
			}
		}
		t.Arcs = append(t.Arcs, arc)
	}
	for _, name := range slices.Sorted(maps.Keys(raw.Objects)) {
		object := raw.Objects[name]
		members := object.Geometries
		if object.Type != "GeometryCollection" {
			members = []geometry{object}
		}
		for _, m := range members {
			g, err := m.decode(len(t.Arcs))
			if err != nil {
				return nil, fmt.Errorf("read topology: object %q: %w", name, err)
			}
			t.Objects[name] = append(t.Objects[name], g)
		}
	}
	return t, nil
}

func (m geometry) decode(arcs int) (Geometry, error) {
	g := Geometry{ID: m.ID, Properties: m.Properties}
	var err error
	switch m.Type {
	case "Polygon":
		g.Polygons = make([][][]int, 1)
		err = json.Unmarshal(m.Arcs, &g.Polygons[0])
	case "MultiPolygon":
		err = json.Unmarshal(m.Arcs, &g.Polygons)
	case "LineString":
		g.Lines = make([][]int, 1)
		err = json.Unmarshal(m.Arcs, &g.Lines[0])
	case "MultiLineString":
		err = json.Unmarshal(m.Arcs, &g.Lines)
	default:
		err = fmt.Errorf("a geometry of type %q", m.Type)
	}
	g.Walk(func(arc int) {
		if Index(arc) >= arcs && err == nil {
			err = fmt.Errorf("arc %d of %d", arc, arcs)
		}
	})
	return g, err
}

// Encode writes a topology with its points on a grid of step degrees. The same topology
// yields the same bytes.
func (t *Topology) Encode(step float64) ([]byte, error) {
	raw := topology{
		Type:      "Topology",
		Transform: &transform{Scale: [2]float64{step, step}},
		Objects:   make(map[string]geometry),
		Arcs:      [][][2]int{},
	}
	for _, arc := range t.Arcs {
		deltas := [][2]int{}
		var last [2]int
		for i, p := range arc {
			at := [2]int{int(math.Round(p[0] / step)), int(math.Round(p[1] / step))}
			// Keep the last point even if it equals the one before, since a line
			// needs two.
			if i > 0 && at == last && (i < len(arc)-1 || len(deltas) > 1) {
				continue
			}
			deltas = append(deltas, [2]int{at[0] - last[0], at[1] - last[1]})
			last = at
		}
		raw.Arcs = append(raw.Arcs, deltas)
	}
	for name, members := range t.Objects {
		object := geometry{Type: "GeometryCollection", Geometries: []geometry{}}
		for _, g := range members {
			m := geometry{Type: "MultiPolygon", ID: g.ID, Properties: g.Properties}
			var arcs any = g.Polygons
			if g.Lines != nil {
				m.Type, arcs = "MultiLineString", g.Lines
			}
			var err error
			if m.Arcs, err = json.Marshal(arcs); err != nil {
				return nil, fmt.Errorf("write topology: object %q: %w", name, err)
			}
			object.Geometries = append(object.Geometries, m)
		}
		raw.Objects[name] = object
	}
	return json.Marshal(raw)
}
