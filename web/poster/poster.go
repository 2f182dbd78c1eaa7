package poster

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"strings"

	"dateline/article"
	"dateline/article/carto"
)

// The sizes of a poster, in pixels: Wide for link previews, Tall for a phone's prompt to
// install the story.
var (
	Wide = image.Pt(1200, 630)
	Tall = image.Pt(640, 1136)
)

// Lengths in pixels.
const (
	margin   = 64
	leastMap = 230 // the least height of the map
)

// The colours of the light theme; see web/static/styles/tokens.css.
var (
	paper  = color.RGBA{0xfb, 0xfa, 0xf6, 0xff}
	ink    = color.RGBA{0x1d, 0x21, 0x26, 0xff}
	soft   = color.RGBA{0x59, 0x62, 0x6d, 0xff}
	accent = color.RGBA{0x96, 0x26, 0x3c, 0xff}
	rule   = color.RGBA{0xe3, 0xdf, 0xd5, 0xff}
	sea    = color.RGBA{0xe3, 0xec, 0xf2, 0xff}
	land   = color.RGBA{0xf6, 0xf1, 0xe4, 0xff}
	water  = color.RGBA{0xb3, 0xcf, 0xe0, 0xff}
	coast  = color.RGBA{0xa9, 0xba, 0xc6, 0xff}
	border = color.RGBA{0xb0, 0xa8, 0x96, 0xff}
	guest  = color.RGBA{0xec, 0xdc, 0xcd, 0xff}
	host   = color.RGBA{0xe6, 0xc2, 0x6a, 0xff}
)

// Draw draws the poster of a story as PNG; m is its map, nil for none.
func Draw(a *article.Article, m *carto.Map, size image.Point) ([]byte, error) {
	p := &picture{image.NewRGBA(image.Rectangle{Max: size})}
	p.fill(p.Bounds(), paper)
	top := 0
	if text := words(a); text != "" {
		top = p.title(a, text, m != nil)
	}
	switch {
	case m != nil:
		p.atlas(m, image.Rect(0, top, size.X, size.Y))
	case top == 0:
		p.mark(xy(float64(size.X)/2, float64(size.Y)/2), 16)
	default:
		p.mark(xy(float64(size.X-margin-60), float64(size.Y-margin-20)), 5)
	}
	var b bytes.Buffer
	err := png.Encode(&b, p.RGBA)
	return b.Bytes(), err
}

// worded reports whether the poster shows the headline: if it reads from left to right
// and the typeface has its letters. The checker warns of a story with neither such a
// headline nor a map.
func worded(a *article.Article) bool { return a.Dir != "rtl" && bold.has(a.Headline) }

// picture is the canvas of a poster.
type picture struct{ *image.RGBA }

func (p *picture) fill(r image.Rectangle, c color.Color) {
	draw.Draw(p.RGBA, r, image.NewUniform(c), image.Point{}, draw.Src)
}

// words returns what the poster shows in large letters: the story's title, or of a draft
// whose headline cannot be shown at least that it is one; "" for none.
func words(a *article.Article) string {
	switch {
	case worded(a):
		return a.Title()
	case a.HasGuesses():
		return "Draft"
	}
	return ""
}

// title writes the kicker, the title and the line below, as large as they fit above
// the map. It returns their height.
func (p *picture) title(a *article.Article, text string, mapped bool) int {
	width := float64(p.Rect.Dx() - 2*margin)
	room := float64(p.Rect.Dy() - 2*margin)
	sizes := []float64{76, 68, 60, 54, 48, 42, 36, 30}
	if mapped {
		room = float64(p.Rect.Dy() - leastMap - margin)
		sizes = sizes[2:]
	}
	kicker, line := strings.ToUpper(a.Kicker), whenAndWhere(a)
	if !bold.has(kicker) {
		kicker = ""
	}
	var below []string // lines under the title
	if line != "" && regular.has(line) {
		below = regular.wrap(line, 27, width)
	}
	var lines []string
	var size float64
	for _, size = range sizes {
		lines = bold.wrap(text, size, width)
		height := float64(len(lines)) * leading(size)
		if kicker != "" {
			height += 44
		}
		if len(below) > 0 {
			height += 18 + 34*float64(len(below))
		}
		if height <= room {
			break
		}
	}
	y := float64(margin - 8)
	if kicker != "" {
		y += 20
		bold.spaced(p, kicker, 22, 2.5, xy(margin, y), accent)
		y += 18
	}
	for _, line := range lines {
		y += leading(size)
		bold.write(p, line, size, xy(margin, y-0.24*size), ink)
	}
	y += 6
	for _, line := range below {
		y += 34
		regular.write(p, line, 27, xy(margin, y-4), soft)
	}
	return int(y) + 32
}

// leading returns the line height of the headline.
func leading(size float64) float64 { return 1.12 * size }

// whenAndWhere returns the line under the headline: dateline, date and credit.
func whenAndWhere(a *article.Article) string {
	var parts []string
	for _, part := range []string{a.Dateline, a.DateWords(a.Published), a.Credit} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, "  ·  ")
}

// mark draws the program's sign around a point. The sign is 24 units wide; unit is in
// pixels.
func (p *picture) mark(at point, unit float64) {
	from := func(x, y float64) point { return xy(at.X+(x-12)*unit, at.Y+(y-7)*unit) }
	a, b, c, d := from(3, 11), from(6, 3), from(14, 1), from(21, 7)
	var way []point
	for i := range 49 {
		t := float64(i) / 48
		s := 1 - t
		way = append(way, xy(
			s*s*s*a.X+3*s*s*t*b.X+3*s*t*t*c.X+t*t*t*d.X,
			s*s*s*a.Y+3*s*s*t*b.Y+3*s*t*t*c.Y+t*t*t*d.Y,
		))
	}
	p.stroke([][]point{way}, 1.8*unit, ink)
	p.dots([]point{a, d}, 2.4*unit, accent)
}
