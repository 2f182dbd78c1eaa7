package app_test

import (
	"os"
	"testing"

	"dateline/app"
	"dateline/article"
	"dateline/article/parse"

	goapp "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// readFerry reads the story of testdata/ferry.md, which fills every panel.
func readFerry(t *testing.T) *article.Article {
	t.Helper()
	src, err := os.ReadFile("testdata/ferry.md")
	if err != nil {
		t.Fatal(err)
	}
	a, problems := parse.Story("ferry.md", src)
	if a == nil { // one claim is without a stance on purpose, of which the checker warns
		t.Fatal(problems)
	}
	// Laid out by hand, as a picture that one can check.
	nodes := []article.Node{
		{ID: "ferry", X: 100, Y: 20, Width: 60, Height: 24, Lines: []string{"The ferry"}},
		{ID: "hven", X: 40, Y: 100, Width: 50, Height: 24, Lines: []string{"Hven"}},
		{ID: "board", X: 160, Y: 100, Width: 70, Height: 38, Lines: []string{"Harbour", "board"}},
		{ID: "holm", X: 100, Y: 180, Width: 60, Height: 38, Lines: []string{"Karin", "Holm"}},
	}
	drawing := article.Drawing{Width: 200, Height: 200, Nodes: nodes}
	a.Graph = &article.Graph{Narrow: drawing, Wide: drawing}
	return a
}

func TestPanelScenes(t *testing.T) {
	a := readFerry(t)
	for _, s := range []struct {
		name string
		ui   goapp.UI
	}{
		{"timeline", &app.Timeline{Article: a}},
		{"voices", &app.Voices{Article: a}},
		{"connections", &app.Connections{Article: a}},
		{"line-label", &app.LineLabel{Article: a, Edge: a.Edges()[0]}},
	} {
		t.Run(s.name, func(t *testing.T) { scene(t, s.name, s.ui) })
	}
}

// Panels that have nothing to show are not there.
func TestPanels(t *testing.T) {
	dated := article.Fact{Text: []article.Run{{Text: "x"}}, When: article.Span{From: article.Date{Year: 2024}}}
	said := article.Fact{Text: []article.Run{{Text: "x"}}, Mode: article.Said}
	linking := article.Fact{Text: []article.Run{{Text: "x", Card: "b"}}, Quotes: []article.Quote{{Text: "x", Sentence: "p1-s1"}}}
	linkingSelf := article.Fact{Text: []article.Run{{Text: "x", Card: "a"}}, Quotes: linking.Quotes}
	background := article.Fact{Text: linking.Text, Notes: []int{0}}
	cards := func(facts ...article.Fact) *article.Article {
		return &article.Article{Entities: []article.Entity{{ID: "a", Facts: facts}, {ID: "b"}}}
	}
	happening := cards()
	happening.Entities[1].When = dated.When
	for _, c := range []struct {
		name  string
		story *article.Article
		want  []app.Panel
	}{
		{"nothing", &article.Article{}, nil},
		{"one card", &article.Article{Entities: []article.Entity{{ID: "a"}}}, []app.Panel{"cast"}},
		{"a place", &article.Article{Entities: []article.Entity{{ID: "a", At: &article.Point{}}}}, []app.Panel{"map", "cast"}},
		{"a dated fact", cards(dated), []app.Panel{"timeline", "cast"}},
		{"a dated card", happening, []app.Panel{"timeline", "cast"}},
		{"a claim", cards(said), []app.Panel{"voices", "cast"}},
		{"the outlet’s own claim", &article.Article{OwnVoice: []article.Fact{said}}, []app.Panel{"voices"}},
		{"a link the story bears out", cards(linking), []app.Panel{"connections", "cast"}},
		{"a link to itself", cards(linkingSelf), []app.Panel{"cast"}},
		{"a link of the background", cards(background), []app.Panel{"cast"}},
		{"all", readFerry(t), []app.Panel{"map", "timeline", "voices", "connections", "cast"}},
	} {
		got := app.Panels(c.story)
		if len(got) != len(c.want) {
			t.Errorf("%s: panels %v, want %v", c.name, got, c.want)
			continue
		}
		for i := range got {
			if got[i] != c.want[i] {
				t.Errorf("%s: panels %v, want %v", c.name, got, c.want)
			}
		}
		if timeline, claims, edges := c.story.Timeline(), c.story.Claims(), c.story.Edges(); app.TimelinePanel.In(c.story) != (len(timeline) > 0) ||
			app.VoicesPanel.In(c.story) != (len(claims) > 0) || app.ConnectionsPanel.In(c.story) != (len(edges) > 0) {
			t.Errorf("%s: panels %v, but %d events, %d claims, %d edges", c.name, got, len(timeline), len(claims), len(edges))
		}
	}
}

func TestHighlights(t *testing.T) {
	f := &article.Fact{
		Text:   []article.Run{{Text: "x", Card: "linked"}},
		Quotes: []article.Quote{{Text: "x", Sentence: "p1-s1"}},
	}
	for _, c := range []struct {
		selection app.Selection
		fact      *article.Fact
		want      bool
	}{
		{app.Selection{}, f, false},
		{app.Selection{Card: "subject"}, f, true},
		{app.Selection{Card: "linked"}, f, true},
		{app.Selection{Card: "other"}, f, false},
		{app.Selection{Card: "subject"}, nil, true},
		{app.Selection{Card: "other"}, nil, false},
		{app.Selection{Sentence: "p1-s1"}, f, true},
		{app.Selection{Sentence: "p1-s2"}, f, false},
		{app.Selection{Sentence: "p1-s1"}, nil, false},
		{app.Selection{Card: "other", Sentence: "p1-s1"}, f, false}, // the card is the chief thing
	} {
		if got := c.selection.Highlights("subject", c.fact); got != c.want {
			t.Errorf("%+v highlights %v: %v, want %v", c.selection, c.fact, got, c.want)
		}
	}
}
