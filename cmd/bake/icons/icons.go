// Package icons draws the program's mark, two places and the way between them, as
// the icons of an installed story: as SVG, and as PNG for systems that need it.
package icons

import (
	"fmt"
	"image"
	"image/color"
	"image/png"
	"math"
	"os"
	"path/filepath"
)

// The mark as the page's bar has it, in the middle of a square of 48 units. The
// strokes are heavier, for the icon is seen small.
const (
	side   = 48.0
	stroke = 3.4
	radius = 4.6
	corner = 10.0 // of the square
)

// The way is the curve M3 11C6 3 14 1 21 7 of the bar, scaled and moved.
var way = [4]point{{8.7, 31.4}, {13.8, 17.8}, {27.4, 14.4}, {39.3, 24.6}}

var (
	paper = color.NRGBA{0xfb, 0xfa, 0xf6, 0xff}
	ink   = color.NRGBA{0x1d, 0x21, 0x26, 0xff}
	red   = color.NRGBA{0x96, 0x26, 0x3c, 0xff}
)

type point struct{ x, y float64 }

// Draw writes the icons into a folder.
func Draw(dir string) error {
	if err := os.WriteFile(filepath.Join(dir, "icon.svg"), []byte(svg()), 0o666); err != nil {
		return err
	}
	for _, icon := range []struct {
		name    string
		size    int
		corner  float64 // units; 0 for systems that cut the corners themselves
		smaller float64 // of the mark: a system may cut a maskable icon down to a circle of four fifths
	}{
		{"icon-180.png", 180, 0, 0.92},
		{"icon-192.png", 192, corner, 1},
		{"icon-512.png", 512, corner, 1},
		{"icon-maskable.png", 512, 0, 0.78},
	} {
		f, err := os.Create(filepath.Join(dir, icon.name))
		if err != nil {
			return err
		}
		encoder := png.Encoder{CompressionLevel: png.BestCompression}
		if err := encoder.Encode(f, mark(icon.size, icon.corner, icon.smaller)); err != nil {
			return err
		}
		if err := f.Close(); err != nil {
			return err
		}
	}
	return nil
}

func svg() string {
	a, b, c, d := way[0], way[1], way[2], way[3]
	return fmt.Sprintf(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %[1]v %[1]v">
<style>@media (prefers-color-scheme: dark) { rect { fill: #14171a } path { stroke: #e9e6df } circle { fill: #f08a9d } }</style>
<rect width="%[1]v" height="%[1]v" rx="%[2]v" fill="#fbfaf6"/>
<path d="M%[3]v %[4]vC%[5]v %[6]v %[7]v %[8]v %[9]v %[10]v" fill="none" stroke="#1d2126" stroke-width="%[11]v"/>
<circle cx="%[3]v" cy="%[4]v" r="%[12]v" fill="#96263c"/>
<circle cx="%[9]v" cy="%[10]v" r="%[12]v" fill="#96263c"/>
</svg>
`, side, corner, a.x, a.y, b.x, b.y, c.x, c.y, d.x, d.y, stroke, radius)
}

// mark draws the icon at a size. How much of a pixel a shape covers is told well
// enough by the distance from its middle to the shape's edge.
func mark(size int, corner, smaller float64) image.Image {
	m := image.NewNRGBA(image.Rect(0, 0, size, size))
	unit := side / float64(size)
	for y := range size {
		for x := range size {
			p := point{(float64(x) + 0.5) * unit, (float64(y) + 0.5) * unit}
			q := point{(p.x-side/2)/smaller + side/2, (p.y-side/2)/smaller + side/2}
			cover := func(distance float64) float64 { return min(1, max(0, 0.5-distance*smaller/unit)) }
			c := over(paper, ink, cover(toWay(q)-stroke/2))
			c = over(c, red, cover(min(q.to(way[0]), q.to(way[3]))-radius))
			c.A = uint8(math.Round(255 * min(1, max(0, 0.5-toSquare(p, corner)/unit))))
			m.SetNRGBA(x, y, c)
		}
	}
	return m
}

// over lays a colour over another that is opaque.
func over(under, c color.NRGBA, cover float64) color.NRGBA {
	mix := func(a, b uint8) uint8 { return uint8(math.Round(float64(a) + (float64(b)-float64(a))*cover)) }
	return color.NRGBA{mix(under.R, c.R), mix(under.G, c.G), mix(under.B, c.B), 0xff}
}

func (p point) to(q point) float64 { return math.Hypot(p.x-q.x, p.y-q.y) }

// toSquare is the distance to the square's edge, negative inside.
func toSquare(p point, corner float64) float64 {
	if corner == 0 {
		return -side
	}
	dx, dy := math.Abs(p.x-side/2)-(side/2-corner), math.Abs(p.y-side/2)-(side/2-corner)
	return math.Hypot(max(dx, 0), max(dy, 0)) + min(max(dx, dy), 0) - corner
}

// toWay is the distance to the way, taken as many short lines.
func toWay(p point) float64 {
	const pieces = 48
	nearest, last := math.Inf(1), way[0]
	for i := 1; i <= pieces; i++ {
		next := along(float64(i) / pieces)
		nearest = min(nearest, p.toLine(last, next))
		last = next
	}
	return nearest
}

// along is the point of the way at t, from 0 to 1.
func along(t float64) point {
	s := 1 - t
	w := [4]float64{s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t}
	var p point
	for i, c := range way {
		p.x, p.y = p.x+w[i]*c.x, p.y+w[i]*c.y
	}
	return p
}

func (p point) toLine(a, b point) float64 {
	dx, dy := b.x-a.x, b.y-a.y
	t := ((p.x-a.x)*dx + (p.y-a.y)*dy) / (dx*dx + dy*dy)
	t = min(1, max(0, t))
	return p.to(point{a.x + t*dx, a.y + t*dy})
}
