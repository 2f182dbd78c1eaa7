package article_test

import (
	"maps"
	"testing"

	"dateline/article"
)

func TestAttributions(t *testing.T) {
	quote := func(sentences ...article.ID) []article.Quote {
		var quotes []article.Quote
		for _, s := range sentences {
			quotes = append(quotes, article.Quote{Sentence: s})
		}
		return quotes
	}
	a := &article.Article{
		Entities: []article.Entity{{Facts: []article.Fact{
			{Quotes: quote("p1-s1")},
			{Quotes: quote("p1-s2"), Notes: []int{0}},
			{Quotes: quote("p1-s3", "p2-s1"), Mode: article.Said},
			{Notes: []int{0}, Mode: article.Denied},
		}}},
		OwnVoice: []article.Fact{
			{Quotes: quote("p2-s1"), Mode: article.Said},
			{Quotes: quote("p2-s2"), Mode: article.Said, Notes: []int{0}},
		},
	}
	want := map[article.ID]article.Attribution{
		"p1-s2": {Cited: true},
		"p1-s3": {Claim: true},
		"p2-s1": {Claim: true, Own: true},
		"p2-s2": {Own: true, Cited: true},
	}
	if got := a.Attributions(); !maps.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}
