package parse_test

import (
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

// The default story's text is the publisher's, word for word.
func TestDefaultStoryKeepsItsWords(t *testing.T) {
	src, err := stories.FS.ReadFile("putin-mongolia.md")
	if err != nil {
		t.Fatal(err)
	}
	want, err := os.ReadFile("../stories/testdata/putin-mongolia.txt")
	if err != nil {
		t.Fatal(err)
	}
	a, problems := parse.Story("putin-mongolia.md", src)
	if a == nil {
		t.Fatal(problems)
	}
	if got := a.Text(); got != string(want) {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}
