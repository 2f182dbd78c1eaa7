// Package site provides a folder of short stories for tests of a site. They
// share cards; one is written from right to left, one has no map.
package site

import (
	"embed"
	"io/fs"
	"testing"

	"dateline/article"
	"dateline/article/parse"
)

// FS holds the folder.
//
//go:embed *.md cards
var FS embed.FS

// Stories parses the folder and fails the test if it has errors.
func Stories(t testing.TB) []*article.Article {
	t.Helper()
	cards, problems := parse.ReadCards(files(t, "cards/*.md"))
	var stories []*article.Article
	for _, f := range files(t, "*.md") {
		a, found := cards.Story(f.Name, f.Text)
		stories, problems = append(stories, a), append(problems, found...)
	}
	if problems.HasErrors() {
		t.Fatal(problems)
	}
	return stories
}

func files(t testing.TB, pattern string) (files []parse.File) {
	t.Helper()
	names, err := fs.Glob(FS, pattern)
	if err != nil || len(names) == 0 {
		t.Fatalf("%s: %v", pattern, err)
	}
	for _, name := range names {
		b, err := FS.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, parse.File{Name: name, Text: b})
	}
	return files
}
