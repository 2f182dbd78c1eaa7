// Package storytest provides a story for tests that uses every feature of the
// format. Editing the stories of the program does not affect it.
package storytest

import (
	_ "embed"
	"testing"

	"dateline/article"
	"dateline/article/parse"
)

//go:embed visit.md
var visit string

// Source returns the story as its author writes it.
func Source() []byte { return []byte(visit) }

// Visit returns the story, freshly parsed by each call.
func Visit(t testing.TB) *article.Article {
	t.Helper()
	return Parse(t, "visit.md", Source())
}

// Parse parses a story and fails the test if it has errors. It allows warnings.
func Parse(t testing.TB, name string, src []byte) *article.Article {
	t.Helper()
	a, problems := parse.Story(name, src)
	if a == nil {
		t.Fatal(problems)
	}
	return a
}
