package app_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/app"
	"dateline/article"
	"dateline/article/parse"
	"dateline/web/prerender"

	goapp "github.com/maxence-charriere/go-app/v10/pkg/app"
)

var update = flag.Bool("update", false, "write the scenes anew")

// readStory reads the story of testdata/story.md.
func readStory(t *testing.T) *article.Article {
	t.Helper()
	src, err := os.ReadFile("testdata/story.md")
	if err != nil {
		t.Fatal(err)
	}
	a, problems := parse.Story("story.md", src)
	if a == nil || len(problems) > 0 {
		t.Fatal(problems)
	}
	return a
}

// scene compares what a component draws with testdata/NAME.html, where a line
// begins at each element that stands directly after another.
func scene(t *testing.T, name string, ui goapp.UI) {
	t.Helper()
	html, err := prerender.HTML(ui)
	if err != nil {
		t.Fatal(err)
	}
	got := strings.ReplaceAll(html, "><", ">\n<") + "\n"
	file := filepath.Join("testdata", name+".html")
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s has changed; go test ./app -update writes it anew. Got:\n%s", file, got)
	}
}

func TestScenes(t *testing.T) {
	a := readStory(t)
	ruiz := a.Entity("ana-ruiz")
	card := func(e *article.Entity) *app.Card {
		return &app.Card{Article: a, Entity: e, Named: a.Named()[e.ID], Connected: a.Connections()[e.ID]}
	}
	opened := card(ruiz)
	opened.Open, opened.Step = true, 2
	shared := *ruiz
	shared.Also, shared.AlsoMore = []article.Elsewhere{
		{Slug: "the flood", Lang: "en", Headline: "The river rises", Published: article.Date{Year: 2024, Month: 6, Day: 13}},
		{Slug: "inundación", Lang: "es", Headline: "El río crece"},
	}, 7
	index := &app.Index{Title: "Stories", Stories: []article.Teaser{
		{Slug: "the flood", Lang: "en", Kicker: "Weather", Headline: "The river rises", Standfirst: "Two days of rain.", Dateline: "Talca",
			Published: article.Date{Year: 2024, Month: 6, Day: 13}, When: "13 June 2024", Places: []string{"A", "B", "C", "D", "E", "F"}, Map: "map-small.svg"},
		{Slug: "الميناء", Lang: "ar", Dir: "rtl", Headline: "الميناء"},
	}}
	open := app.Selection{Card: ruiz.ID, Panel: app.CastPanel}
	opened.Selection = open
	for _, s := range []struct {
		name string
		ui   goapp.UI
	}{
		{"header", &app.Header{Article: a}},
		{"story", &app.Story{Article: a}},
		{"corrections", &app.Corrections{Article: a}},
		{"card", card(ruiz)},
		{"card-open", opened},
		{"card-of-a-place", card(a.Entity("talca"))},
		{"card-of-an-event", card(a.Entity("first-bridge"))},
		{"cast", &app.Cast{Article: a, Selection: open}},
		{"card-of-several", &app.Card{Article: a, Entity: &shared}},
		{"front", &app.Front{Index: index}},
		{"bar-of-several", &app.Bar{Article: a, Home: "../"}},
		{"page", &app.Page{Edition: &app.Edition{Article: a}}},
	} {
		t.Run(s.name, func(t *testing.T) { scene(t, s.name, s.ui) })
	}
}
