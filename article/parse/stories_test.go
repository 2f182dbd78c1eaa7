package parse_test

import (
	"go/doc/comment"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"testing"

	"dateline/article/parse"
	"dateline/article/stories"
)

// The stories we ship have no problem, not even a warning.
func TestStoriesAreSound(t *testing.T) {
	files, err := fs.Glob(stories.FS, "*.md")
	if err != nil || len(files) == 0 {
		t.Fatalf("no stories: %v", err)
	}
	for _, file := range files {
		src, err := stories.FS.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if a, problems := parse.Story(file, src); a == nil || len(problems) > 0 {
			t.Errorf("%s has problems:\n%s", file, problems)
		}
	}
}

// The example that the manual begins with is as good.
func TestManualIsSound(t *testing.T) {
	file, err := parser.ParseFile(token.NewFileSet(), "../doc.go", nil, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	for _, block := range new(comment.Parser).Parse(file.Doc.Text()).Content {
		if code, ok := block.(*comment.Code); ok {
			if a, problems := parse.Story("doc.go", []byte(code.Text)); a == nil || len(problems) > 0 {
				t.Errorf("the example has problems:\n%s", problems)
			}
			return
		}
	}
	t.Error("the manual has no example")
}

// The default story's text is the publisher's, word for word.
func TestDefaultStoryKeepsItsWords(t *testing.T) {
	want, err := os.ReadFile("../stories/testdata/putin-mongolia.txt")
	if err != nil {
		t.Fatal(err)
	}
	a, err := stories.Parsed("putin-mongolia.md")
	if err != nil {
		t.Fatal(err)
	}
	if got := a.Text(); got != string(want) {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}
