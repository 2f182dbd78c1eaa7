package app_test

import (
	"net/url"
	"testing"

	"dateline/app"
	"dateline/article"
)

// story is a story of one card with a place, so that it has both first panels.
func story() *article.Article {
	return &article.Article{
		Blocks: []article.Block{{ID: "p1", Kind: article.Paragraph, Sentences: []article.Sentence{
			{ID: "p1-s1", Runs: []article.Run{{Text: "Ulaanbaatar", Card: "ulaanbaatar"}}},
			{ID: "p1-s2", Runs: []article.Run{{Text: "Лхагвасүрэн", Card: "лхагвасүрэн"}}},
		}}},
		Entities: []article.Entity{
			{ID: "ulaanbaatar", Kind: article.KindPlace, Name: "Ulaanbaatar", At: &article.Point{Lat: 47.92, Lon: 106.92}},
			{ID: "лхагвасүрэн", Kind: article.KindPerson, Name: "Лхагвасүрэн"},
		},
	}
}

func TestSelectionToURLAndBack(t *testing.T) {
	a := story()
	for _, test := range []struct {
		selection app.Selection
		url       string
	}{
		{app.Selection{}, "https://example.org/story/"},
		{app.Selection{Card: "ulaanbaatar"}, "https://example.org/story/#ulaanbaatar"},
		{app.Selection{Sentence: "p1-s2"}, "https://example.org/story/#p1-s2"},
		{app.Selection{Panel: app.CastPanel}, "https://example.org/story/?panel=cast#cast"},
		{app.Selection{Card: "ulaanbaatar", Sentence: "p1-s2"}, "https://example.org/story/?card=ulaanbaatar#p1-s2"},
		{app.Selection{Card: "ulaanbaatar", Panel: app.CastPanel}, "https://example.org/story/?panel=cast#ulaanbaatar"},
		{app.Selection{Card: "ulaanbaatar", Sentence: "p1-s1", Panel: app.CastPanel}, "https://example.org/story/?card=ulaanbaatar&panel=cast#p1-s1"},
		{app.Selection{Card: "лхагвасүрэн", Sentence: "p1-s1"}, "https://example.org/story/?card=%D0%BB%D1%85%D0%B0%D0%B3%D0%B2%D0%B0%D1%81%D2%AF%D1%80%D1%8D%D0%BD#p1-s1"},
	} {
		u := test.selection.URL(mustParse(t, "https://example.org/story/?card=old&panel=map#old"))
		if u.String() != test.url {
			t.Errorf("%+v has URL %s, want %s", test.selection, u, test.url)
		}
		if got := app.ParseSelection(a, mustParse(t, test.url)); got != test.selection {
			t.Errorf("%s selects %+v, want %+v", test.url, got, test.selection)
		}
	}
}

func TestSelectionKeepsOtherQueries(t *testing.T) {
	u := app.Selection{Card: "ulaanbaatar"}.URL(mustParse(t, "https://example.org/?utm=1&card=x&b=%20"))
	if want := "https://example.org/?utm=1&b=%20#ulaanbaatar"; u.String() != want {
		t.Errorf("got %s, want %s", u, want)
	}
}

func TestSelectionOfUnknownNames(t *testing.T) {
	u := mustParse(t, "https://example.org/?card=nobody&panel=nothing#p9-s9")
	if got := app.ParseSelection(story(), u); got != (app.Selection{}) {
		t.Errorf("%s selects %+v, want nothing", u, got)
	}
}

func TestFollow(t *testing.T) {
	a := story()
	for _, test := range []struct {
		from app.Selection
		link string
		want app.Selection
	}{
		{app.Selection{}, "#ulaanbaatar", app.Selection{Card: "ulaanbaatar"}},
		{app.Selection{Card: "ulaanbaatar"}, "#p1-s1", app.Selection{Card: "ulaanbaatar", Sentence: "p1-s1"}},
		{app.Selection{Card: "ulaanbaatar", Sentence: "p1-s1"}, "#лхагвасүрэн", app.Selection{Card: "лхагвасүрэн"}},
		{app.Selection{Card: "ulaanbaatar", Panel: app.CastPanel}, "#p1-s1", app.Selection{Card: "ulaanbaatar", Sentence: "p1-s1", Panel: app.CastPanel}},
		{app.Selection{Card: "ulaanbaatar"}, "?panel=cast#cast", app.Selection{Card: "ulaanbaatar", Panel: app.CastPanel}},
		{app.Selection{Card: "ulaanbaatar", Panel: app.CastPanel}, "?panel=map#map", app.Selection{Card: "ulaanbaatar", Panel: app.MapPanel}},
		{app.Selection{Card: "ulaanbaatar", Sentence: "p1-s1", Panel: app.CastPanel}, "#reading", app.Selection{Panel: app.CastPanel}},
	} {
		u := test.from.URL(mustParse(t, "https://example.org/"))
		to, err := u.Parse(test.link)
		if err != nil {
			t.Fatal(err)
		}
		if got := test.from.Follow(a, to); got != test.want {
			t.Errorf("%s from %+v leads to %+v, want %+v", test.link, test.from, got, test.want)
		}
	}
}

func mustParse(t *testing.T, s string) *url.URL {
	t.Helper()
	u, err := url.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return u
}
