package atlas

import (
	"fmt"
	"strings"

	"github.com/paulmach/orb"

	"dateline/article/carto"
	"dateline/web/atlas/topojson"
)

// grain is how fine a file is drawn, in picture units and square units.
type grain struct {
	places int     // decimals of a coordinate
	corner float64 // what a corner of a coast or border must span to be drawn
	speck  float64 // what an island must cover
	bend   float64 // what a corner of a river or lake must span
	lake   float64 // what a lake must cover; 0 for no lakes
	river  float64 // how long a river must be
	rank   int     // the last of the ranks of rivers that is drawn; -1 for none
}

// coarser is a grain half as coarse again.
func (g grain) coarser() grain {
	g.corner, g.speck, g.bend, g.lake, g.river = 1.5*g.corner, 1.5*g.speck, 1.5*g.bend, 1.5*g.lake, 1.25*g.river
	return g
}

// sheet is a file in the making.
type sheet struct {
	file  strings.Builder
	land  *picture
	water *picture
	grain grain
}

// newSheet begins a file that shows a part of a frame.
func newSheet(w *world, f carto.Frame, part orb.Bound, bleed float64, g grain) *sheet {
	s := &sheet{
		land:  newPicture(w, f, part, bleed, g.corner),
		water: newPicture(water(), f, part, bleed, g.bend),
		grain: g,
	}
	fmt.Fprintf(&s.file, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="%v %v %v %v">`+"\n",
		part.Left(), part.Bottom(), part.Right()-part.Left(), part.Top()-part.Bottom())
	return s
}

// The page paints the shapes; that some are lines is their own: they would else
// inherit a fill.
const (
	asArea = ` fill-rule="evenodd"`
	asLine = ` fill="none"`
	asDots = ` fill="none" stroke-linecap="round"`
)

func (s *sheet) shape(id, kind, d string) {
	fmt.Fprintf(&s.file, `<path id="%s"%s d="%s"/>`+"\n", id, kind, d)
}

func (s *sheet) end() []byte {
	s.file.WriteString("</svg>\n")
	return []byte(s.file.String())
}

// sea covers the whole picture.
func (s *sheet) sea() {
	p := newPen(s.grain.places)
	p.ring(s.land.bleed.ToRing(), 0)
	s.shape("sea", asArea, p.String())
}

func (s *sheet) graticule(f carto.Frame) {
	lines, _ := f.Graticule()
	p := newPen(s.grain.places)
	for _, l := range lines {
		line := make(orb.LineString, len(l))
		for i, at := range l {
			line[i] = orb.Point{at.Lon, at.Lat}
		}
		s.land.strokes(line, p.line)
	}
	s.shape("graticule", asLine, p.String())
}

// area draws polygons as one shape.
func (s *sheet) area(id string, geometries ...*topojson.Geometry) {
	p := newPen(s.grain.places)
	for _, g := range geometries {
		s.land.rings(g, func(r orb.Ring) { p.ring(r, s.grain.speck) })
	}
	s.shape(id, asArea, p.String())
}

// borders draws the lines between countries, those that are disputed by
// themselves.
func (s *sheet) borders() {
	agreed, disputed := newPen(s.grain.places), newPen(s.grain.places)
	for arc, kind := range s.land.borders() {
		switch kind {
		case agreedBorder:
			s.land.strokes(s.land.thin[arc], agreed.line)
		case disputedBorder:
			s.land.strokes(s.land.thin[arc], disputed.line)
		}
	}
	s.shape("borders", asLine, agreed.String())
	s.shape("disputed", asLine, disputed.String())
}

func (s *sheet) lakes() {
	p := newPen(s.grain.places)
	lakes := s.water.Objects["lakes"]
	for i := range lakes {
		s.water.rings(&lakes[i], func(r orb.Ring) { p.ring(r, s.grain.lake) })
	}
	s.shape("lakes", asArea, p.String())
}

func (s *sheet) rivers() {
	p := newPen(s.grain.places)
	for rank, g := range s.water.Objects["rivers"] {
		if rank > s.grain.rank {
			break
		}
		for _, arcs := range g.Lines {
			s.water.strokes(topojson.Join(s.water.thin, arcs), func(l orb.LineString) {
				if length(l) >= s.grain.river {
					p.line(l)
				}
			})
		}
	}
	s.shape("rivers", asLine, p.String())
}
