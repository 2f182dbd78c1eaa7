package web

import (
	"strings"
	"testing"

	"dateline/article"
	"dateline/web/server"
)

func TestPolicy(t *testing.T) {
	plain, tiled, same := &article.Article{}, &article.Article{}, &article.Article{}
	tiled.Map.Tiles = &article.Tiles{URL: "https://tiles.example.org/{z}/{x}/{y}.png"}
	same.Map.Tiles = &article.Tiles{URL: "https://tiles.example.org/other/{z}/{x}/{y}.png"}
	if got := Policy(plain); got != server.Policy {
		t.Errorf("a story without tiles: %s", got)
	}
	if got := Policy(plain, tiled, same); !strings.Contains(got, "img-src 'self' data: https://tiles.example.org; font-src") {
		t.Errorf("a story with tiles: %s", got)
	}
	if got := metaPolicy(tiled); !strings.Contains(got, "https://tiles.example.org;") || strings.Contains(got, "frame-ancestors") {
		t.Errorf("its page: %s", got)
	}
}
