// Package calendar formats dates of the Gregorian calendar in many languages, by a
// table baked from the Unicode CLDR project's data; SOURCES.md has its terms. Only
// the build uses it: its table is too large for a browser.
package calendar

import (
	"bytes"
	_ "embed"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"dateline/article"

	"golang.org/x/text/language"
)

// Style is the way a language writes dates. In a pattern d, M and y stand for
// the numbers of day, month and year, MMMM for the name of the month within a
// date, and LLLL for its name alone. Text in apostrophes stands for itself.
type Style struct {
	Day, Month    string // patterns of a day and of a month
	Within, Alone [12]string
}

//go:embed styles.tsv
var table string

var styles = sync.OnceValue(func() map[string]Style {
	all := make(map[string]Style)
	for line := range strings.Lines(table) {
		columns := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		s := Style{Day: columns[1], Month: columns[2]}
		copy(s.Within[:], columns[3:15])
		copy(s.Alone[:], columns[3:15])
		copy(s.Alone[:], columns[15:])
		all[columns[0]] = s
	}
	return all
})

// Table formats styles as the table: the language, its patterns, the names of
// months within dates and, where they differ, alone.
func Table(styles map[string]Style) []byte {
	var b bytes.Buffer
	for _, tag := range slices.Sorted(maps.Keys(styles)) {
		s := styles[tag]
		columns := append([]string{tag, s.Day, s.Month}, s.Within[:]...)
		if s.Alone != s.Within {
			columns = append(columns, s.Alone[:]...)
		}
		fmt.Fprintln(&b, strings.Join(columns, "\t"))
	}
	return b.Bytes()
}

// Of returns the style of a language, or of the base language of a variety:
// that of Portuguese for Brazil. Of English it has only the American style.
func Of(lang string) (Style, bool) {
	for tag, err := language.Parse(lang); err == nil && tag != language.Und; tag = tag.Parent() {
		if s, ok := styles()[tag.String()]; ok {
			return s, true
		}
	}
	return Style{}, false
}

// Date formats a date at the known precision.
func (s Style) Date(d article.Date) string {
	switch {
	case d.Month == 0:
		return d.String()
	case d.Day == 0:
		return s.fill(s.Month, d)
	}
	return s.fill(s.Day, d)
}

// Span formats a span. A language that writes the day first does not repeat the
// month: 2.–3. September 2024.
func (s Style) Span(span article.Span) string {
	from, to := span.From, span.To
	if first, _, _ := strings.Cut(s.Day, " "); (first == "d" || first == "d.") &&
		from.Year == to.Year && from.Month == to.Month && from.Day > 0 && to.Day > 0 {
		return s.fill(first, from) + "–" + s.Date(to)
	}
	return s.Date(from) + " – " + s.Date(to)
}

// fill fills a pattern with a date.
func (s Style) fill(pattern string, d article.Date) string {
	var b strings.Builder
	for i, part := range strings.Split(pattern, "'") {
		if i%2 == 1 {
			b.WriteString(part)
			continue
		}
		for part != "" {
			_, one := utf8.DecodeRuneInString(part)
			n := len(part) - len(strings.TrimLeft(part, part[:one])) // of the same letter
			switch field := part[:n]; field {
			case "d":
				b.WriteString(strconv.Itoa(d.Day))
			case "M":
				b.WriteString(strconv.Itoa(d.Month))
			case "MMMM":
				b.WriteString(s.Within[d.Month-1])
			case "LLLL":
				b.WriteString(s.Alone[d.Month-1])
			case "y":
				b.WriteString(strconv.Itoa(d.Year))
			default:
				b.WriteString(field)
			}
			part = part[n:]
		}
	}
	return b.String()
}
