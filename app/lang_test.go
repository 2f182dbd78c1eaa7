package app

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"strings"
	"testing"

	"dateline/article"
	"dateline/article/carto"
	"dateline/article/parse"
	"dateline/web/prerender"

	"golang.org/x/net/html"
)

// TestWordsOfOursHaveTheirLanguage goes over the page of a Mongolian story. A text of
// the page's own words is marked as English, so that a screen reader does not read it
// with Mongolian sounds.
func TestWordsOfOursHaveTheirLanguage(t *testing.T) {
	src, err := os.ReadFile("../web/e2e/testdata/mn.md")
	if err != nil {
		t.Fatal(err)
	}
	a, problems := parse.Story("mn.md", src)
	if a == nil {
		t.Fatal(problems)
	}
	edition := &Edition{Article: a}
	if m, ok := carto.NewMap(a, func(code string) (string, article.Point, bool) { return code, article.Point{}, true }); ok {
		edition.Map = m
	}
	written, err := prerender.HTML(edition.Composer())
	if err != nil {
		t.Fatal(err)
	}
	root, err := html.Parse(strings.NewReader(written))
	if err != nil {
		t.Fatal(err)
	}
	ours := englishWords(t)
	found := 0
	for n := range root.Descendants() {
		if n.Type != html.TextNode || !ours[strings.TrimSpace(n.Data)] {
			continue
		}
		found++
		if lang := langOf(n.Parent); lang != "en" {
			t.Errorf("%q in <%s class=%q> is in %q", n.Data, n.Parent.Data, classOf(n.Parent), lang)
		}
	}
	if found < 40 {
		t.Errorf("only %d texts of ours in the page", found)
	}
}

// langOf is the language that is in effect in an element, "mn" for the page's.
func langOf(n *html.Node) string {
	for ; n != nil; n = n.Parent {
		for _, a := range n.Attr {
			if a.Key == "lang" {
				return a.Val
			}
		}
	}
	return "mn"
}

func classOf(n *html.Node) string {
	for _, a := range n.Attr {
		if a.Key == "class" {
			return a.Val
		}
	}
	return ""
}

// joined is the value of string literals joined by plus signs.
func joined(n ast.Node) string {
	if sum, ok := n.(*ast.BinaryExpr); ok {
		return joined(sum.X) + joined(sum.Y)
	}
	return literal(n)
}

// englishWords are the constants of package english, and the words of the tables.
func englishWords(t *testing.T) map[string]bool {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "english/english.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	words := map[string]bool{}
	ast.Inspect(file, func(n ast.Node) bool {
		if spec, ok := n.(*ast.ValueSpec); ok {
			for _, v := range spec.Values {
				words[strings.TrimSpace(joined(v))] = true
			}
		}
		return true
	})
	delete(words, "")
	for _, k := range kindTable {
		words[k.One], words[k.Many] = true, true
	}
	for _, p := range article.Panels {
		words[p.Title] = true
	}
	return words
}
