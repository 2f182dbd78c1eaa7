package atlas

import (
	"fmt"
	"strings"

	"github.com/paulmach/orb"

	"dateline/article/carto"
	"dateline/web/atlas/topojson"
)

// grain is the fineness of a file, in picture units and square units.
type grain struct {
	places int     // decimals of a coordinate
	corner float64 // least area of a corner of a coast or border
	speck  float64 // least area of an island
	bend   float64 // least area of a corner of a river or lake
	lake   float64 // least area of a lake; 0 for no lakes
	river  float64 // least length of a river
	rank   int     // the last rank of rivers to draw; -1 for none
}

// coarser returns the grain to try next if a file is too large.
func (g grain) coarser() grain {
	g.corner, g.speck, g.bend, g.lake, g.river = 1.35*g.corner, 1.35*g.speck, 1.35*g.bend, 1.35*g.lake, 1.2*g.river
	return g
}

// sheet is a file while it is drawn.
type sheet struct {
	file  strings.Builder
	land  *picture
	water *picture
	grain grain
	lines map[string][][]carto.XY // of the shapes with lines, by id
}

// canvases are the sources of a file: borders of one level of detail, and waters.
type canvases struct{ land, water *canvas }

func newCanvases(w *world, f carto.Frame) canvases {
	return canvases{newCanvas(w, f), newCanvas(water(), f)}
}

// newSheet starts a file that shows a part of a frame.
func (c canvases) newSheet(part orb.Bound, bleed float64, g grain) *sheet {
	s := &sheet{
		land:  newPicture(c.land, part, bleed, g.corner, nil),
		water: newPicture(c.water, part, bleed, g.bend, c.water.drawnWith(g)),
		grain: g,
		lines: make(map[string][][]carto.XY),
	}
	fmt.Fprintf(&s.file, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="%v %v %v %v">`+"\n",
		part.Left(), part.Bottom(), part.Right()-part.Left(), part.Top()-part.Bottom())
	return s
}

// drawnWith reports for each arc of the waters whether a grain draws it.
func (c *canvas) drawnWith(g grain) []bool {
	drawn := make([]bool, len(c.Arcs))
	note := func(arc int) { drawn[topojson.Index(arc)] = true }
	if g.lake > 0 {
		for i := range c.Objects["lakes"] {
			c.Objects["lakes"][i].Walk(note)
		}
	}
	for rank := 0; rank <= g.rank && rank < len(c.Objects["rivers"]); rank++ {
		for _, arcs := range c.Objects["rivers"][rank].Lines {
			for _, arc := range arcs {
				note(arc)
			}
		}
	}
	return drawn
}

// The page paints the shapes. Lines turn fill off themselves, since they would otherwise
// inherit one.
const (
	asArea = ` fill-rule="evenodd"`
	asLine = ` fill="none"`
	asDots = ` fill="none" stroke-linecap="round"`
)

func (s *sheet) shape(id, kind, d string) {
	fmt.Fprintf(&s.file, `<path id="%s"%s d="%s"/>`+"\n", id, kind, d)
}

// draw adds a pen's output as one shape.
func (s *sheet) draw(id, kind string, p *pen) {
	s.shape(id, kind, p.String())
	s.lines[id] = p.lines
}

// end completes the file.
func (s *sheet) end() []byte {
	s.file.WriteString("</svg>\n")
	return []byte(s.file.String())
}

// sea covers the whole picture, or on a world map the whole earth.
func (s *sheet) sea() {
	p := newPen(s.grain.places)
	p.ring(s.land.bleed.ToRing(), 0)
	d := p.String()
	if f := s.land.frame; f.Projection.Name == carto.EqualEarth {
		d = f.Outline()
	}
	s.shape("sea", asArea, d)
}

func (s *sheet) graticule() {
	p := newPen(s.grain.places)
	for _, l := range s.land.frame.Graticule() {
		line := make(orb.LineString, len(l))
		for i, at := range l {
			line[i] = orb.Point{at.Lon, at.Lat}
		}
		s.land.strokes(line, p.line)
	}
	s.draw("graticule", asLine, p)
}

// area draws polygons as one shape.
func (s *sheet) area(id string, geometries ...*topojson.Geometry) {
	p := newPen(s.grain.places)
	for _, g := range geometries {
		s.land.rings(g, func(r orb.Ring) { p.ring(r, s.grain.speck) })
	}
	s.draw(id, asArea, p)
}

// borders draws the lines between countries. Disputed ones form a separate shape.
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
	s.draw("borders", asLine, agreed)
	s.draw("disputed", asLine, disputed)
}

func (s *sheet) lakes() {
	p := newPen(s.grain.places)
	lakes := s.water.Objects["lakes"]
	for i := range lakes {
		s.water.rings(&lakes[i], func(r orb.Ring) { p.ring(r, s.grain.lake) })
	}
	s.draw("lakes", asArea, p)
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
	s.draw("rivers", asLine, p)
}
