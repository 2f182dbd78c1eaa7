package atlas

import (
	"math"
	"slices"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/clip"
	"github.com/paulmach/orb/simplify"

	"dateline/article"
	"dateline/article/carto"
	"dateline/web/atlas/topojson"
)

// canvas is a world in one projection. It projects an arc at its first use. The windows
// of a region and attempts at other grains share the projected arcs.
type canvas struct {
	*world
	frame   carto.Frame
	forward func(article.Point) carto.XY // of the frame's projection
	drawn   []orb.LineString             // by arc; nil for one not yet projected
}

func newCanvas(w *world, f carto.Frame) *canvas {
	return &canvas{world: w, frame: f, forward: f.Projection.Forwards(), drawn: make([]orb.LineString, len(w.Arcs))}
}

func (c *canvas) project(q orb.Point) orb.Point {
	xy := c.forward(article.Point{Lat: q[1], Lon: q[0]})
	return orb.Point{xy.X, xy.Y}
}

// simplify removes the smallest corners of an arc, by their area in the picture
// (Visvalingam's method).
func (c *canvas) simplify(i int, area float64) orb.LineString {
	arc := c.Arcs[i]
	if c.drawn[i] == nil {
		c.drawn[i] = make(orb.LineString, len(arc))
		for k, q := range arc {
			c.drawn[i][k] = c.project(q)
		}
	}
	kept := simplify.VisvalingamThreshold(area).LineString(slices.Clone(c.drawn[i]))
	thin := make(orb.LineString, 0, len(kept))
	for k, q := range c.drawn[i] {
		if len(kept) > 0 && q == kept[0] {
			thin = append(thin, arc[k])
			kept = kept[1:]
		}
	}
	return thin
}

// picture is the part of a canvas within a rectangle.
type picture struct {
	*canvas
	pole    float64          // the latitude of the pole in a picture without a seam, else 0
	bleed   orb.Bound        // the area to draw: the rectangle and a little around it
	view    orb.Bound        // a bound, in longitude and latitude, of what may be visible
	thin    []orb.LineString // the arcs, simplified if they may be visible
	longest float64          // degrees; a longer straight line becomes a curve
}

// newPicture prepares to draw a part of a canvas, and bleed units around it. It omits
// corners of less than area square units, and arcs that are not wanted; nil means all.
func newPicture(c *canvas, part orb.Bound, bleed, area float64, wanted []bool) *picture {
	p := &picture{canvas: c, bleed: part.Pad(bleed), longest: 1}
	if kmPerUnit(c.frame) < closeBy {
		p.longest = 0.3
	}
	p.view = p.seen()
	p.thin = slices.Clone(c.Arcs)
	for i := range c.Arcs {
		if (wanted == nil || wanted[i]) && len(p.turns(c.bounds[i])) > 0 {
			p.thin[i] = c.simplify(i, area)
		}
	}
	return p
}

func kmPerUnit(f carto.Frame) float64 {
	return f.KmPerUnit(carto.XY{X: f.Width / 2, Y: f.Height / 2})
}

// seen returns the extent of the picture in longitude and latitude. Longitudes run from
// west to east without a jump and stay within the projection's seam, if it has one.
func (p *picture) seen() orb.Bound {
	wide := p.bleed
	moved := p.frame.Projection
	moved.X, moved.Y = moved.X-wide.Left(), moved.Y-wide.Bottom()
	b := carto.Frame{Projection: moved, Width: wide.Right() - wide.Left(), Height: wide.Top() - wide.Bottom()}.Bounds()
	// Bounds samples a grid of points. Add what may lie between them.
	const hair = 1e-7
	lat, lon := 0.5+(b.North-b.South)/32, 0.5+(b.East-b.West)/32
	south, north := max(-90, b.South-lat), min(90, b.North+lat)
	west, east := b.West-lon, b.East+lon
	middle := p.frame.Projection.Lon0
	middle += 360 * math.Round(((b.West+b.East)/2-middle)/360)
	switch {
	case p.frame.Projection.Name != carto.Stereographic || b.North < 90 && b.South > -90:
		west, east = max(west, middle-180+hair), min(east, middle+180-hair)
	case b.North == 90:
		// Cut only around the point opposite the centre, which projects to infinity.
		p.pole, south = 90, min(south, 20-p.frame.Projection.Lat0)
		west, east = middle-720, middle+720
	default:
		p.pole, north = -90, max(north, -20-p.frame.Projection.Lat0)
		west, east = middle-720, middle+720
	}
	return orb.Bound{Min: orb.Point{west, south}, Max: orb.Point{east, north}}
}

// turns lists the shifts, in degrees and of whole turns, that bring a thing of some
// extent into view; none if there is no such shift.
func (p *picture) turns(extent orb.Bound) (turns []float64) {
	for _, turn := range []float64{0, -360, 360} {
		moved := orb.Bound{Min: orb.Point{extent.Min[0] + turn, extent.Min[1]}, Max: orb.Point{extent.Max[0] + turn, extent.Max[1]}}
		if p.view.Intersects(moved) {
			turns = append(turns, turn)
			if p.pole != 0 {
				break // all turns are the same
			}
		}
	}
	return turns
}

// curve projects a line and adds points where it is long, because a straight line in
// longitude and latitude is curved in the picture.
func (p *picture) curve(line orb.LineString) orb.LineString {
	drawn := make(orb.LineString, 0, len(line))
	for i, q := range line {
		if i > 0 {
			from := line[i-1]
			east, north := q[0]-from[0], q[1]-from[1]
			if p.pole != 0 {
				// Once round the pole is nowhere.
				east = math.Remainder(east, 360)
			}
			n := math.Ceil(max(math.Abs(east), math.Abs(north)) / p.longest)
			for k := 1.0; k < n; k++ {
				drawn = append(drawn, p.project(orb.Point{from[0] + east*k/n, from[1] + north*k/n}))
			}
		}
		drawn = append(drawn, p.project(q))
	}
	return drawn
}

// rings calls draw with each ring of a geometry's polygons that may be visible.
func (p *picture) rings(g *topojson.Geometry, draw func(orb.Ring)) {
	for i, arcs := range g.Polygons {
		extent := p.extents[g][i]
		turns := p.turns(extent)
		// A picture of one pole does not show the other.
		if len(turns) == 0 || p.pole > 0 && extent.Min[1] < -89 || p.pole < 0 && extent.Max[1] > 89 {
			continue
		}
		for _, polygon := range topojson.Shape(p.thin, &topojson.Geometry{Polygons: [][][]int{arcs}}) {
			for _, ring := range polygon {
				for _, turn := range turns {
					p.ring(ring, turn, draw)
				}
			}
		}
	}
}

// ring draws the visible part of a ring, shifted by whole turns.
func (p *picture) ring(ring orb.Ring, turn float64, draw func(orb.Ring)) {
	moved := make(orb.Ring, 0, len(ring))
	for _, q := range ring {
		// In a picture of a pole, a ring closes without a detour to the pole.
		if p.pole == 0 || math.Abs(q[1]-p.pole) > 0.1 {
			moved = append(moved, orb.Point{q[0] + turn, q[1]})
		}
	}
	visible := clip.Ring(p.view, moved)
	if len(visible) < 4 {
		return
	}
	if r := clip.Ring(p.bleed, orb.Ring(p.curve(orb.LineString(visible)))); len(r) > 3 {
		draw(r)
	}
}

// strokes calls draw with each piece of a line that may be visible.
func (p *picture) strokes(line orb.LineString, draw func(orb.LineString)) {
	turn := 0.0
	whole := make(orb.LineString, len(line))
	for i, q := range line {
		if i > 0 {
			turn -= 360 * math.Round((q[0]-line[i-1][0])/360)
		}
		whole[i] = orb.Point{q[0] + turn, q[1]}
	}
	for _, turn := range p.turns(whole.Bound()) {
		moved := slices.Clone(whole)
		for i := range moved {
			moved[i][0] += turn
		}
		for _, piece := range clip.LineString(p.view, moved) {
			for _, visible := range clip.LineString(p.bleed, p.curve(piece)) {
				draw(visible)
			}
		}
	}
}

// length returns the length of a line, in picture units.
func length(l orb.LineString) float64 {
	sum := 0.0
	for i := 1; i < len(l); i++ {
		sum += math.Hypot(l[i][0]-l[i-1][0], l[i][1]-l[i-1][1])
	}
	return sum
}
