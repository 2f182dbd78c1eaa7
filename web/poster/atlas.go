package poster

import (
	"image"
	"math"

	"dateline/article"
	"dateline/article/carto"
	"dateline/web/atlas"
)

// Lengths of the map in pixels, and its largest scale.
const (
	labelSize = 27.0
	dotRadius = 8.0
	sideRoom  = 150.0 // left and right of the places, for their names
	overRoom  = 64.0  // above and below them
	closest   = 1.8   // largest scale, relative to the page's map
)

// atlas draws the map into a part of the picture. It shows the ends of the story's
// route, or else all its places.
func (p *picture) atlas(m *carto.Map, part image.Rectangle) {
	frame, marks := framed(m, part.Size())
	strip := &picture{image.NewRGBA(image.Rectangle{Max: part.Size()})}
	strip.fill(strip.Bounds(), sea)

	var countries []string
	for _, l := range m.Lands {
		countries = append(countries, l.Code)
	}
	shapes := atlas.RegionLines(frame, countries)
	strip.area(shapes["land"], land)
	for _, l := range m.Lands {
		switch l.Tint {
		case "host":
			strip.area(shapes["c-"+l.Code], host)
		case "guest":
			strip.area(shapes["c-"+l.Code], guest)
		}
	}
	strip.area(shapes["lakes"], water)
	strip.stroke(shapes["rivers"], 1, water)
	strip.stroke(shapes["land"], 1, coast)
	strip.stroke(shapes["borders"], 1.2, border)
	strip.stroke(dashed(shapes["disputed"]), 1.2, border)

	if m.Region.Track != nil && len(marks) == 2 {
		var way []point
		for _, at := range carto.GreatCircle(marks[0].at, marks[1].at, 1) {
			q := frame.Projection.Forward(at)
			way = append(way, xy(q.X, q.Y))
		}
		strip.stroke([][]point{way}, 7, paper)
		strip.stroke([][]point{way}, 3.5, accent)
	}
	for _, mark := range marks {
		strip.dots([]point{mark.on}, dotRadius+2.5, paper)
		strip.dots([]point{mark.on}, dotRadius, accent)
	}
	for _, mark := range marks {
		strip.label(mark.name, mark.on)
	}
	copy(p.Pix[p.PixOffset(0, part.Min.Y):], strip.Pix)
	p.fill(image.Rect(0, part.Min.Y, part.Max.X, part.Min.Y+2), rule)
}

// dashed cuts lines into dashes, for disputed borders.
func dashed(lines [][]point) [][]point {
	const dash = 4.0
	var dashes [][]point
	for _, line := range lines {
		gone := 0.0 // along the line
		for i := 1; i < len(line); i++ {
			a, b := line[i-1], line[i]
			length := math.Hypot(b.X-a.X, b.Y-a.Y)
			for at := 0.0; at < length; {
				next := min(length, at+dash-math.Mod(gone+at, dash))
				if int((gone+at)/dash)%2 == 0 {
					from, to := at/length, next/length
					dashes = append(dashes, []point{
						xy(a.X+from*(b.X-a.X), a.Y+from*(b.Y-a.Y)),
						xy(a.X+to*(b.X-a.X), a.Y+to*(b.Y-a.Y)),
					})
				}
				at = next
			}
			gone += length
		}
	}
	return dashes
}

// mark is a place on the poster.
type mark struct {
	name string
	at   article.Point
	on   point
}

// framed fits the projection of the page's map to a picture of another size. It returns
// the frame and the places to show.
func framed(m *carto.Map, size image.Point) (carto.Frame, []mark) {
	region := m.Region.Frame
	var shown []carto.Mark
	for _, k := range m.Region.Marks {
		if k.Rank == carto.RouteEnd {
			shown = append(shown, k)
		}
	}
	if m.Region.Track == nil || len(shown) != 2 {
		shown = nil
		for _, k := range m.Region.Marks {
			if k.Rank == carto.RouteEnd || k.Rank == carto.Mentioned {
				shown = append(shown, k)
			}
		}
	}
	var marks []mark
	low, high := carto.XY{X: region.Width, Y: region.Height}, carto.XY{}
	cover := func(q carto.XY) {
		low = carto.XY{X: min(low.X, q.X), Y: min(low.Y, q.Y)}
		high = carto.XY{X: max(high.X, q.X), Y: max(high.Y, q.Y)}
	}
	for _, k := range shown {
		q := carto.XY{X: k.X, Y: k.Y}
		if at, ok := region.Projection.Inverse(q); ok {
			marks = append(marks, mark{name: k.Name, at: at})
			cover(q)
		}
	}
	if len(marks) == 2 {
		for _, at := range carto.GreatCircle(marks[0].at, marks[1].at, 1) {
			cover(region.Projection.Forward(at))
		}
	}
	if len(marks) == 0 {
		low, high = carto.XY{}, carto.XY{X: region.Width, Y: region.Height}
	}
	f := region
	f.Width, f.Height = float64(size.X), float64(size.Y)
	k := min(closest, (f.Width-2*sideRoom)/max(1, high.X-low.X), (f.Height-2*overRoom)/max(1, high.Y-low.Y))
	f.Projection.Scale *= k
	f.Projection.X = (f.Projection.X-(low.X+high.X)/2)*k + f.Width/2
	f.Projection.Y = (f.Projection.Y-(low.Y+high.Y)/2)*k + f.Height/2
	for i := range marks {
		q := f.Projection.Forward(marks[i].at)
		marks[i].on = xy(q.X, q.Y)
	}
	return f, marks
}

// label writes a name under a place.
func (p *picture) label(name string, at point) {
	if !bold.has(name) {
		return
	}
	width := bold.width(name, labelSize)
	x := min(max(at.X-width/2, 16), float64(p.Rect.Dx())-16-width)
	y := at.Y + dotRadius + 0.95*labelSize + 2
	for i := range 16 { // a halo
		sin, cos := math.Sincos(math.Pi * float64(i) / 8)
		bold.write(p, name, labelSize, xy(x+3*cos, y+3*sin), paper)
	}
	bold.write(p, name, labelSize, xy(x, y), ink)
}
