package parse

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"dateline/article"
)

// date reads a date and reports an invalid one.
func (r *reader) date(text string, at int) article.Date {
	d, err := article.ParseDate(text)
	if err != nil {
		r.fault(at, quoted(text)+" is no date", "write the year, year and month or day, as 2024, 2024-09 or 2024-09-03")
	}
	return d
}

// dashed is two years with a dash between them.
var dashed = regexp.MustCompile(`^(\d{4})\s*[-–]\s*(\d{4})$`)

// span reads a date, or two with a slash between them.
func (r *reader) span(text string, at int) article.Span {
	from, to, isRange := strings.Cut(text, "/")
	if years := dashed.FindStringSubmatch(text); years != nil {
		r.fault(at, quoted(text)+" has a dash between two years", "write "+years[1]+"/"+years[2])
		return article.Span{}
	}
	s := article.Span{From: r.date(from, at)}
	if !isRange {
		return s
	}
	s.To = r.date(to, at+utf8.RuneLen('/')+len(from))
	if !s.From.IsZero() && !s.To.IsZero() && (s.From.After(s.To) || s.From == s.To) {
		r.fault(at, quoted(text)+" does not end after it begins", "put the earlier date first, or write a single date")
	}
	return s
}
