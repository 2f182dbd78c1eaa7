package atlas

import (
	"slices"

	"github.com/paulmach/orb"

	"dateline/article/carto"
	"dateline/web/atlas/topojson"
)

// Lengths and areas of the files.
const (
	bleed     = 24.0 // picture units by which shapes extend past the picture's edge
	closeBy   = 3.0  // km to a picture unit, below which we draw the finer world
	dotCovers = 10.0 // least area, in square units, of a country shown as an area
)

var (
	regional = grain{places: 1, corner: 0.4, speck: 0.4, bend: 0.3, lake: 2, river: 10, rank: 1}
	global   = grain{places: 1, corner: 0.3, speck: 0.3, bend: 0.5, lake: 6, rank: -1}
	detailed = grain{places: 1, corner: 0.04, speck: 0.08, bend: 0.12, lake: 0.4, river: 5, rank: 2}
)

// The largest sizes of files, in bytes. Brotli compresses them to about 28 %.
const (
	mostRegion = 200_000
	mostWorld  = 140_000
	mostWindow = 38_000
	// For nine windows; more windows get more in proportion.
	mostWindows = 180_000
)

// within draws a file with coarser and coarser grain until it is small enough for a slow
// network. Only coasts with many fjords and islands need more than one attempt.
func within(most int, g grain, draw func(grain) *sheet) *sheet {
	for {
		s := draw(g)
		if s.file.Len() <= most || g.corner > 10 {
			return s
		}
		g = g.coarser()
	}
}

// Region draws the map of a frame, map-region.svg. The countries, given by ISO 3166-1
// alpha-2 codes, are separate shapes.
func Region(f carto.Frame, countries []string) []byte {
	return region(f, countries).end()
}

// RegionLines returns the shapes of Region as lines of points in picture units, by id. A
// closed line ends at its first point.
func RegionLines(f carto.Frame, countries []string) map[string][][]carto.XY {
	return region(f, countries).lines
}

func region(f carto.Frame, countries []string) *sheet {
	part := whole(f)
	w := coarse()
	if kmPerUnit(f) < closeBy && agreed(f, part) {
		w = fine()
	}
	c := newCanvases(w, f)
	return within(mostRegion, regional, func(g grain) *sheet {
		s := c.newSheet(part, bleed, g)
		s.sea()
		s.graticule()
		s.ground(countries)
		return s
	})
}

// World draws the map of the world, map-world.svg. The members are the countries of the
// story's overlay. Those that are large enough form the shape members. The others
// are points of the shape member-dots, to be drawn with round line caps.
func World(f carto.Frame, countries, members []string) []byte {
	c := newCanvases(coarse(), f)
	return within(mostWorld, global, func(g grain) *sheet {
		s := c.newSheet(whole(f), 0, g)
		s.sea()
		s.graticule()
		s.members(members)
		s.ground(countries)
		return s
	}).end()
}

// ground draws the shapes that every file has, without the sea.
func (s *sheet) ground(countries []string) {
	s.area("land", &s.land.Objects["land"][0])
	for _, code := range countries {
		s.area("c-"+code, s.land.country(code)...)
	}
	s.rivers()
	s.lakes()
	s.borders()
}

// members draws the countries of an overlay.
func (s *sheet) members(codes []string) {
	areas, dots := newPen(s.grain.places), newPen(s.grain.places)
	for _, code := range slices.Sorted(slices.Values(codes)) {
		covers := 0.0
		for _, g := range s.land.country(code) {
			s.land.rings(g, func(r orb.Ring) { covers += extent(r) })
		}
		if covers < dotCovers {
			if c, ok := Lookup(code); ok {
				dots.dot(s.land.project(orb.Point{c.Site.Lon, c.Site.Lat}))
			}
			continue
		}
		for _, g := range s.land.country(code) {
			s.land.rings(g, func(r orb.Ring) { areas.ring(r, s.grain.speck) })
		}
	}
	s.shape("members", asArea, areas.String())
	s.shape("member-dots", asDots, dots.String())
}

// apart lists the areas where the finer and the coarser borders differ in a way that the
// bake cannot reconcile. There we keep the coarser ones, which are the atlas's policy.
// In Western Sahara, the finer data give most of the land to Morocco.
var apart = []orb.Bound{
	{Min: orb.Point{-17.5, 20.7}, Max: orb.Point{-8.6, 27.8}},
}

// agreed reports whether a part of a frame may show the finer world.
func agreed(f carto.Frame, part orb.Bound) bool {
	p := &picture{canvas: newCanvas(newWorld(&topojson.Topology{}), f), bleed: part}
	p.view = p.seen()
	return !slices.ContainsFunc(apart, func(b orb.Bound) bool { return len(p.turns(b)) > 0 })
}

func whole(f carto.Frame) orb.Bound {
	return orb.Bound{Max: orb.Point{f.Width, f.Height}}
}
