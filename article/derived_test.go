package article_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"dateline/article"
)

func day(text string) article.Date {
	d, err := article.ParseDate(text)
	if err != nil {
		panic(err)
	}
	return d
}

func span(text string) article.Span {
	from, to, isRange := strings.Cut(text, "/")
	if !isRange {
		return article.Span{From: day(from)}
	}
	return article.Span{From: day(from), To: day(to)}
}

func plain(text string) article.Run                  { return article.Run{Text: text} }
func named(text string, card article.ID) article.Run { return article.Run{Text: text, Card: card} }
func runs(runs ...article.Run) []article.Run         { return runs }

// visit is a small story with one of everything that views are derived from.
func visit() *article.Article {
	return &article.Article{
		Published: day("2024-09-03"),
		Blocks: []article.Block{
			{ID: "p1", Kind: article.Paragraph, Sentences: []article.Sentence{
				{ID: "p1-s1", Runs: runs(named("Putin", "putin"), plain(" visited "), named("Mongolia", "mongolia"), plain(".")), Gap: " "},
				{ID: "p1-s2", Runs: runs(plain("It welcomed "), named("the guest", "putin"), named("Putin", "putin"), plain(".")), Gap: "\n"},
				{ID: "p1-s3", Runs: runs(plain("Critics spoke."))},
			}},
			{ID: "h1", Kind: article.Subheading, Level: 2, Sentences: []article.Sentence{
				{ID: "h1", Runs: runs(named("Mongolia", "mongolia"), plain("’s choice\u00a0"))}}},
			{ID: "f1", Kind: article.Figure, Picture: &article.Picture{Src: "x.jpg", Alt: "Horsemen"}},
			{ID: "f2", Kind: article.Figure, Picture: &article.Picture{Src: "y.jpg", Alt: "A flag", Caption: "The flag"}},
		},
		Entities: []article.Entity{
			{ID: "mongolia", Kind: article.KindCountry, Name: "Mongolia", Facts: []article.Fact{
				{Text: runs(plain("Host of "), named("Putin", "putin"), plain(" and "), named("him", "putin"), plain("."))},
				{When: span("1939-05/1939-09"), Text: runs(plain("A battle."))},
			}},
			{ID: "putin", Kind: article.KindPerson, Name: "Putin", When: span("1952-10-07"), Facts: []article.Fact{
				{When: span("1939"), Text: runs(plain("A year."))},
				{When: span("2024-10"), Mode: article.Said, Text: runs(named("Mongolia", "mongolia"), plain(" is a friend of "), named("mine", "putin"), plain("."))},
				{When: span("2024-09-03"), Text: runs(plain("The day."))},
			}},
			{ID: "ub", Kind: article.KindPlace, Name: "Ulaanbaatar", At: &article.Point{Lat: 47.9203, Lon: 106.9172}},
			{ID: "roth", Kind: article.KindPerson, Name: "Roth", Facts: []article.Fact{
				{When: span("1939-05"), Mode: article.Denied, Stance: article.Critical, Text: runs(plain("It succeeds."))},
			}},
		},
		OwnVoice: []article.Fact{{When: span("1939-05-11"), Text: runs(plain("It was brief."))}},
	}
}

func TestMentions(t *testing.T) {
	want := []article.Mention{{"putin", "p1-s1", "Putin", 1}, {"putin", "p1-s2", "the guest", 2}, {"putin", "p1-s2", "Putin", 3}}
	if got := visit().Mentions("putin"); !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	want = []article.Mention{{"mongolia", "p1-s1", "Mongolia", 1}, {"mongolia", "h1", "Mongolia", 2}}
	if got := visit().Mentions("mongolia"); !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	for _, id := range []article.ID{"roth", "nobody", ""} {
		if got := visit().Mentions(id); len(got) != 0 {
			t.Errorf("mentions of %q: %v", id, got)
		}
	}
}

func TestSentences(t *testing.T) {
	var got []string
	for _, s := range visit().Sentences() {
		got = append(got, string(s.ID)+" "+s.Text())
	}
	want := []string{"p1-s1 Putin visited Mongolia.", "p1-s2 It welcomed the guestPutin.", "p1-s3 Critics spoke.", "h1 Mongolia’s choice\u00a0"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	a := visit()
	if s := a.Sentence("p1-s2"); s != &a.Blocks[0].Sentences[1] {
		t.Errorf("p1-s2 is %v", s)
	}
	for _, id := range []article.ID{"p1", "p2-s1", "f1", ""} {
		if s := a.Sentence(id); s != nil {
			t.Errorf("%q is %v", id, s)
		}
	}
}

func TestText(t *testing.T) {
	want := "Putin visited Mongolia. It welcomed the guestPutin.\nCritics spoke.\n\nMongolia’s choice\n\nThe flag\n"
	if got := visit().Text(); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := new(article.Article).Text(); got != "" {
		t.Errorf("an empty article has %q", got)
	}
}

func TestConnections(t *testing.T) {
	var got []string
	for _, id := range []article.ID{"putin", "mongolia", "roth"} {
		for _, c := range visit().Connections()[id] {
			got = append(got, fmt.Sprintf("%s: %s by %s: %s", id, c.Other, c.Subject, article.PlainText(c.Fact.Text)))
		}
	}
	want := []string{
		"putin: mongolia by putin: Mongolia is a friend of mine.",
		"putin: mongolia by mongolia: Host of Putin and him.",
		"mongolia: putin by mongolia: Host of Putin and him.",
		"mongolia: putin by putin: Mongolia is a friend of mine.",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestClaims(t *testing.T) {
	var got []string
	for _, c := range visit().Claims() {
		got = append(got, fmt.Sprintf("%q %s: %s", c.Speaker, c.Fact.Mode, article.PlainText(c.Fact.Text)))
	}
	want := []string{`"putin" said: Mongolia is a friend of mine.`, `"roth" denied: It succeeds.`, `"" : It was brief.`}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestTimeline(t *testing.T) {
	var got []string
	for _, e := range visit().Timeline() {
		words := ""
		if e.Fact != nil {
			words = article.PlainText(e.Fact.Text)
		}
		got = append(got, fmt.Sprintf("%s %q %v %s", e.Span, e.Card, e.Later, words))
	}
	want := []string{
		`1939 "putin" false A year.`,
		`1939-05 "roth" false It succeeds.`,
		`1939-05/1939-09 "mongolia" false A battle.`,
		`1939-05-11 "" false It was brief.`,
		`1952-10-07 "putin" false `,
		`2024-09-03 "putin" false The day.`,
		`2024-10 "putin" true Mongolia is a friend of mine.`,
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestCast(t *testing.T) {
	var got []string
	for _, g := range visit().Cast() {
		for _, e := range g.Entities {
			got = append(got, string(g.Kind)+" "+e.Name)
		}
	}
	want := []string{"person Putin", "person Roth", "country Mongolia", "place Ulaanbaatar"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestReadingMinutes(t *testing.T) {
	for _, test := range []struct {
		text           string
		words, minutes int
	}{
		{"", 0, 1},
		{"One — two, three’s 4 per-cent…", 5, 1},
		{"Путин в Монголии", 3, 1},
		{strings.Repeat("word ", 238), 238, 1},
		{strings.Repeat("word ", 239), 239, 2},
		{strings.Repeat("word ", 1190), 1190, 5},
		{"普京抵達 Ulaanbaatar 了。", 6, 1},
		{strings.Repeat("字", 510), 510, 2},
	} {
		a := &article.Article{Blocks: []article.Block{{Sentences: []article.Sentence{{Runs: runs(plain(test.text))}}}}}
		if words, minutes := a.WordCount(), a.ReadingMinutes(); words != test.words || minutes != test.minutes {
			t.Errorf("%.20q: got %d words, %d minutes, want %d, %d", test.text, words, minutes, test.words, test.minutes)
		}
	}
}

func TestReserved(t *testing.T) {
	for _, id := range []article.ID{"fs", "process", "path", "map", "timeline", "sheet", "p1", "p12", "h1", "f3", "q2", "li7", "p1-s2", "li10-s11"} {
		if !article.Reserved(id) {
			t.Errorf("%q is not reserved", id)
		}
	}
	for _, id := range []article.ID{"", "p", "pp1", "p1-", "p1-s", "p1-s2-x", "p1s2", "x1", "li", "vladimir-putin", "h1n1", "paths"} {
		if article.Reserved(id) {
			t.Errorf("%q is reserved", id)
		}
	}
}
