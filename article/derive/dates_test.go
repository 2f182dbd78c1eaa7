package derive_test

import (
	"testing"

	"dateline/article"
	"dateline/article/derive"
)

// A story's dates are worded in its language wherever they stand.
func TestWordings(t *testing.T) {
	day := func(n int) article.Date { return article.Date{Year: 2024, Month: 9, Day: n} }
	visit := article.Span{From: day(2), To: day(3)}
	for _, c := range []struct{ lang, published, visit string }{
		{"ru", "4 сентября 2024\u202fг.", "2–3 сентября 2024\u202fг."},
		{"en", "4 September 2024", "2–3 September 2024"},
		{"tlh", "2024-09-04", "2024-09-02 – 2024-09-03"}, // a language that no table has
	} {
		a := &article.Article{Lang: c.lang, Published: day(4), Entities: []article.Entity{{ID: "visit", When: visit}}}
		derive.Article(a)
		if got := a.DateWords(a.Published); got != c.published {
			t.Errorf("%s: published %q, want %q", c.lang, got, c.published)
		}
		if got := a.SpanWords(a.Entities[0].When); got != c.visit {
			t.Errorf("%s: visit %q, want %q", c.lang, got, c.visit)
		}
	}
}
