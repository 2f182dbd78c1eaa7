package article_test

import (
	"slices"
	"testing"

	"dateline/article"
)

func TestWhereabouts(t *testing.T) {
	names := func(cards ...article.ID) article.Sentence {
		var s article.Sentence
		for _, card := range cards {
			s.Runs = append(s.Runs, article.Run{Text: "…", Card: card})
		}
		return s
	}
	a := &article.Article{
		Blocks: []article.Block{
			{ID: "p1", Sentences: []article.Sentence{names("putin", "mongolia"), names("visit", "warrant", "mongolia", "moscow")}},
			{ID: "p2", Sentences: []article.Sentence{names("", "court")}},
		},
		Entities: []article.Entity{
			{ID: "putin", Kind: article.KindPerson},
			{ID: "mongolia", Kind: article.KindCountry},
			{ID: "moscow", Kind: article.KindPlace, At: &article.Point{Lat: 55.8, Lon: 37.6}},
			{ID: "visit", Kind: article.KindEvent},
			{ID: "warrant", Kind: article.KindDocument, When: article.Span{From: article.Date{Year: 2023}}},
			{ID: "court", Kind: article.KindOrganisation},
		},
	}
	for _, c := range []struct {
		block          article.ID
		places, events []article.ID
	}{
		{"p1", []article.ID{"mongolia", "moscow"}, []article.ID{"visit", "warrant"}},
		{"p2", nil, nil},
		{"p3", nil, nil},
	} {
		w := a.Whereabouts(c.block)
		if !slices.Equal(w.Places, c.places) || !slices.Equal(w.Events, c.events) {
			t.Errorf("%s is at %v, want %v and %v", c.block, w, c.places, c.events)
		}
	}
}
