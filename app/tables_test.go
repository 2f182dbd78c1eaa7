package app

import (
	"reflect"
	"strings"
	"testing"

	"dateline/article"
	"dateline/web/prerender"
)

// TestKindTable finds a row for every kind, with all columns and with words and a
// sign that no other kind has.
func TestKindTable(t *testing.T) {
	if len(kindTable) != len(article.Kinds) {
		t.Errorf("%d rows for %d kinds", len(kindTable), len(article.Kinds))
	}
	seen := map[string]article.Kind{}
	for _, k := range article.Kinds {
		row := KindInfoOf(k)
		if row.SchemaType == "" || row.Accent == "" {
			t.Errorf("%s lacks a column: %+v", k, row)
		}
		for _, own := range []string{row.One, row.Many, row.Glyph(5)} {
			if own == "" || seen[own] != "" {
				t.Errorf("%s has %q, as has %q", k, own, seen[own])
			}
			seen[own] = k
		}
	}
}

func TestUnknownNames(t *testing.T) {
	for name, use := range map[string]func(){
		"KindInfoOf": func() { KindInfoOf("robot") },
		"glyph":      func() { glyph("", 5) },
		"Title":      func() { Panel("weather").Title() },
		"view":       func() { (&Desk{Edition: &Edition{}}).view("weather") },
	} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%s takes a name that no table has", name)
				}
			}()
			use()
		}()
	}
}

// TestPanelViews finds for every panel a view of its own, with the panel's id and
// title.
func TestPanelViews(t *testing.T) {
	desk := &Desk{Edition: &Edition{Article: &article.Article{}}}
	seen := map[reflect.Type]article.ID{}
	for _, p := range article.Panels {
		view := desk.view(Panel(p.ID))
		of := reflect.TypeOf(view)
		if other := seen[of]; other != "" {
			t.Errorf("%s shows %v, as does %s", p.ID, of, other)
		}
		seen[of] = p.ID
		html, err := prerender.HTML(view)
		if err != nil {
			t.Fatal(err)
		}
		tag, _, _ := strings.Cut(html, ">")
		for _, part := range []string{"<section", ` class="panel"`, ` id="` + string(p.ID) + `"`, ` aria-label="` + p.Title + `"`} {
			if !strings.Contains(tag, part) {
				t.Errorf("the view of %s begins with %s>, want%s", p.ID, tag, part)
			}
		}
	}
}
