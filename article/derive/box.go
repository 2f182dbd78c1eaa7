package derive

import (
	"math"
	"strings"

	"dateline/article"
	"dateline/article/carto"
)

// box returns an entity's node, as large as its name needs.
func (s sheet) box(e *article.Entity) article.Node {
	lines := s.lines(e.Name)
	widest := 0.0
	for _, l := range lines {
		widest = max(widest, carto.TextWidth(l, s.size, false))
	}
	return article.Node{
		ID:     e.ID,
		Width:  even(widest + 14),
		Height: even(float64(len(lines))*1.2*s.size + 8),
		Lines:  lines,
	}
}

// even rounds up, so that a box has a middle.
func even(v float64) int { return 2 * int(math.Ceil(v/2)) }

// mostLines is how many lines a name may take; the rest of it is cut.
const mostLines = 4

// lines breaks a name into as few lines as fit the sheet, and makes those as
// even as possible.
func (s sheet) lines(name string) []string {
	lines := s.fill(name, s.line)
	for width := s.line - 1; ; width-- {
		narrower := s.fill(name, width)
		if len(narrower) > len(lines) || width < s.size {
			break
		}
		lines = narrower
	}
	if len(lines) > mostLines {
		lines = lines[:mostLines]
		lines[mostLines-1] += "…"
	}
	for i, l := range lines {
		lines[i] = s.cut(l)
	}
	return lines
}

// fill puts as many words on each line as fit a width.
func (s sheet) fill(name string, width float64) []string {
	var lines []string
	for word := range strings.FieldsSeq(name) {
		last := len(lines) - 1
		if last >= 0 && carto.TextWidth(lines[last]+" "+word, s.size, false) <= width {
			lines[last] += " " + word
		} else {
			lines = append(lines, word)
		}
	}
	return lines
}

// cut shortens a word that is longer than half the sheet.
func (s sheet) cut(line string) string {
	room := float64(s.width / 2)
	if carto.TextWidth(line, s.size, false) <= room {
		return line
	}
	letters := []rune(line)
	for len(letters) > 1 && carto.TextWidth(string(letters)+"…", s.size, false) > room {
		letters = letters[:len(letters)-1]
	}
	return string(letters) + "…"
}
