package app

import (
	"fmt"
	"io/fs"
	"strings"
	"testing"

	"dateline/article"
	"dateline/article/derive"
	"dateline/article/parse"
	"dateline/article/search"
	"dateline/article/stories"
	"dateline/article/synthetic"
	"dateline/web/prerender"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"golang.org/x/net/html"
)

// TestClaimsHaveTheirSpeaker goes over every view of the program's stories and of a
// generated one. Wherever a claim's words stand, who says them stands before them.
func TestClaimsHaveTheirSpeaker(t *testing.T) {
	sources := map[string][]byte{"generated.md": synthetic.Story(synthetic.Usual)}
	files, err := fs.Glob(stories.FS, "*.md")
	if err != nil || len(files) < 3 {
		t.Fatalf("%d stories (%v)", len(files), err)
	}
	for _, name := range files {
		if sources[name], err = fs.ReadFile(stories.FS, name); err != nil {
			t.Fatal(err)
		}
	}
	for name, src := range sources {
		t.Run(name, func(t *testing.T) {
			a, problems := parse.Story(name, src)
			if a == nil {
				t.Fatal(problems)
			}
			if name == "generated.md" {
				claimAllFacts(a)
			}
			seen := map[string]int{}
			for view, ui := range viewsOf(a) {
				view, _, _ = strings.Cut(view, "/")
				seen[view] += countClaims(t, a, view, ui)
			}
			for _, view := range []string{"card", "voices", "search", "preview"} {
				if seen[view] == 0 {
					t.Errorf("%s shows no claim", view)
				}
			}
		})
	}
}

func claimAllFacts(a *article.Article) {
	for i := range a.Entities {
		for j := range a.Entities[i].Facts {
			a.Entities[i].Facts[j].Mode = article.Modes[(i+j)%len(article.Modes)]
		}
	}
	derive.Article(a)
}

// viewsOf are all views of a story's facts, each named before a slash.
func viewsOf(a *article.Article) map[string]app.UI {
	views := map[string]app.UI{
		"voices":      &Claims{Article: a},
		"timeline":    &Chronicle{Article: a},
		"connections": &ConnectionList{Article: a},
		"story":       &Story{Article: a},
	}
	connected := a.Connections()
	index := search.NewIndex(a)
	for i := range a.Entities {
		e := &a.Entities[i]
		views[fmt.Sprintf("card/%d", i)] = &Card{Article: a, Entity: e, Connected: connected[e.ID]}
		views[fmt.Sprintf("preview/%d", i)] = &Preview{Article: a, card: e.ID}
	}
	for i, e := range a.Edges() {
		for j, f := range e.Facts {
			one := e
			one.Facts, one.Cards = []*article.Fact{f}, []article.ID{e.Cards[j]}
			views[fmt.Sprintf("lines/%d/%d", i, j)] = &LineLabel{Article: a, Edge: one}
		}
	}
	for i, c := range a.Claims() {
		var keys []string
		for _, word := range search.Words(article.PlainText(c.Fact.Text)) {
			keys = append(keys, derive.SearchKey(word))
		}
		found := index.Find(keys, mostFound)
		s := &Search{Article: a, index: index, typed: "x", found: found}
		for kind, best := range found.Best {
			if len(best) > 0 {
				s.answers = append(s.answers, answers{foundWords[kind].heading, best})
			}
		}
		views[fmt.Sprintf("search/%d", i)] = s
	}
	return views
}

// countClaims counts the claims that a view shows, and fails the test for one whose
// speaker does not stand before its words.
func countClaims(t *testing.T, a *article.Article, view string, ui app.UI) int {
	t.Helper()
	written, err := prerender.HTML(ui)
	if err != nil {
		t.Fatalf("%s: %v", view, err)
	}
	root, err := html.Parse(strings.NewReader(written))
	if err != nil {
		t.Fatal(err)
	}
	shown := 0
	for _, text := range textsOf(root) {
		for _, c := range a.Claims() {
			words := beginning(article.PlainText(c.Fact.Text))
			before, _, found := strings.Cut(text, words)
			if !found || isStory(a, text) {
				continue
			}
			shown++
			if want := a.SpeakerName(c.Speaker) + " " + c.Fact.Verb() + ": "; !strings.HasSuffix(before, want) {
				t.Errorf("%s: %q stands without %q: %s", view, words, want, text)
			}
		}
	}
	return shown
}

// beginning is as much of a claim's words as an excerpt has at least.
func beginning(words string) string {
	const most = 40
	if letters := []rune(words); len(letters) > most {
		return string(letters[:most])
	}
	return words
}

// isStory reports whether a text is of the story itself, with or without the sign of
// its paragraph.
func isStory(a *article.Article, text string) bool {
	text, _, _ = strings.Cut(text, "¶")
	return strings.Contains(a.Text(), strings.TrimSpace(text))
}

// textsOf are the texts of the innermost blocks of a page.
func textsOf(n *html.Node) []string {
	blocks := map[string]bool{"p": true, "li": true, "a": true, "h3": true, "summary": true, "figcaption": true}
	var texts []string
	var text strings.Builder
	var walk func(n *html.Node, inline bool)
	walk = func(n *html.Node, inline bool) {
		if n.Type == html.TextNode {
			text.WriteString(n.Data)
			return
		}
		own := blocks[n.Data] && !(n.Data == "a" && inline)
		if own {
			texts = append(texts, text.String())
			text.Reset()
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c, inline || own)
		}
		if own {
			texts = append(texts, text.String())
			text.Reset()
		}
	}
	walk(n, false)
	return append(texts, text.String())
}
