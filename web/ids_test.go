package web

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/article"

	"golang.org/x/net/html"
)

// TestIDsAreReserved finds no element of a story's page, but its cards, with an id
// that a card could have: in the default story's page and in the scenes of package
// app, but that of a site's index, where no card is.
func TestIDsAreReserved(t *testing.T) {
	bundle, err := defaultBundle()
	if err != nil {
		t.Fatal(err)
	}
	page, err := bundle.ReadFile("index.html")
	if err != nil {
		t.Fatal(err)
	}
	pages := map[string][]byte{"index.html": page}
	scenes, err := filepath.Glob("../app/testdata/*.html")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range scenes {
		if filepath.Base(name) == "front.html" {
			continue
		}
		if pages[name], err = os.ReadFile(name); err != nil {
			t.Fatal(err)
		}
	}
	found := map[string]bool{}
	for name, page := range pages {
		root, err := html.Parse(bytes.NewReader(page))
		if err != nil {
			t.Fatal(err)
		}
		for n := range root.Descendants() {
			id, class := attribute(n, "id"), attribute(n, "class")
			if id == "" || strings.Contains(id, "_") || class == "card" {
				continue
			}
			found[id] = true
			if !article.Reserved(article.ID(id)) {
				t.Errorf("%s: <%s id=%q>: a card could have this id; article.ReservedIDs lacks it", name, n.Data, id)
			}
		}
	}
	for _, id := range []string{"edition", "story", "cast"} {
		if !found[id] {
			t.Errorf("no element has the id %s", id)
		}
	}
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}
