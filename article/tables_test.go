package article_test

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"dateline/article"
	"dateline/article/storytest/golden"
)

// TestKindsAreInTheManual holds the line of doc.go that lists the kinds to Kinds.
func TestKindsAreInTheManual(t *testing.T) {
	var names []string
	for _, k := range article.Kinds {
		names = append(names, string(k))
	}
	last := len(names) - 1
	want := "//\tkind       " + strings.Join(names[:last], ", ") + " or " + names[last] + "; needed"
	manual, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	line := regexp.MustCompile(`(?m)^//\tkind       .*$`)
	if got := line.FindString(string(manual)); golden.Updating() {
		if err := os.WriteFile("doc.go", line.ReplaceAll(manual, []byte(want)), 0o666); err != nil {
			t.Fatal(err)
		}
	} else if got != want {
		t.Errorf("doc.go says\n%s\nwant\n%s\ngo test ./article -update writes it anew", got, want)
	}
}

func TestPanelTable(t *testing.T) {
	var ids []article.ID
	var titles []string
	for _, p := range article.Panels {
		if p.ID == "" || slices.Contains(ids, p.ID) || p.Title == "" || slices.Contains(titles, p.Title) {
			t.Errorf("the panel %q, %q is no other than one before it", p.ID, p.Title)
		}
		ids, titles = append(ids, p.ID), append(titles, p.Title)
		if p.Filled(&article.Article{}) {
			t.Errorf("an empty story fills %s", p.ID)
		}
		if !article.Reserved(p.ID) {
			t.Errorf("a card may have the id of %s", p.ID)
		}
	}
}
