package app

import (
	"strings"
	"testing"

	"dateline/article"
	"dateline/article/derive"
	"dateline/article/search"
	"dateline/web/prerender"
)

// A card that search finds by another name says if that name is a guess.
func TestGuessedOtherName(t *testing.T) {
	for _, c := range []struct {
		guesses []string
		typed   string
		marked  bool
	}{
		{[]string{"aliases"}, "anita", true},
		{[]string{"aliases"}, "anna", false},
		{[]string{"native"}, "anna", true},
		{nil, "anita", false},
	} {
		e := article.Entity{ID: "ana-ruiz", Kind: article.KindPerson, Name: "Ruiz", Aliases: []string{"Anita"},
			Native: []article.Native{{Lang: "de", Text: "Anna"}}, Guesses: c.guesses}
		a := &article.Article{Lang: "en", Entities: []article.Entity{e}}
		found := search.NewIndex(a).Find([]string{derive.SearchKey(c.typed)}, mostFound)
		s := &Search{Article: a, typed: c.typed, found: found}
		for kind, best := range found.Best {
			if len(best) > 0 {
				s.answers = append(s.answers, answers{foundWords[kind].heading, best})
			}
		}
		written, err := prerender.HTML(s)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(written, `class="other"`) {
			t.Fatalf("%s: no other name in %s", c.typed, written)
		}
		if got := strings.Contains(written, `class="guess"`); got != c.marked {
			t.Errorf("guesses %v, typed %s: marked %v, want %v", c.guesses, c.typed, got, c.marked)
		}
	}
}
