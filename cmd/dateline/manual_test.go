package main

import (
	"bytes"
	"go/doc/comment"
	"go/parser"
	"go/token"
	"os"
	"regexp"
	"strings"
	"testing"

	"dateline/article"
	"dateline/article/parse"
)

// TestFormat holds FORMAT.md to the comment of package article.
func TestFormat(t *testing.T) {
	const name = "../../article/FORMAT.md"
	want := "# How a story is written\n\n" + manualIntroduction + markdownManual(t)
	if *update {
		if err := os.WriteFile(name, []byte(want), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	got, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != want {
		t.Errorf("FORMAT.md is not the comment of package article; go test ./cmd/dateline -run TestFormat -update writes it\n%s", firstDifference(string(got), want))
	}
}

// TestHelpFormat prints the manual, which begins with a sentence for authors.
func TestHelpFormat(t *testing.T) {
	var stdout, stderr bytes.Buffer
	code := run(t.Context(), []string{"help", "format"}, &stdout, &stderr)
	if code != exitOK || stderr.Len() > 0 {
		t.Fatalf("exit %d\n%s", code, stderr.String())
	}
	if got := stdout.String(); !strings.HasPrefix(got, "A story is one Markdown file") || strings.Contains(got, "//\n") || strings.Contains(got, "package article") {
		t.Errorf("printed\n%s", got)
	}
}

// markdownManual is the comment of package article as Markdown, from its first
// heading on.
func markdownManual(t *testing.T) string {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "../../article/doc.go", nil, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	var from comment.Parser
	to := comment.Printer{HeadingLevel: 2, HeadingID: func(*comment.Heading) string { return "" }}
	_, manual, ok := strings.Cut(string(to.Markdown(from.Parse(file.Doc.Text()))), "\n## ")
	if !ok {
		t.Fatal("the manual has no heading")
	}
	return "## " + manual
}

// The grammar in the manual is whole: it defines every production once, and from
// Story and SharedCards each is reached. See the Go specification, Notation.
func TestGrammar(t *testing.T) {
	_, rest, _ := strings.Cut(markdownManual(t), "\n## Grammar\n")
	grammar, _, _ := strings.Cut(rest, "\n## ")
	definition := regexp.MustCompile(`(?ms)^\t([A-Z]\w*) += (.*?) \.$`)
	name := regexp.MustCompile(`"[^"]*"|\b[A-Z]\w*`)
	productions := map[string]string{}
	for _, m := range definition.FindAllStringSubmatch(grammar, -1) {
		if productions[m[1]] != "" {
			t.Errorf("%s is defined twice", m[1])
		}
		productions[m[1]] = m[2]
	}
	reached := map[string]bool{}
	var reach func(string)
	reach = func(n string) {
		if reached[n] {
			return
		}
		reached[n] = true
		body, ok := productions[n]
		if !ok {
			t.Errorf("%s is not defined", n)
		}
		for _, used := range name.FindAllString(body, -1) {
			if used[0] != '"' {
				reach(used)
			}
		}
	}
	reach("Story")
	reach("SharedCards")
	for n := range productions {
		if !reached[n] {
			t.Errorf("nothing uses %s", n)
		}
	}
	for _, mode := range article.Modes {
		if !strings.Contains(productions["Mode"], `"`+string(mode)+`"`) {
			t.Errorf("Mode lacks %s", mode)
		}
	}
	for _, stance := range article.Stances {
		if !strings.Contains(productions["Stance"], `"`+string(stance)+`"`) {
			t.Errorf("Stance lacks %s", stance)
		}
	}
}

// TestReadmeStoryIsSound finds nothing wrong with the story that the README shows.
func TestReadmeStoryIsSound(t *testing.T) {
	b, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(b), "\n## A story\n\n")
	var story strings.Builder
	for line := range strings.Lines(rest) {
		if line != "\n" && !strings.HasPrefix(line, "    ") {
			break
		}
		story.WriteString(strings.TrimPrefix(line, "    "))
	}
	if a, problems := parse.Story("README.md", []byte(story.String())); a == nil || len(problems) > 0 {
		t.Errorf("%s\n%s", problems, story.String())
	}
}
