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

// picture is a world as one frame shows it.
type picture struct {
	*world
	projection carto.Projection
	bleed      orb.Bound        // what is drawn: the frame and a little around it
	view       orb.Bound        // of longitude and latitude: all that may be seen, and more
	thin       []orb.LineString // the arcs, simplified where they may be seen
	longest    float64          // degrees: a longer straight line is drawn curved
}

// newPicture prepares to draw the part of a frame within a rectangle of its
// picture. Corners that span less than area square units are left out.
func newPicture(w *world, f carto.Frame, part orb.Bound, bleed, area float64) *picture {
	p := &picture{
		world:      w,
		projection: f.Projection,
		bleed:      part.Pad(bleed),
		longest:    1,
	}
	if km := f.KmPerUnit(carto.XY{X: f.Width / 2, Y: f.Height / 2}); km < 3 {
		p.longest = 0.3
	}
	p.view = p.seen()
	p.thin = slices.Clone(w.Arcs)
	for i, arc := range w.Arcs {
		if len(turnsInto(p.view, w.bounds[i])) > 0 {
			p.thin[i] = p.simplify(arc, area)
		}
	}
	return p
}

// seen is the extent of the picture in longitude and latitude, from west to east
// without a jump and never beyond the seam of the projection.
func (p *picture) seen() orb.Bound {
	wide := p.bleed
	moved := p.projection
	moved.X, moved.Y = moved.X-wide.Left(), moved.Y-wide.Bottom()
	b := carto.Frame{Projection: moved, Width: wide.Right() - wide.Left(), Height: wide.Top() - wide.Bottom()}.Bounds()
	// Bounds looks at a grid of points: what it may have missed between them.
	const hair = 1e-7
	lat, lon := 0.5+(b.North-b.South)/32, 0.5+(b.East-b.West)/32
	west, east := b.West-lon, b.East+lon
	if p.projection.Name != carto.Stereographic || east-west > 360 {
		middle := p.projection.Lon0
		middle += 360 * math.Round(((b.West+b.East)/2-middle)/360)
		west, east = max(west, middle-180+hair), min(east, middle+180-hair)
	}
	return orb.Bound{
		Min: orb.Point{west, max(-90, b.South-lat)},
		Max: orb.Point{east, min(90, b.North+lat)},
	}
}

// turnsInto lists by how many degrees of whole turns a thing of some extent must
// be moved to be within view: none, if it cannot be.
func turnsInto(view, extent orb.Bound) (turns []float64) {
	for _, turn := range []float64{0, -360, 360} {
		moved := orb.Bound{Min: orb.Point{extent.Min[0] + turn, extent.Min[1]}, Max: orb.Point{extent.Max[0] + turn, extent.Max[1]}}
		if view.Intersects(moved) {
			turns = append(turns, turn)
		}
	}
	return turns
}

// simplify takes the least corners out of an arc, measured where it is drawn
// (Visvalingam's method).
func (p *picture) simplify(arc orb.LineString, area float64) orb.LineString {
	drawn := make(orb.LineString, len(arc))
	for i, q := range arc {
		drawn[i] = p.project(q)
	}
	kept := simplify.VisvalingamThreshold(area).LineString(slices.Clone(drawn))
	var thin orb.LineString
	for i, q := range drawn {
		if len(kept) > 0 && q == kept[0] {
			thin = append(thin, arc[i])
			kept = kept[1:]
		}
	}
	return thin
}

func (p *picture) project(q orb.Point) orb.Point {
	xy := p.projection.Forward(article.Point{Lat: q[1], Lon: q[0]})
	return orb.Point{xy.X, xy.Y}
}

// curve projects a line, with points in between where it is long: what is
// straight in longitude and latitude is not so in the picture.
func (p *picture) curve(line orb.LineString) orb.LineString {
	var drawn orb.LineString
	for i, q := range line {
		if i > 0 {
			from := line[i-1]
			n := math.Ceil(max(math.Abs(q[0]-from[0]), math.Abs(q[1]-from[1])) / p.longest)
			for k := 1.0; k < n; k++ {
				drawn = append(drawn, p.project(orb.Point{from[0] + (q[0]-from[0])*k/n, from[1] + (q[1]-from[1])*k/n}))
			}
		}
		drawn = append(drawn, p.project(q))
	}
	return drawn
}

// rings calls draw with each ring of a geometry's polygons that may be seen.
func (p *picture) rings(g *topojson.Geometry, draw func(orb.Ring)) {
	for _, polygon := range topojson.Shape(p.thin, g) {
		for _, ring := range polygon {
			for _, turn := range turnsInto(p.view, ring.Bound()) {
				moved := slices.Clone(ring)
				for i := range moved {
					moved[i][0] += turn
				}
				visible := clip.Ring(p.view, moved)
				if len(visible) < 4 {
					continue
				}
				if r := clip.Ring(p.bleed, orb.Ring(p.curve(orb.LineString(visible)))); len(r) > 3 {
					draw(r)
				}
			}
		}
	}
}

// strokes calls draw with each piece of a line that may be seen.
func (p *picture) strokes(line orb.LineString, draw func(orb.LineString)) {
	turn := 0.0
	whole := make(orb.LineString, len(line))
	for i, q := range line {
		if i > 0 {
			turn -= 360 * math.Round((q[0]-line[i-1][0])/360)
		}
		whole[i] = orb.Point{q[0] + turn, q[1]}
	}
	for _, turn := range turnsInto(p.view, whole.Bound()) {
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

// length of a line, in picture units.
func length(l orb.LineString) float64 {
	sum := 0.0
	for i := 1; i < len(l); i++ {
		sum += math.Hypot(l[i][0]-l[i-1][0], l[i][1]-l[i-1][1])
	}
	return sum
}
