// Package storytest gives tests a story that has something of everything. The
// stories that the program carries may be edited without regard to it.
package storytest

import (
	_ "embed"
	"testing"

	"dateline/article"
	"dateline/article/parse"
)

//go:embed visit.md
var visit string

// Source is the story as an author writes it.
func Source() []byte { return []byte(visit) }

// Visit is the story, just parsed. Each call gives one of its own.
func Visit(t testing.TB) *article.Article {
	t.Helper()
	return Parse(t, "visit.md", Source())
}

// Parse reads a story, in which there may be warnings but no mistake.
func Parse(t testing.TB, name string, src []byte) *article.Article {
	t.Helper()
	a, problems := parse.Story(name, src)
	if a == nil {
		t.Fatal(problems)
	}
	return a
}
