package app_test

import (
	"os"
	"testing"

	"dateline/app"
	"dateline/article"
	"dateline/article/carto"
	"dateline/article/parse"

	goapp "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// readVoyage reads the story of testdata/voyage.md, lays out its map and gives
// both as an edition.
func readVoyage(t *testing.T) *app.Edition {
	t.Helper()
	src, err := os.ReadFile("testdata/voyage.md")
	if err != nil {
		t.Fatal(err)
	}
	a, problems := parse.Story("voyage.md", src)
	if a == nil || len(problems) > 0 {
		t.Fatal(problems)
	}
	return edition(t, a)
}

// edition lays out a story's map.
func edition(t *testing.T, a *article.Article) *app.Edition {
	t.Helper()
	m, ok := carto.NewMap(a, func(code string) (string, article.Point, bool) {
		switch code {
		case "BO":
			return "Bolivia", article.Point{Lat: -17, Lon: -64}, true
		case "CH":
			return "Switzerland", article.Point{Lat: 47, Lon: 8}, true
		case "CL":
			return "Chile", article.Point{Lat: -36, Lon: -71}, true
		case "PE":
			return "Peru", article.Point{Lat: -10, Lon: -76}, true
		}
		return "", article.Point{}, false
	})
	if !ok {
		t.Fatal("no map")
	}
	m.Note, m.Credit = "Boundaries are as they are.", "those who drew it"
	return &app.Edition{Article: a, Map: m, MapFiles: app.MapFiles{Region: "map-region.1.svg", World: "map-world.2.svg"}}
}

func TestMapScenes(t *testing.T) {
	voyage := readVoyage(t)
	town := &article.Article{Lang: "en", Entities: []article.Entity{
		{ID: "iquique", Name: "Iquique", Kind: article.KindPlace, At: &article.Point{Lat: -20.21, Lon: -70.15}},
	}}
	for _, s := range []struct {
		name string
		ui   goapp.UI
	}{
		{"map", &app.Map{Edition: voyage}},
		{"map-of-one-place", &app.Map{Edition: edition(t, town)}},
		{"map-of-none", &app.Map{Edition: &app.Edition{Article: &article.Article{}}}},
	} {
		t.Run(s.name, func(t *testing.T) { scene(t, s.name, s.ui) })
	}
}
