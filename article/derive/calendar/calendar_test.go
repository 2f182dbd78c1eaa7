package calendar_test

import (
	"testing"

	"dateline/article"
	"dateline/article/derive/calendar"
)

func TestStyles(t *testing.T) {
	day := article.Date{Year: 2024, Month: 9, Day: 3}
	month := article.Date{Year: 2024, Month: 9}
	days := article.Span{From: article.Date{Year: 2024, Month: 9, Day: 2}, To: day}
	months := article.Span{From: article.Date{Year: 1939, Month: 5}, To: month}
	for _, c := range []struct{ lang, day, month, days, months string }{
		{"de", "3. September 2024", "September 2024", "2.–3. September 2024", "Mai 1939 – September 2024"},
		{"fr-CA", "3 septembre 2024", "septembre 2024", "2–3 septembre 2024", "mai 1939 – septembre 2024"},
		{"pt-BR", "3 de setembro de 2024", "setembro de 2024", "2–3 de setembro de 2024", "maio de 1939 – setembro de 2024"},
		{"ru", "3 сентября 2024\u202fг.", "сентябрь 2024\u202fг.", "2–3 сентября 2024\u202fг.", "май 1939\u202fг. – сентябрь 2024\u202fг."},
		{"mn", "2024\u202fоны есдүгээр сарын 3", "2024\u202fоны есдүгээр сар", "2024\u202fоны есдүгээр сарын 2 – 2024\u202fоны есдүгээр сарын 3", "1939\u202fоны тавдугаар сар – 2024\u202fоны есдүгээр сар"},
		{"zh-TW", "2024年9月3日", "2024年9月", "2024年9月2日 – 2024年9月3日", "1939年5月 – 2024年9月"},
		{"ar", "3 سبتمبر 2024", "سبتمبر 2024", "2–3 سبتمبر 2024", "مايو 1939 – سبتمبر 2024"},
		{"en-US", "September 3, 2024", "September 2024", "September 2, 2024 – September 3, 2024", "May 1939 – September 2024"},
	} {
		style, ok := calendar.Of(c.lang)
		if !ok {
			t.Errorf("%s has no style", c.lang)
			continue
		}
		for _, pair := range [][2]string{
			{style.Date(day), c.day}, {style.Date(month), c.month}, {style.Date(article.Date{Year: 2024}), "2024"},
			{style.Span(days), c.days}, {style.Span(months), c.months},
		} {
			if pair[0] != pair[1] {
				t.Errorf("%s: got %q, want %q", c.lang, pair[0], pair[1])
			}
		}
	}
	for _, lang := range []string{"en", "en-GB", "tlh", "", "no language"} {
		if _, ok := calendar.Of(lang); ok {
			t.Errorf("%q has a style", lang)
		}
	}
}
