package article

import (
	"strconv"
	"strings"
)

var monthsEnglish = [...]string{"January", "February", "March", "April", "May", "June", "July",
	"August", "September", "October", "November", "December"}

// DateWords formats a date for the story's reader, at the known precision: 3
// September 2024, September 2024, 2024.
func (a *Article) DateWords(d Date) string { return a.SpanWords(Span{From: d}) }

// SpanWords formats a span for the story's reader: 2–3 September 2024, 11 May –
// 16 September 1939. It formats English itself; the package derive prepares
// other languages. In an unknown language it returns the text form, which every
// reader understands.
func (a *Article) SpanWords(s Span) string {
	if words := a.Wordings[s.String()]; words != "" {
		return words
	}
	if base, _, _ := strings.Cut(a.Lang, "-"); base == "en" {
		return s.english()
	}
	if s.To.IsZero() {
		return s.From.String()
	}
	return s.From.String() + " – " + s.To.String()
}

// Spans lists every date that the reader sees, a span of one day as that day.
// Some occur more than once.
func (a *Article) Spans() []Span {
	spans := []Span{{From: a.Published}, {From: a.Updated}}
	for _, c := range a.Corrections {
		spans = append(spans, Span{From: c.Date})
	}
	if a.Overlay != nil {
		spans = append(spans, Span{From: a.Overlay.AsOf})
	}
	facts := func(of []Fact) {
		for i := range of {
			spans = append(spans, of[i].When)
		}
	}
	for i := range a.Entities {
		spans = append(spans, a.Entities[i].When)
		facts(a.Entities[i].Facts)
		for _, other := range a.Entities[i].Also {
			spans = append(spans, Span{From: other.Published})
		}
	}
	facts(a.OwnVoice)
	return spans
}

// english formats a span in English and repeats no month or year.
func (s Span) english() string {
	from, to := s.From.english(), s.To.english()
	switch {
	case s.To.IsZero():
		return from
	case s.From.Year != s.To.Year || s.From.Month == 0 || s.To.Month == 0:
		return from + " – " + to
	case s.From.Month == s.To.Month && s.From.Day > 0 && s.To.Day > 0:
		return strconv.Itoa(s.From.Day) + "–" + to
	default:
		return strings.TrimSuffix(from, " "+strconv.Itoa(s.From.Year)) + " – " + to
	}
}

func (d Date) english() string {
	if d.Month == 0 {
		return d.String()
	}
	month := monthsEnglish[d.Month-1] + " " + strconv.Itoa(d.Year)
	if d.Day == 0 {
		return month
	}
	return strconv.Itoa(d.Day) + " " + month
}
