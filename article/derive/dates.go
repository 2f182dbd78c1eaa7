package derive

import (
	"dateline/article"
	"dateline/article/derive/calendar"
)

// wordings sets the story's dates as its language writes them, if it has a style
// of its own.
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
		return nil // as JSON gives it back
	}
	return words
}
