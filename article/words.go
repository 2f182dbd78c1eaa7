package article

import (
	"strconv"
	"strings"
)

var monthsEnglish = [...]string{"January", "February", "March", "April", "May", "June", "July",
	"August", "September", "October", "November", "December"}

// Words sets a date for a reader, at the precision known: 3 September 2024,
// September 2024, 2024. A language without a wording of its own gets the text
// form, which every language reads.
func (d Date) Words(lang string) string {
	if base, _, _ := strings.Cut(lang, "-"); base != "en" || d.Month == 0 {
		return d.String()
	}
	month := monthsEnglish[d.Month-1] + " " + strconv.Itoa(d.Year)
	if d.Day == 0 {
		return month
	}
	return strconv.Itoa(d.Day) + " " + month
}

// Words sets a span for a reader, without saying the same month or year twice:
// 2–3 September 2024, 11 May – 16 September 1939.
func (s Span) Words(lang string) string {
	from, to := s.From.Words(lang), s.To.Words(lang)
	switch {
	case s.To.IsZero():
		return from
	case !strings.HasPrefix(lang, "en") || s.From.Year != s.To.Year || s.From.Month == 0 || s.To.Month == 0:
		return from + " – " + to
	case s.From.Month == s.To.Month && s.From.Day > 0 && s.To.Day > 0:
		return strconv.Itoa(s.From.Day) + "–" + to
	default:
		return strings.TrimSuffix(from, " "+strconv.Itoa(s.From.Year)) + " – " + to
	}
}
