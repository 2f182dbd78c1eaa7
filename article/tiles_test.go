package article_test

import (
	"testing"

	"dateline/article"
)

func TestTiles(t *testing.T) {
	for _, c := range []struct {
		tiles  article.Tiles
		origin string
		fault  string
	}{
		{article.Tiles{URL: "https://tiles.example.org/{z}/{x}/{y}.png", Attribution: "x", MinZoom: 6, MaxZoom: 18}, "https://tiles.example.org", ""},
		{article.Tiles{URL: "http://127.0.0.1:8080/t/?z={z}&x={x}&y={y}", Attribution: "x", MinZoom: 8, MaxZoom: 8}, "http://127.0.0.1:8080", ""},
		{article.Tiles{URL: "https://{z}.example.org/{x}/{y}.png", Attribution: "x", MinZoom: 6, MaxZoom: 18}, "", "url must begin with https:// and the name of a host"},
		{article.Tiles{URL: "https://a.org;script-src */{z}/{x}/{y}", Attribution: "x", MinZoom: 6, MaxZoom: 18}, "", "url must begin with https:// and the name of a host"},
		{article.Tiles{URL: "//tiles.example.org/{z}/{x}/{y}.png", Attribution: "x", MinZoom: 6, MaxZoom: 18}, "", "url must begin with https:// and the name of a host"},
		{article.Tiles{URL: "https://me:secret@a.org/{z}/{x}/{y}", Attribution: "x", MinZoom: 6, MaxZoom: 18}, "", "url must begin with https:// and the name of a host"},
		{article.Tiles{URL: "https://a.org/{z}/{x}.png", Attribution: "x", MinZoom: 6, MaxZoom: 18}, "https://a.org", "url must contain {y} exactly once"},
		{article.Tiles{URL: "https://a.org/{z}/{x}/{y}", Attribution: " ", MinZoom: 6, MaxZoom: 18}, "https://a.org", "attribution is missing: it names the owner of the tiles"},
		{article.Tiles{URL: "https://a.org/{z}/{x}/{y}", Attribution: "x", MinZoom: 0, MaxZoom: 18}, "https://a.org", "min_zoom and max_zoom must lie from 6 to 22, min_zoom not above max_zoom"},
		{article.Tiles{URL: "https://a.org/{z}/{x}/{y}", Attribution: "x", MinZoom: 12, MaxZoom: 11}, "https://a.org", "min_zoom and max_zoom must lie from 6 to 22, min_zoom not above max_zoom"},
	} {
		fault := ""
		if err := c.tiles.Check(); err != nil {
			fault = err.Error()
		}
		if got := c.tiles.Origin(); got != c.origin || fault != c.fault {
			t.Errorf("%+v: origin %q and %q, want %q and %q", c.tiles, got, fault, c.origin, c.fault)
		}
	}
	tiles := article.Tiles{URL: "https://a.org/{z}/{x}/{y}.png"}
	if got := tiles.Tile(10, 816, 0); got != "https://a.org/10/816/0.png" {
		t.Errorf("a tile's address is %s", got)
	}
}
