package search_test

import (
	"fmt"
	"testing"

	"dateline/article"
	"dateline/article/search"
)

// long makes a story of 100,000 words, 8,000 of them different, and 1,000 cards.
func long() *article.Article {
	seed := uint32(1)
	number := func(below uint32) uint32 { // a linear congruential generator: the same story every time
		seed = seed*1664525 + 1013904223
		return (seed >> 8) % below
	}
	word := func() string { return fmt.Sprintf("%c%05o", 'a'+number(26), number(number(8000)+1)) }
	a := &article.Article{Lang: "en"}
	for i := range 1000 {
		a.Entities = append(a.Entities, article.Entity{
			ID: article.ID(fmt.Sprintf("card-%d", i)), Name: word() + " " + word(), Role: word(),
			Facts: []article.Fact{{Text: []article.Run{{Text: word() + " " + word() + " " + word()}}}},
		})
	}
	for i := range 1000 {
		b := article.Block{ID: article.ID(fmt.Sprintf("p%d", i+1)), Kind: article.Paragraph}
		for j := range 5 {
			e := &a.Entities[number(1000)]
			s := article.Sentence{ID: article.ID(fmt.Sprintf("%s-s%d", b.ID, j+1)), Runs: []article.Run{{Text: e.Name, Card: e.ID}}}
			for range 18 {
				s.Runs = append(s.Runs, article.Run{Text: " " + word()})
			}
			b.Sentences = append(b.Sentences, s)
		}
		a.Blocks = append(a.Blocks, b)
	}
	return a
}

func BenchmarkIndex(b *testing.B) {
	a := long()
	for b.Loop() {
		search.NewIndex(a)
	}
}

func BenchmarkFind(b *testing.B) {
	x := search.NewIndex(long())
	for _, query := range []string{"A", "A00012", "A0001X", "A00012 B0"} {
		b.Run(query, func(b *testing.B) {
			for b.Loop() {
				x.Find(search.Words(query), 5)
			}
		})
	}
}
