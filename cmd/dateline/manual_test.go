package main

import (
	"bytes"
	"go/doc/comment"
	"go/parser"
	"go/token"
	"os"
	"strings"
	"testing"

	"dateline/article"
	"dateline/article/parse"
)

// TestManual prints the comment of package article as text.
func TestManual(t *testing.T) {
	var stdout, stderr bytes.Buffer
	code := run(t.Context(), []string{"help", "format"}, &stdout, &stderr)
	if code != exitOK || stderr.Len() > 0 {
		t.Fatalf("exit %d\n%s", code, stderr.String())
	}
	if got := stdout.String(); !strings.HasPrefix(got, "Package article ") || strings.Contains(got, "//\n") || strings.Contains(got, "\npackage article") {
		t.Errorf("printed\n%s", got)
	}
}

// TestReadmeHasTheManual holds a section of the README to the same comment, from
// its first heading on.
func TestReadmeHasTheManual(t *testing.T) {
	const name = "../../README.md"
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, begins := strings.Cut(string(b), "<summary>The format</summary>\n\n")
	got, after, ends := strings.Cut(rest, "</details>")
	if !begins || !ends {
		t.Fatal("the README has no place for the format")
	}
	if want := markdownManual(t) + "\n"; *update {
		if err := os.WriteFile(name, []byte(before+"<summary>The format</summary>\n\n"+want+"</details>"+after), 0o666); err != nil {
			t.Fatal(err)
		}
	} else if got != want {
		t.Errorf("the README's manual is not that of the package; go test ./cmd/dateline -run Manual -update writes it\n%s", firstDifference(got, want))
	}
}

// markdownManual is the manual as Markdown.
func markdownManual(t *testing.T) string {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "doc.go", article.Manual, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	var from comment.Parser
	to := comment.Printer{HeadingLevel: 3, HeadingID: func(*comment.Heading) string { return "" }}
	_, manual, ok := strings.Cut(string(to.Markdown(from.Parse(file.Doc.Text()))), "\n### ")
	if !ok {
		t.Fatal("the manual has no heading")
	}
	return "### " + manual
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
