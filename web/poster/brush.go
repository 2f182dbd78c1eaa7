package poster

import (
	"image"
	"image/color"
	"math"

	"dateline/article/carto"

	"golang.org/x/image/vector"
)

// point is a position on the picture, in pixels.
type point = carto.XY

func xy(x, y float64) point { return point{X: x, Y: y} }

// area fills closed shapes. Holes run in the opposite direction.
func (p *picture) area(rings [][]point, c color.Color) {
	r := vector.NewRasterizer(p.Rect.Dx(), p.Rect.Dy())
	for _, ring := range rings {
		trace(r, ring)
	}
	r.Draw(p.RGBA, p.Rect, image.NewUniform(c), image.Point{})
}

// stroke draws lines with round ends and joins.
func (p *picture) stroke(lines [][]point, width float64, c color.Color) {
	r := vector.NewRasterizer(p.Rect.Dx(), p.Rect.Dy())
	for _, line := range lines {
		for i := 1; i < len(line); i++ {
			if p.near(line[i-1]) || p.near(line[i]) {
				trace(r, capsule(line[i-1], line[i], width/2))
			}
		}
	}
	r.Draw(p.RGBA, p.Rect, image.NewUniform(c), image.Point{})
}

// dots draws filled circles.
func (p *picture) dots(at []point, radius float64, c color.Color) {
	r := vector.NewRasterizer(p.Rect.Dx(), p.Rect.Dy())
	for _, q := range at {
		trace(r, capsule(q, q, radius))
	}
	r.Draw(p.RGBA, p.Rect, image.NewUniform(c), image.Point{})
}

func (p *picture) near(q point) bool {
	const about = 32
	return q.X > -about && q.Y > -about && q.X < float64(p.Rect.Dx())+about && q.Y < float64(p.Rect.Dy())+about
}

// capsule returns the outline of a line from a to b with round ends. All outlines run in
// the same direction, so that overlaps do not cancel out.
func capsule(a, b point, radius float64) []point {
	steps := 4 + int(2*radius)
	turn := math.Atan2(b.Y-a.Y, b.X-a.X) - math.Pi/2
	var outline []point
	for _, end := range []point{b, a} {
		for i := range steps + 1 {
			sin, cos := math.Sincos(turn + math.Pi*float64(i)/float64(steps))
			outline = append(outline, xy(end.X+radius*cos, end.Y+radius*sin))
		}
		turn += math.Pi
	}
	return outline
}

func trace(r *vector.Rasterizer, ring []point) {
	for i, q := range ring {
		if i == 0 {
			r.MoveTo(float32(q.X), float32(q.Y))
		} else {
			r.LineTo(float32(q.X), float32(q.Y))
		}
	}
	r.ClosePath()
}
