package atlas

import (
	"slices"

	"github.com/paulmach/orb"

	"dateline/article/carto"
	"dateline/web/atlas/topojson"
)

// How the files are drawn.
const (
	bleed     = 24.0 // picture units that shapes reach over the picture's edge
	closeBy   = 3.0  // km to a picture unit below which the finer world is drawn
	dotCovers = 10.0 // square units that a country covers to be shown by its area
)

var (
	regional = grain{places: 1, corner: 0.4, speck: 0.4, bend: 0.3, lake: 2, river: 10, rank: 1}
	global   = grain{places: 1, corner: 0.3, speck: 0.3, bend: 0.5, lake: 6, rank: -1}
	detailed = grain{places: 1, corner: 0.04, speck: 0.08, bend: 0.12, lake: 0.4, river: 5, rank: 2}
)

// The most bytes that a file may have; Brotli makes of them some 28 of a hundred.
const (
	mostRegion = 200_000
	mostWorld  = 140_000
	mostWindow = 38_000
	// A story of nine windows, and of more in proportion.
	mostWindows = 180_000
)

// within draws a file ever coarser until it is small enough for readers on a slow
// network. A coast of many fjords and islands needs it, most frames do not.
func within(most int, g grain, draw func(grain) *sheet) *sheet {
	for {
		s := draw(g)
		if s.file.Len() <= most || g.corner > 10 {
			return s
		}
		g = g.coarser()
	}
}

// Region draws the map of a frame, map-region.svg, with shapes of their own for
// the story's countries, given by ISO 3166-1 alpha-2 codes.
func Region(f carto.Frame, countries []string) []byte {
	return region(f, countries).end()
}

// RegionLines gives the shapes that Region draws as lines of points in picture
// units, by their ids. The last point of a closed line is its first.
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

// World draws the map of the world, map-world.svg. Members are the countries of
// the story's overlay: those that cover enough of the picture are drawn together
// as the shape members, and the others as points of the shape member-dots, for
// strokes with round ends.
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

// ground draws what every file has but the sea.
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

// apart are the parts of the earth where the finer world draws a border elsewhere
// than the coarser does, whose borders are the atlas's, and not about a polygon
// that the bake could hand over: Western Sahara, most of which it gives to
// Morocco.
var apart = []orb.Bound{
	{Min: orb.Point{-17.5, 20.7}, Max: orb.Point{-8.6, 27.8}},
}

// agreed reports whether the finer world may be shown in a part of a frame.
func agreed(f carto.Frame, part orb.Bound) bool {
	p := &picture{canvas: newCanvas(newWorld(&topojson.Topology{}), f), bleed: part}
	p.view = p.seen()
	return !slices.ContainsFunc(apart, func(b orb.Bound) bool { return len(p.turns(b)) > 0 })
}

func whole(f carto.Frame) orb.Bound {
	return orb.Bound{Max: orb.Point{f.Width, f.Height}}
}
