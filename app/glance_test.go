package app

import (
	"strings"
	"testing"
	"unicode/utf8"

	"dateline/article"
)

func TestGlance(t *testing.T) {
	fact := func(words string, inStory bool) article.Fact {
		f := article.Fact{Text: []article.Run{{Text: words}}}
		if inStory {
			f.Quotes = []article.Quote{{Text: words}}
		}
		return f
	}
	long := strings.Repeat("word ", 200)
	for _, c := range []struct {
		name  string
		facts []article.Fact
		want  []string
	}{
		{"none", nil, nil},
		{"those of the story alone", []article.Fact{fact("Known.", false), fact("Told.", true), fact("Told too.", true)}, []string{"Told.", "Told too."}},
		{"background without any", []article.Fact{fact("Known.", false)}, []string{"Known."}},
		{"no more than fit", []article.Fact{fact("Told.", true), fact(long, true)}, []string{"Told."}},
		{"no more than three", []article.Fact{fact("One.", true), fact("Two.", true), fact("Three.", true), fact("Four.", true)}, []string{"One.", "Two.", "Three."}},
		{"who says so", []article.Fact{{Mode: article.Denied, Text: []article.Run{{Text: "It was late."}}, Quotes: []article.Quote{{}}}}, []string{"Ana Ruiz denied: It was late."}},
	} {
		got := glance(&article.Entity{Kind: article.KindPerson, Name: "Ana Ruiz", Facts: c.facts})
		if strings.Join(got, "|") != strings.Join(c.want, "|") {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
	e := article.Entity{Kind: article.KindPerson, Name: "Ana Ruiz", Role: "Mayor of Talca", Facts: []article.Fact{fact(long, true)},
		Native: []article.Native{{Lang: "es", Text: "Ana Ruiz"}}}
	got := glance(&e)
	if len(got) != 1 || !strings.HasSuffix(got[0], "word…") {
		t.Fatalf("a long fact gives %q", got)
	}
	if n := utf8.RuneCountInString(KindWord(e.Kind) + e.Name + e.Role + e.Native[0].Text + got[0]); n > mostGlanced || n < mostGlanced-10 {
		t.Errorf("%d characters, want at most %d and not much less", n, mostGlanced)
	}
}
