package web

import (
	"fmt"
	"sync"

	"dateline/article"
	"dateline/article/carto"
	"dateline/web/atlas"
)

// Draft makes quick bundles of stories that are being written, one after another.
// They are for the author's eyes: nothing is compressed or kept on a device, there
// is no picture for previews, and the map has no detail for who comes close. What
// one bundle has drawn, the next that needs the same takes over.
type Draft struct {
	mu           sync.Mutex
	last, latest map[string][]byte
}

// begin starts a bundle: what the last one did not need is forgotten.
func (d *Draft) begin() {
	if d == nil {
		return
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	d.last, d.latest = d.latest, make(map[string][]byte)
}

// cached gives what draw makes of some arguments, which must print all that it
// depends on. Without a draft it always draws.
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

// worldMap draws the map of the world with countries apart, and a story's overlay.
func (d *Draft) worldMap(a *article.Article, countries []string) []byte {
	var members []string
	if a.Overlay != nil {
		members = a.Overlay.Countries
	}
	return d.cached(func() []byte { return atlas.World(carto.World(), countries, members) }, "world", countries, members)
}
