package poster

import (
	"image"
	"image/color"
	"strings"
	"sync"

	"github.com/go-fonts/stix/stix2textbold"
	"github.com/go-fonts/stix/stix2textregular"
	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// typeface is a font, parsed at its first use.
type typeface func() *opentype.Font

var (
	bold    = cut(stix2textbold.TTF)
	regular = cut(stix2textregular.TTF)
)

func cut(file []byte) typeface {
	return sync.OnceValue(func() *opentype.Font {
		f, err := opentype.Parse(file)
		if err != nil {
			panic(err) // the file is part of the program
		}
		return f
	})
}

// has reports whether the typeface has all letters of a text.
func (t typeface) has(text string) bool {
	var buffer sfnt.Buffer
	for _, r := range text {
		if n, err := t().GlyphIndex(&buffer, r); n == 0 || err != nil {
			return false
		}
	}
	return true
}

// face returns the typeface at a size in pixels.
func (t typeface) face(size float64) font.Face {
	f, err := opentype.NewFace(t(), &opentype.FaceOptions{Size: size, DPI: 72, Hinting: font.HintingNone})
	if err != nil {
		panic(err) // it never fails
	}
	return f
}

// width returns the width of a text in pixels.
func (t typeface) width(text string, size float64) float64 {
	return float64(font.MeasureString(t.face(size), text)) / 64
}

// write draws a text; at is the start of its base line.
func (t typeface) write(p *picture, text string, size float64, at point, c color.Color) {
	t.spaced(p, text, size, 0, at, c)
}

// spaced draws a text with extra space between letters.
func (t typeface) spaced(p *picture, text string, size, spacing float64, at point, c color.Color) {
	d := font.Drawer{Dst: p.RGBA, Src: image.NewUniform(c), Face: t.face(size), Dot: pixels(at)}
	if spacing == 0 {
		d.DrawString(text) // with its kerning
		return
	}
	for _, r := range text {
		d.DrawString(string(r))
		d.Dot.X += fixed.Int26_6(spacing * 64)
	}
}

func pixels(at point) fixed.Point26_6 {
	return fixed.Point26_6{X: fixed.Int26_6(at.X * 64), Y: fixed.Int26_6(at.Y * 64)}
}

// wrap breaks a text into the fewest lines that fit, as even in width as possible. It
// does not break a word that is too long.
func (t typeface) wrap(text string, size, room float64) []string {
	lines := t.fill(text, size, room)
	for narrower := room; ; {
		narrower -= 8
		next := t.fill(text, size, narrower)
		if narrower < room/3 || len(next) > len(lines) {
			return lines
		}
		if len(next) == len(lines) {
			lines = next
		}
	}
}

// fill breaks a text into lines, each as full as possible.
func (t typeface) fill(text string, size, room float64) []string {
	var lines []string
	line := ""
	for word := range strings.FieldsSeq(text) {
		longer := strings.TrimSpace(line + " " + word)
		if line != "" && t.width(longer, size) > room {
			lines = append(lines, line)
			longer = word
		}
		line = longer
	}
	return append(lines, line)
}
