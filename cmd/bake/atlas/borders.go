package atlas

import (
	"fmt"
	"math"
	"slices"
	"strconv"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"
	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"dateline/web/atlas/topojson"
)

// country is a shape on the world map that has a name.
type country struct {
	code    string // ISO 3166-1 alpha-2, XK for Kosovo; "" for none
	name    string
	outline orb.MultiPolygon
	spot    orb.Point // on its border; all there is of a country too small to have an area
}

// uncoded are the shapes of the 50m map without an ISO 3166-1 code. XK is a
// code that the standard leaves to its users, in common use for Kosovo.
var uncoded = map[string]string{
	"Kosovo":            "XK",
	"N. Cyprus":         "",
	"Somaliland":        "",
	"Siachen Glacier":   "",
	"Indian Ocean Ter.": "", // Christmas Island and Cocos have a code each, but one shape
}

// readCountries names the countries of a topology.
func readCountries(t *topojson.Topology) ([]country, error) {
	var list []country
	for i := range t.Objects["countries"] {
		g := &t.Objects["countries"][i]
		c := country{outline: t.Shape(g), spot: t.Arcs[topojson.Index(g.Polygons[0][0][0])][0]}
		c.name, _ = g.Properties["name"].(string)
		if code, ok := uncoded[c.name]; ok {
			c.code = code
		} else {
			number, err := strconv.Atoi(g.ID)
			if err != nil {
				return nil, fmt.Errorf("%s: id %q is no number of ISO 3166-1", c.name, g.ID)
			}
			region, err := language.EncodeM49(number)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", c.name, err)
			}
			c.code = region.String()
		}
		if c.code != "" {
			c.name = display.English.Regions().Name(language.MustParseRegion(c.code))
		}
		list = append(list, c)
	}
	return list, nil
}

// contains reports whether a point lies in the country.
func (c country) contains(p orb.Point) bool {
	b := c.outline.Bound()
	across := b.Left() < -180 || b.Right() > 180
	return (across || b.Contains(p)) && topojson.Contains(c.outline, p)
}

// distance of a point from the country, in degrees of latitude.
func (c country) distance(p orb.Point) float64 {
	shrink := math.Cos(p[1] * math.Pi / 180)
	nearest := math.Hypot((p[0]-c.spot[0])*shrink, p[1]-c.spot[1])
	for _, polygon := range c.outline {
		if planar.PolygonContains(polygon, p) {
			return 0
		}
		for _, ring := range polygon {
			for _, q := range ring {
				nearest = min(nearest, math.Hypot(math.Remainder(p[0]-q[0], 360)*shrink, p[1]-q[1]))
			}
		}
	}
	return nearest
}

// properties returns the data of a country in the atlas: its name, and the
// point at which a map may write it.
func (c country) properties() map[string]any {
	largest, size := orb.Polygon(nil), 0.0
	for _, p := range c.outline {
		b := p.Bound()
		if s := area(p[0]) * math.Cos(b.Center()[1]*math.Pi/180); s > size {
			largest, size = p, s
		}
	}
	at := c.spot
	if largest != nil {
		at = middle(largest)
	}
	lon := math.Remainder(at[0], 360)
	round := func(v float64) float64 { return math.Round(v*100) / 100 }
	return map[string]any{"name": c.name, "lon": round(lon), "lat": round(at[1])}
}

// area of a ring on the plane, without sign.
func area(r orb.Ring) float64 {
	sum := 0.0
	for i := 1; i < len(r); i++ {
		sum += r[i-1][0]*r[i][1] - r[i][0]*r[i-1][1]
	}
	return math.Abs(sum) / 2
}

// coarse makes the 50m layer of the world: visionscarto's borders as they are.
func coarse(t *topojson.Topology) (*topojson.Topology, []country, error) {
	countries, err := readCountries(t)
	if err != nil {
		return nil, nil, err
	}
	mend(t)
	markDisputed(t)
	world := &topojson.Topology{Arcs: t.Arcs, Objects: make(map[string][]topojson.Geometry)}
	for i, g := range t.Objects["countries"] {
		world.Objects["countries"] = append(world.Objects["countries"],
			topojson.Geometry{ID: countries[i].code, Properties: countries[i].properties(), Polygons: g.Polygons})
	}
	world.Objects["land"] = []topojson.Geometry{{Polygons: t.Objects["land"][0].Polygons}}
	world.Objects["disputed"] = t.Objects["disputed"]
	return world, countries, nil
}

// astray is how far, in degrees of latitude, a polygon of the 10m map may lie from
// its country on the 50m map and still be taken for a part of it: less than from
// Crimea to the nearest shore of Russia, more than the two maps differ.
const astray = 0.5

// fine makes the 10m layer, and assigns its shapes to countries by the coarse
// map. A polygon that lies more than astray from its country there, or whose
// country is missing there, belongs to the country whose coarse shape contains
// its middle. So Crimea is Ukraine's here too, and areas that only one of the
// maps draws separately (Baikonur, Guantánamo) follow the coarse one.
func fine(t *topojson.Topology, countries []country) *topojson.Topology {
	mend(t)
	thin(t, fineArea)
	markDisputed(t)
	world := &topojson.Topology{Arcs: t.Arcs, Objects: make(map[string][]topojson.Geometry)}
	polygons := make([][][][]int, len(countries))
	var apart [][][]int
	byID := make(map[string]int)
	for i, c := range countries {
		if _, twice := byID[c.code]; c.code != "" && !twice {
			byID[c.code] = i
		}
	}
	for i := range t.Objects["countries"] {
		g := &t.Objects["countries"][i]
		own := -1
		if number, err := strconv.Atoi(g.ID); err == nil {
			if region, err := language.EncodeM49(number); err == nil {
				if at, ok := byID[region.String()]; ok {
					own = at
				}
			}
		}
		for _, rings := range g.Polygons {
			shape := t.Shape(&topojson.Geometry{Polygons: [][][]int{rings}})
			if len(shape) == 0 {
				continue
			}
			at := middle(shape[0])
			owner := own
			if own < 0 || countries[own].distance(at) > astray {
				if in := slices.IndexFunc(countries, func(c country) bool { return c.contains(at) }); in >= 0 {
					owner = in
				}
			}
			if owner < 0 {
				apart = append(apart, rings)
				continue
			}
			polygons[owner] = append(polygons[owner], rings)
		}
	}
	for i, c := range countries {
		if polygons[i] != nil {
			world.Objects["countries"] = append(world.Objects["countries"],
				topojson.Geometry{ID: c.code, Properties: map[string]any{"name": c.name}, Polygons: polygons[i]})
		}
	}
	if apart != nil {
		world.Objects["countries"] = append(world.Objects["countries"],
			topojson.Geometry{Properties: map[string]any{"name": ""}, Polygons: apart})
	}
	world.Objects["land"] = []topojson.Geometry{{Polygons: t.Objects["land"][0].Polygons}}
	world.Objects["disputed"] = t.Objects["disputed"]
	return world
}
