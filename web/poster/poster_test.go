package poster

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"reflect"
	"strings"
	"testing"

	"dateline/article"
	"dateline/article/carto"
	"dateline/web/atlas"
)

// visit is a story between two places.
func visit(headline string) *article.Article {
	return &article.Article{
		Lang: "en", Headline: headline, Kicker: "Diplomacy", Dateline: "Ulaanbaatar",
		Published: article.Date{Year: 2024, Month: 9, Day: 3},
		Entities: []article.Entity{
			{ID: "moscow", Kind: article.KindPlace, Name: "Moscow", At: &article.Point{Lat: 55.7558, Lon: 37.6173}},
			{ID: "ulaanbaatar", Kind: article.KindPlace, Name: "Ulaanbaatar", At: &article.Point{Lat: 47.9212, Lon: 106.9057}},
		},
		Map: article.MapSpec{Route: []article.ID{"moscow", "ulaanbaatar"}, Countries: []string{"RU", "MN"}},
	}
}

// draft makes a story one with a guess.
func draft(a *article.Article) *article.Article {
	a.Guesses = []string{"published"}
	return a
}

// drawn draws a story in a size, with its map or without.
func drawn(t *testing.T, a *article.Article, mapped bool, size image.Point) (image.Image, []byte) {
	t.Helper()
	var m *carto.Map
	if mapped {
		m, _ = carto.NewMap(a, func(code string) (string, article.Point, bool) {
			c, ok := atlas.Lookup(code)
			return c.Name, c.Site, ok
		})
	}
	b, err := Draw(a, m, size)
	if err != nil {
		t.Fatal(err)
	}
	picture, err := png.Decode(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	return picture, b
}

// TestDraw looks at points of the picture where one colour is sure.
func TestDraw(t *testing.T) {
	long := strings.Repeat("A ceremonial welcome in Ulaanbaatar, under a court’s warrant ", 4)
	for _, c := range []struct {
		name   string
		story  *article.Article
		mapped bool
		paper  bool // at the middle of the left edge, in the upper third
		sea    bool // the lowest row shows no paper
	}{
		{"headline and map", visit("A ceremonial welcome in Ulaanbaatar"), true, true, true},
		{"no map", visit("A ceremonial welcome in Ulaanbaatar"), false, true, false},
		{"a long headline", visit(long), true, true, true},
		{"Cyrillic", visit("Торжественный приём в Улан-Баторе"), true, true, true},
		{"a script without letters here", visit("乌兰巴托的欢迎仪式"), true, false, true},
		{"neither", visit("乌兰巴托的欢迎仪式"), false, true, false},
	} {
		for _, size := range []image.Point{Wide, Tall} {
			t.Run(fmt.Sprintf("%s, %d wide", c.name, size.X), func(t *testing.T) {
				picture, _ := drawn(t, c.story, c.mapped, size)
				if picture.Bounds() != (image.Rectangle{Max: size}) {
					t.Errorf("the picture is %v", picture.Bounds())
				}
				if got := picture.At(8, 150) == paper; got != c.paper {
					t.Errorf("paper beside the headline: %v", got)
				}
				covered := true
				for x := range size.X {
					covered = covered && picture.At(x, size.Y-1) != paper
				}
				if covered != c.sea {
					t.Errorf("the map covers the lowest row: %v", covered)
				}
				// Nothing is written into the margin.
				for y := 4; c.paper && y < 280; y++ {
					if picture.At(margin/2, y) != paper {
						t.Fatalf("something is drawn in the margin, at height %d", y)
					}
				}
			})
		}
	}
}

// TestDraftLooksDifferent compares the posters of stories with those of their drafts. One
// of the headlines is in a script without letters here.
func TestDraftLooksDifferent(t *testing.T) {
	for _, headline := range []string{"A ceremonial welcome", "乌兰巴托的欢迎仪式"} {
		_, confirmed := drawn(t, visit(headline), true, Wide)
		if _, unconfirmed := drawn(t, draft(visit(headline)), true, Wide); bytes.Equal(confirmed, unconfirmed) {
			t.Errorf("the poster of %q does not say that the story is a draft", headline)
		}
	}
}

// TestDrawSame draws a picture twice.
func TestDrawSame(t *testing.T) {
	a := visit("A ceremonial welcome in Ulaanbaatar")
	_, first := drawn(t, a, true, Wide)
	if _, second := drawn(t, a, true, Wide); !bytes.Equal(first, second) {
		t.Error("drawn twice, the picture differs")
	}
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"", []string{""}},
		{"Short", []string{"Short"}},
		{"A ceremonial welcome in Ulaanbaatar, under a court’s warrant", []string{"A ceremonial welcome", "in Ulaanbaatar, under", "a court’s warrant"}},
		{"Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft strikes",
			[]string{"Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft", "strikes"}},
	} {
		if got := bold.wrap(c.text, 76, float64(Wide.X-2*margin)); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%q is broken into %q, want %q", c.text, got, c.want)
		}
	}
}

func TestDashed(t *testing.T) {
	got := dashed([][]point{{xy(0, 0), xy(6, 0), xy(6, 7)}})
	want := [][]point{{xy(0, 0), xy(4, 0)}, {xy(6, 2), xy(6, 6)}}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("dashes %v, want %v", got, want)
	}
}
