package app

import (
	"cmp"
	"os"
	"regexp"
	"strings"
	"testing"

	"dateline/app/english"
	"dateline/article"
	"dateline/article/carto"
	"dateline/article/parse"
	"dateline/article/search"
	"dateline/web/prerender"

	goapp "github.com/maxence-charriere/go-app/v10/pkg/app"
	"golang.org/x/net/html"
)

// readMongolian reads a story that fills every view. It has no Latin letter in its own
// text, so whatever has one in the page is ours.
func readMongolian(t *testing.T) *Edition {
	t.Helper()
	src, err := os.ReadFile("testdata/mongolian.md")
	if err != nil {
		t.Fatal(err)
	}
	a, problems := parse.Story("mongolian.md", src)
	if a == nil || len(problems) > 0 {
		t.Fatal(problems)
	}
	drawing := article.Drawing{Width: 200, Height: 200, Nodes: []article.Node{
		{ID: "oyun", X: 40, Y: 20, Width: 60, Height: 24, Lines: []string{"Б. Оюун"}},
		{ID: "khovd", X: 100, Y: 100, Width: 60, Height: 24, Lines: []string{"Ховд"}},
	}}
	a.Graph = &article.Graph{Narrow: drawing, Wide: drawing}
	m, ok := carto.NewMap(a, func(string) (string, article.Point, bool) {
		return "Монгол", article.Point{Lat: 47, Lon: 104}, true
	})
	if !ok || m.World == nil {
		t.Fatal("no map of the world")
	}
	m.Note, m.Credit = "Boundaries are as they are.", "those who drew it"
	a.Entity("oyun").Also, a.Entity("oyun").AlsoMore = []article.Elsewhere{{Slug: "uyer", Lang: "mn", Headline: "Үер"}}, 2
	return &Edition{Article: a, Map: m, Home: "../"}
}

// TestLanguageOfWords goes over the page of a Mongolian story and over what it shows
// later. A screen reader must read our words as English, and the story's as Mongolian.
func TestLanguageOfWords(t *testing.T) {
	edition := readMongolian(t)
	a := edition.Article
	open := Selection{Card: "oyun"}
	found := &Search{Article: a, index: search.NewIndex(a)}
	found.ask("")
	for _, view := range []struct {
		name, base string // base is the language of what the view stands in
		ui         goapp.UI
	}{
		{"page", "mn", edition.Composer()},
		{"open card", "mn", &Card{Article: a, Entity: a.Entity("oyun"), Open: true, Selection: open, Named: 2, Step: 1}},
		{"search", "mn", found},
		{"search without an answer", "mn", &Search{Article: a, found: &search.Results{}}},
		{"line", "mn", &LineLabel{Article: a, Edge: a.Edges()[0]}},
		{"lines of a card", "mn", &Connections{Article: a, Selection: open}},
		{"bookmark", "mn", &Bookmark{Article: a, offered: "p2-s1"}},
		{"copied", "en", &Tools{Article: a, said: english.LinkCopied, given: "https://example.org/"}},
		{"announcement", "mn", &Page{Edition: edition, said: english.CardClosed}},
		{"lens without a mark", "mn", &LensKey{Article: &article.Article{Lang: "mn"}}},
		{"index", "en", &Front{Index: &Index{Title: "Stories", Stories: []article.Teaser{
			{Slug: "guur", Lang: "mn", Headline: "Шинэ гүүр", Dateline: "Ховд", Draft: true, Places: []string{"Ховд"}, Map: "small.svg"},
		}}}},
	} {
		t.Run(view.name, func(t *testing.T) { checkLanguages(t, view.ui, view.base) })
	}
}

var (
	latin    = regexp.MustCompile(`[A-Za-z]{2}`)
	cyrillic = regexp.MustCompile(`\p{Cyrillic}{2}`)
	// Units and addresses are the same in every language.
	unit = regexp.MustCompile(`^[\d, ]+(km|m)$|^https://`)
)

// checkLanguages compares the language in effect with the letters of every text and
// label. A sentence of ours may have a name of the story within it.
func checkLanguages(t *testing.T, ui goapp.UI, base string) {
	t.Helper()
	written, err := prerender.HTML(ui)
	if err != nil {
		t.Fatal(err)
	}
	root, err := html.Parse(strings.NewReader(written))
	if err != nil {
		t.Fatal(err)
	}
	checked := 0
	check := func(n *html.Node, what, words string) {
		want := ""
		switch {
		case unit.MatchString(words):
			return
		case latin.MatchString(words):
			want = "en"
		case cyrillic.MatchString(words):
			want = "mn"
		default:
			return
		}
		checked++
		if lang := cmp.Or(langOf(n), base); lang != want {
			t.Errorf("%s %q in <%s class=%q> is in %q", what, words, n.Data, attribute(n, "class"), lang)
		}
	}
	for n := range root.Descendants() {
		if hidden(n) {
			continue
		}
		switch n.Type {
		case html.TextNode:
			check(n.Parent, "text", strings.TrimSpace(n.Data))
		case html.ElementNode:
			for _, a := range n.Attr {
				switch a.Key {
				case "aria-label", "title", "placeholder", "alt":
					check(n, a.Key, a.Val)
				}
			}
		}
	}
	if checked == 0 {
		t.Error("no words")
	}
}

// langOf is the language that is in effect in an element, "" for that of the page.
func langOf(n *html.Node) string {
	for ; n != nil; n = n.Parent {
		if lang := attribute(n, "lang"); lang != "" {
			return lang
		}
	}
	return ""
}

// hidden reports whether no screen reader reads an element.
func hidden(n *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if attribute(n, "aria-hidden") == "true" {
			return true
		}
	}
	return false
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}
