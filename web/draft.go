package web

import (
	"fmt"
	"sync"

	"dateline/article"
	"dateline/article/carto"
	"dateline/web/atlas"
)

// Draft builds quick bundles of a story while its author writes. They have no
// compressed forms, no service worker, no share image and no map detail for close
// zoom. Each bundle reuses the maps of the one before it.
type Draft struct {
	mu           sync.Mutex
	last, latest map[string][]byte
}

// begin starts a bundle. It drops cached maps that the last bundle did not use.
func (d *Draft) begin() {
	if d == nil {
		return
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	d.last, d.latest = d.latest, make(map[string][]byte)
}

// cached returns draw's result for args, or an earlier result for the same args.
// Their %#v is the cache key, so it must cover everything that draw depends on.
// A nil draft always draws.
func (d *Draft) cached(draw func() []byte, args ...any) []byte {
	if d == nil {
		return draw()
	}
	key := fmt.Sprintf("%#v", args)
	d.mu.Lock()
	b, ok := d.latest[key]
	if !ok {
		b, ok = d.last[key]
	}
	d.mu.Unlock()
	if !ok {
		b = draw()
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	d.latest[key] = b
	return b
}

// worldMap draws the map of the world with the story's overlay. Each of countries
// gets a shape of its own.
func (d *Draft) worldMap(a *article.Article, countries []string) []byte {
	var members []string
	if a.Overlay != nil {
		members = a.Overlay.Countries
	}
	return d.cached(func() []byte { return atlas.World(carto.World(), countries, members) }, "world", countries, members)
}
