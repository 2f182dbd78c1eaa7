package main

import (
	"dateline/web/e2e/browsertest"
)

// start opens the page on a fast machine and on a slow one, beside its controls.
func start(b *bench) error {
	pages, err := startPages()
	if err != nil {
		return err
	}
	small, err := isSmall()
	if err != nil {
		return err
	}
	for _, slow := range []bool{false, true} {
		name := "start"
		var options []browsertest.Option
		if slow {
			name, options = "start, slow", []browsertest.Option{browsertest.Slow}
		}
		if err := b.opening(name, pages, options...); err != nil {
			return err
		}
		b.ratio(name+": first contentful paint over without scripts", name+": first contentful paint, Dateline", name+": first contentful paint, without scripts", 1.05)
		b.ratio(name+": first contentful paint over without scripts, one panel", name+": first contentful paint, Dateline", name+": first contentful paint, without scripts, one panel", 1.05)
		overStock := 0.70
		if slow && small {
			overStock = 0.40
		}
		b.ratio(name+": live over stock go-app", name+": live, Dateline", name+": live, stock go-app", overStock)
		b.goal(name+": longest task, Dateline", 500)
	}
	b.note("Slow is 1.6 Mbit/s, 150 ms to the first byte and a quarter of the processor. Without scripts all panels are laid out; the control with one lays out what Dateline does.")
	return nil
}

func startPages() ([]page, error) {
	story, err := visitedStory()
	if err != nil {
		return nil, err
	}
	pages, err := controls(story.bundle)
	if err != nil {
		return nil, err
	}
	url, err := serveFolder(story.bundle)
	if err != nil {
		return nil, err
	}
	pages = append(pages, page{"Dateline", url, true})
	h, err := stock(story.bundle)
	if err != nil {
		return nil, err
	}
	if url, err = serve(h); err != nil {
		return nil, err
	}
	return append(pages, page{"stock go-app", url, true}), nil
}

// facets are what is noted of how a page begins.
var facets = []struct {
	name, unit string
	of         func(beginning) float64
	live       bool // only of pages that become live
}{
	{"first contentful paint", "ms", func(b beginning) float64 { return b.FCP }, false},
	{"largest contentful paint", "ms", func(b beginning) float64 { return b.LCP }, false},
	{"layout shift", "", func(b beginning) float64 { return b.CLS }, false},
	{"live", "ms", func(b beginning) float64 { return b.Live }, true},
	{"longest task", "ms", func(b beginning) float64 { return b.Longest }, false},
	{"JavaScript's memory", "MB", func(b beginning) float64 { return b.Heap / 1e6 }, false},
	{"WebAssembly's memory", "MB", func(b beginning) float64 { return b.WasmHeap / 1e6 }, true},
}

// opening opens pages in turns, each with an empty profile, and notes how they
// begin.
func (b *bench) opening(part string, pages []page, options ...browsertest.Option) error {
	begun := make([][]beginning, len(pages))
	for range b.runs {
		for i, p := range pages {
			err := attempt(p.name, func(v *visit) {
				begun[i] = append(begun[i], begin(open(v, p.url, options...), p.lives))
			})
			if err != nil {
				return err
			}
		}
	}
	for _, f := range facets {
		for i, p := range pages {
			for _, one := range begun[i] {
				if p.lives || !f.live {
					b.add(part+": "+f.name+", "+p.name, f.unit, f.of(one))
				}
			}
		}
	}
	return nil
}

// repeat comes back to a page that the service worker has kept.
func repeat(b *bench) error {
	story, err := visitedStory()
	if err != nil {
		return err
	}
	for range b.runs {
		url, err := serveFolder(story.bundle) // another origin each time: nothing is kept of it
		if err != nil {
			return err
		}
		err = attempt("a repeated visit", func(v *visit) {
			tab := open(v, url)
			first := begin(tab, true)
			tab.Wait(`navigator.serviceWorker.controller?.state === "activated"`)
			tab.Load(url)
			again := begin(tab, true)
			b.add("repeat: live, first visit", "ms", first.Live)
			b.add("repeat: live, again", "ms", again.Live)
		})
		if err != nil {
			return err
		}
	}
	b.ratio("repeat: live again over first", "repeat: live, again", "repeat: live, first visit", 0.6)
	return nil
}
