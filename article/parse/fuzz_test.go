package parse_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"unicode"

	"dateline/article"
	"dateline/article/parse"
	"dateline/article/storytest/golden"

	"github.com/yuin/goldmark"
	xhtml "golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// FuzzStory looks for input that makes the parser panic, report a problem
// outside of the file, or give an article that is not sound: one whose ids,
// evidence or words do not hold.
func FuzzStory(f *testing.F) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		f.Fatalf("no golden files: %v", err)
	}
	for _, file := range files {
		src, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		story, _, _ := strings.Cut(string(src), golden.Scissors)
		f.Add([]byte(story))
	}
	const head, cards = "---\nheadline: H\n---\n", "Text.\n\n## Cards\n\n### A\n```yaml\nkind: person\n```\n"
	for _, part := range []string{"[", "[a](", "[a](#a) ", "*a ", "**a *b ", "a_b_ ", "- a\n  ", "`a``b```c", "<a ", "<?a ",
		"<![CDATA[ ", "<!-- ", "&amp", "&#13;", "\\*", ". ", "A. ", "a? ", "## a\n", "[a]: b 'c\n", "|a|b|\n|-|-|\n", "\ta\n", "\r"} {
		f.Add([]byte(head + strings.Repeat(part, 50)))
	}
	for _, part := range []string{"- a \"Text.\"\n", "- a “", "\"a\" ", "[^a] ", "[^a]: x\n", "### A\n", "- x [^abcd]\n"} {
		f.Add([]byte(head + cards + strings.Repeat(part, 50)))
	}
	for _, part := range []string{"[", "{a: ", "- ", "? ", "&a ", "*a ", "!!a ", "\"\\x", "|\n a\n", "#\n"} {
		f.Add([]byte("---\na: " + strings.Repeat(part, 50) + "\n---\nText.\n"))
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		a, problems := parse.Story("story.md", src)
		checkProblems(t, src, problems)
		if (a == nil) != problems.HasErrors() {
			t.Fatalf("article %v with problems\n%s", a, problems)
		}
		if a == nil {
			return
		}
		checkArticle(t, a)
		again, _ := parse.Story("story.md", src)
		if !reflect.DeepEqual(a, again) {
			t.Errorf("read twice:\n%s\nand:\n%s", outline(a), outline(again))
		}
		if want, ok := renderedText(src); ok && a.Text() != want {
			t.Errorf("text:\n%q\nwant:\n%q", a.Text(), want)
		}
	})
}

func checkProblems(t *testing.T, src []byte, problems parse.Problems) {
	t.Helper()
	lines := 1 + strings.Count(string(src), "\n") + strings.Count(string(src), "\r")
	for i, p := range problems {
		if p.Line < 1 || p.Line > lines || p.Col < 1 || p.Col > len(src)+1 || p.What == "" || p.Remedy == "" {
			t.Errorf("problem %v in %d lines", p, lines)
		}
		if strings.ContainsFunc(p.String(), unicode.IsControl) {
			t.Errorf("problem %q is not one line", p)
		}
		if i > 0 && (problems[i-1].Line > p.Line || problems[i-1].Line == p.Line && problems[i-1].Col > p.Col) {
			t.Errorf("problem %v after %v", p, problems[i-1])
		}
	}
}

func checkArticle(t *testing.T, a *article.Article) {
	t.Helper()
	ids := map[article.ID]bool{}
	unique := func(id article.ID, reserved bool) {
		if id == "" || ids[id] || article.Reserved(id) != reserved {
			t.Errorf("id %q", id)
		}
		ids[id] = true
	}
	for _, b := range a.Blocks {
		if b.Kind != article.Subheading {
			unique(b.ID, true)
		}
		for _, s := range b.Sentences {
			unique(s.ID, true)
			if strings.TrimFunc(s.Text(), unicode.IsSpace) != s.Text() || s.Text() == "" {
				t.Errorf("sentence %s is %q", s.ID, s.Text())
			}
			checkRuns(t, a, s.Runs)
		}
	}
	checkFacts(t, a, a.OwnVoice)
	for _, e := range a.Entities {
		unique(e.ID, false)
		checkFacts(t, a, e.Facts)
	}
	data, err := json.Marshal(a)
	if err != nil {
		t.Fatal(err)
	}
	var back article.Article
	if err := json.Unmarshal(data, &back); err != nil {
		t.Fatalf("%v in %s", err, data)
	}
	if !reflect.DeepEqual(*a, back) {
		t.Errorf("through JSON:\n%s\nwant:\n%s", outline(&back), outline(a))
	}
}

func checkRuns(t *testing.T, a *article.Article, runs []article.Run) {
	t.Helper()
	for _, r := range runs {
		if r.Text == "" || r.Card != "" && a.Entity(r.Card) == nil || r.Card != "" && r.Href != "" {
			t.Errorf("run %+v", r)
		}
	}
}

func checkFacts(t *testing.T, a *article.Article, facts []article.Fact) {
	t.Helper()
	for _, f := range facts {
		checkRuns(t, a, f.Text)
		if len(f.Text) == 0 || len(f.Quotes)+len(f.Notes) == 0 {
			t.Errorf("fact %+v", f)
		}
		for _, q := range f.Quotes {
			if a.Sentence(q.Sentence) == nil || q.Text == "" {
				t.Errorf("quotation %+v", q)
			}
		}
		for _, n := range f.Notes {
			if n < 0 || n >= len(a.Sources) {
				t.Errorf("source %d of %d", n, len(a.Sources))
			}
		}
	}
}

// renderedText is the text of a story by another way than the parser's: as
// goldmark renders it to HTML, and a browser's parser reads that. It has no
// opinion on stories with footnotes, which plain Markdown reads otherwise, nor on
// Chinese and Japanese, where line breaks are no spaces.
func renderedText(src []byte) (text string, ok bool) {
	all := strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(strings.TrimPrefix(string(src), "\ufeff"))
	lines := strings.SplitAfter(all, "\n")
	for end := 1; end < len(lines); end++ {
		if strings.TrimRight(lines[end], " \t\n") == "---" {
			all = strings.Join(lines[end+1:], "")
			break
		}
	}
	if strings.Contains(all, "[^") || strings.ContainsFunc(all, func(r rune) bool { return r >= '\u2e80' }) {
		return "", false
	}
	var page strings.Builder
	if err := goldmark.Convert([]byte(all), &page); err != nil {
		return "", false
	}
	root, err := xhtml.Parse(strings.NewReader(page.String()))
	if err != nil {
		return "", false
	}
	var blocks []string
	var walk func(n *xhtml.Node) (more bool)
	walk = func(n *xhtml.Node) bool {
		switch n.DataAtom {
		case atom.P, atom.H2, atom.H3, atom.Li:
			if n.DataAtom == atom.Li && has(n, atom.P) {
				break
			}
			block := strings.TrimFunc(inlineText(n), unicode.IsSpace)
			if name := strings.ToLower(block); n.DataAtom == atom.H2 && (name == "cards" || name == "own voice") {
				return false
			}
			if block != "" {
				blocks = append(blocks, block)
			}
			return true
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if !walk(c) {
				return false
			}
		}
		return true
	}
	walk(root)
	if len(blocks) == 0 {
		return "", true
	}
	return strings.Join(blocks, "\n\n") + "\n", true
}

func has(n *xhtml.Node, child atom.Atom) bool {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.DataAtom == child {
			return true
		}
	}
	return false
}

// inlineText is the text of an element; of a picture its caption, which is its
// title.
func inlineText(n *xhtml.Node) string {
	var b strings.Builder
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == xhtml.TextNode:
			text := c.Data
			if c.PrevSibling != nil && c.PrevSibling.DataAtom == atom.Br {
				text = strings.TrimPrefix(text, "\n")
			}
			b.WriteString(strings.ReplaceAll(text, "\n", " "))
		case c.DataAtom == atom.Br:
			b.WriteByte('\n')
		case c.DataAtom == atom.Img:
			for _, attr := range c.Attr {
				if attr.Key == "title" {
					b.WriteString(attr.Val)
				}
			}
		default:
			b.WriteString(inlineText(c))
		}
	}
	return b.String()
}
