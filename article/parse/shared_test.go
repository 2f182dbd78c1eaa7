package parse_test

import (
	"os"
	"strings"
	"testing"

	"dateline/article"
	"dateline/article/parse"
	"dateline/article/storytest/golden"
)

// TestSharedGolden reads files of testdata/shared: cards, a story, and what comes
// of the two.
func TestSharedGolden(t *testing.T) {
	golden.Test(t, "testdata/shared/*.txt", 2, func(_ *testing.T, in []string) string {
		cards, problems := parse.ReadCards([]parse.File{{Name: "cards/all.md", Text: []byte(in[0])}})
		a, found := cards.Story("story.md", []byte(in[1]))
		got := problems.String() + found.String()
		if a != nil {
			got += outline(a)
		}
		return got
	})
}

// TestSharedFiles has cards in several files: they know each other, and twins are
// reported where the second stands.
func TestSharedFiles(t *testing.T) {
	card := func(name, fact string) []byte {
		return []byte("### " + name + "\n```yaml\nkind: person\n```\n- " + fact + " [^a]\n\n[^a]: A, https://example.org/\n")
	}
	_, problems := parse.ReadCards([]parse.File{
		{Name: "cards/a.md", Text: card("Ana", "Knows [Ivo](#ivo).")},
		{Name: "cards/b.md", Text: card("Ivo", "Knows [Ana](#ana).")},
		{Name: "cards/c.md", Text: card("Ana", "Is another.")},
		{Name: "cards/d.md", Text: []byte("\n")},
	})
	want := `cards/c.md:1:1: a second card "ana"; the first is at cards/a.md:1; give one of them another id: {#id}
cards/d.md:1:1: the file is empty; write a card, ### and its name, or take the file away
`
	if got := problems.String(); got != want {
		t.Errorf("got:\n%swant:\n%s", got, want)
	}
}

// TestSharedUnchanged reads two stories with the same cards: what one makes of
// them does not reach the other.
func TestSharedUnchanged(t *testing.T) {
	text, err := os.ReadFile("testdata/shared/mentioned.txt")
	if err != nil {
		t.Fatal(err)
	}
	parts := strings.SplitN(string(text), golden.Scissors, 3)
	cards, _ := parse.ReadCards([]parse.File{{Name: "cards/all.md", Text: []byte(parts[0])}})
	read := func(src string) *article.Article {
		a, problems := cards.Story("story.md", []byte(src))
		if a == nil {
			t.Fatal(problems)
		}
		return a
	}
	both := "---\nheadline: Both\n---\n[Ana](#ana-ruiz) and [Ivo](#ivo-brook) met.\n"
	before := outline(read(both))
	read(parts[1])
	if after := outline(read(both)); after != before {
		t.Errorf("before:\n%s\nafter:\n%s", before, after)
	}
	if !strings.Contains(before, "against [Ivo Brook>ivo-brook]") || strings.Contains(before, "#talca") {
		t.Errorf("links of shared cards:\n%s", before)
	}
}
