package derive

import (
	"dateline/article"
	"dateline/article/derive/calendar"
)

// wordings formats the story's dates in its language; nil if the language has
// no style of its own.
func wordings(a *article.Article) map[string]string {
	style, ok := calendar.Of(a.Lang)
	if !ok {
		return nil
	}
	words := make(map[string]string)
	for _, s := range a.Spans() {
		switch {
		case s.IsZero():
		case s.To.IsZero():
			words[s.String()] = style.Date(s.From)
		default:
			words[s.String()] = style.Span(s)
		}
	}
	if len(words) == 0 {
		return nil // as after a round trip through JSON
	}
	return words
}
