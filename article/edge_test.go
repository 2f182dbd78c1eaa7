package article_test

import (
	"fmt"
	"strings"
	"testing"

	"dateline/article"
)

// linking makes a fact that links cards; the story bears it out if quoted.
func linking(quoted bool, cards ...article.ID) article.Fact {
	f := article.Fact{Text: []article.Run{{Text: "fact"}}}
	for _, card := range cards {
		f.Text = append(f.Text, article.Run{Text: string(card), Card: card})
	}
	if quoted {
		f.Quotes = []article.Quote{{Text: "fact", Sentence: "p1-s1"}}
	}
	return f
}

func TestEdges(t *testing.T) {
	a := &article.Article{Entities: []article.Entity{
		{ID: "a", Facts: []article.Fact{
			linking(true, "b", "c", "b"), // the second link to b is none more
			linking(true, "a"),           // itself
			linking(true, "nobody"),
			linking(false, "d"), // background
		}},
		{ID: "b", Facts: []article.Fact{linking(true, "a")}},
		{ID: "c"},
		{ID: "d", Facts: []article.Fact{linking(true, "b")}},
	}}
	var got []string
	for _, e := range a.Edges() {
		got = append(got, fmt.Sprintf("%s–%s ×%d", e.A, e.B, len(e.Facts)))
	}
	if s, want := strings.Join(got, ", "), "a–b ×2, a–c ×1, b–d ×1"; s != want {
		t.Errorf("edges %s, want %s", s, want)
	}

	g := article.Graph{Narrow: article.Drawing{Nodes: []article.Node{{ID: "a"}, {ID: "b"}, {ID: "d"}}}}
	if edges := g.Edges(a); len(edges) != 2 || !edges[0].Has("a") || edges[0].Has("d") || !edges[1].Has("d") {
		t.Errorf("the graph has edges %v", edges)
	}
	if edges := (&article.Article{}).Edges(); len(edges) != 0 {
		t.Errorf("an empty story has edges %v", edges)
	}
}
