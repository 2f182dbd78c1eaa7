package mapview

import (
	"math"
	"testing"

	"dateline/article"
	"dateline/article/carto"
)

var ulaanbaatar = article.Point{Lat: 47.92028, Lon: 106.91722}

// overAsia is a tile layer of the frame that asia is.
func overAsia() *tileLayer {
	return &tileLayer{source: &article.Tiles{URL: "https://a.org/{z}/{x}/{y}", MinZoom: 8, MaxZoom: 14}, frame: asia().frame}
}

func TestTileAt(t *testing.T) {
	for _, c := range []struct {
		z     int
		at    article.Point
		about float64
		x, y  int
	}{
		{0, article.Point{}, 0, 0, 0},
		{1, article.Point{Lat: 10, Lon: -10}, 0, 0, 0},
		{10, ulaanbaatar, 100, 816, 356},
		{2, article.Point{Lon: -179}, 179, 4, 2},
		{4, article.Point{Lat: 90}, 0, 8, 0},
	} {
		if x, y := tileAt(c.z, c.at, c.about); x != c.x || y != c.y {
			t.Errorf("at zoom %d %v lies in %d/%d, want %d/%d", c.z, c.at, x, y, c.x, c.y)
		}
	}
}

// The corners of a tile lie as near to where they belong as one can see.
func TestTilesLieFlat(t *testing.T) {
	tiles := overAsia()
	for z, within := range map[int]float64{8: 1.5, 10: 0.4, 14: 0.1} {
		for _, at := range []article.Point{ulaanbaatar, {Lat: 55.75, Lon: 37.6}, {Lat: 21.03, Lon: 105.85}} {
			x, y := tileAt(z, at, at.Lon)
			m := tiles.matrix(tile{z, x, y})
			px := tileSize / math.Hypot(m[0], m[1]) // to a picture unit
			want := tiles.frame.Projection.Forward(tile{z, x + 1, y}.corner())
			got := carto.XY{X: m[0] + m[4], Y: m[1] + m[5]}
			if off := px * math.Hypot(got.X-want.X, got.Y-want.Y); off > within {
				t.Errorf("at zoom %d a tile's corner is %.2f px off, want %.2f at most", z, off, within)
			}
		}
	}
}

func TestTilesWanted(t *testing.T) {
	tiles := overAsia()
	c := asia()
	c.most = tiles.closest()
	if got := tiles.wanted(c); got != nil {
		t.Errorf("the whole map wants %d tiles", len(got))
	}
	c.center = tiles.frame.Projection.Forward(ulaanbaatar)
	last := 0
	for c.zoom < c.most {
		c = c.zoomed(2, carto.XY{X: 250, Y: 155})
		wanted := tiles.wanted(c)
		if wanted == nil {
			if last > 0 {
				t.Errorf("no tiles at zoom %.0f", c.zoom)
			}
			continue
		}
		// A view of 500 by 310 px, turned however, holds so many tiles.
		if len(wanted) < 2 || len(wanted) > 24 {
			t.Errorf("at zoom %.0f there are %d tiles", c.zoom, len(wanted))
		}
		for at := range wanted {
			last = at.z
		}
		if x, y := tileAt(last, ulaanbaatar, 100); !wanted[tile{last, x, y}] {
			t.Errorf("at zoom %.0f the tile in the middle is not among %v", c.zoom, wanted)
		}
	}
	if last != 14 {
		t.Errorf("the closest tiles are of zoom %d, want 14", last)
	}
}
