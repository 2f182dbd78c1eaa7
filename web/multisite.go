package web

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"sync"

	"dateline/app"
	"dateline/article"

	"golang.org/x/sync/errgroup"
)

// maxDetailed is the number of stories up to which a site gets everything. Beyond
// it, maps lack the detail for close zoom, which takes seconds for each story, and
// the stories' files are compressed faster but less.
const maxDetailed = 24

// buildSeveral builds a site of several stories. It reads them twice: once for what
// their pages show of each other, once to build the pages.
func buildSeveral(stories Stories, o Options, put func(memFS) error) error {
	out := &output{put: put}
	names, err := buildShared(o, out)
	if err != nil {
		return err
	}
	s, err := surveyStories(stories)
	if err != nil {
		return err
	}
	pages, err := buildPages(stories, o, names, s, out)
	if err != nil {
		return err
	}
	return buildIndex(o, names, s, pages, out)
}

// output passes on finished files and records their paths. It is safe for
// concurrent use.
type output struct {
	mu    sync.Mutex
	put   func(memFS) error
	paths []string
}

func (o *output) add(f memFS) error {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.paths = append(o.paths, f.Paths()...)
	return o.put(f)
}

// buildShared adds the assets that all pages share. It returns their names.
func buildShared(o Options, out *output) (assets, error) {
	f := make(memFS)
	names, err := f.addCommon(o)
	if err != nil {
		return names, err
	}
	if o.Site != "" {
		names.Feed = feedFile
	}
	if o.Draft == nil {
		f.addCompressed()
	}
	return names, out.add(f)
}

// builtPage is what the index needs to know of a story's page.
type builtPage struct {
	version string
	poster  string // its hashed name; "" for none
	small   string // hashed name of the small map; "" for a story without places
}

// buildPages adds the pages of the stories. It returns them in the order of stories.
func buildPages(stories Stories, o Options, names assets, s *survey, out *output) ([]builtPage, error) {
	n := stories.Len()
	pages := make([]builtPage, n)
	worlds := &worldMaps{draft: o.Draft, countries: s.countries}
	options := storyOptions{
		pictures: o.Pictures, world: worlds.draw, detailed: n <= maxDetailed && o.Draft == nil,
		poster: o.Site != "" && o.Draft == nil, // previews name it in full
		draft:  o.Draft, home: "../",
	}
	err := each(n, func(i int) error {
		a, err := stories.Story(i)
		if err != nil {
			return err
		}
		s.link(a, i)
		f := make(memFS)
		p, err := f.addStory(a, names, pageLocation{o.Site, a.Slug}, options)
		if err != nil {
			return err
		}
		pages[i] = builtPage{version: p.version, poster: p.names.Poster}
		if m := p.edition.Map; m != nil {
			pages[i].small = f.addAsset("map-small.svg", smallMap(a, m))
		}
		switch {
		case o.Draft != nil:
		case n > maxDetailed:
			f.addQuick()
		default:
			f.addCompressed()
		}
		return out.add(f)
	})
	return pages, err
}

// worldMaps draws maps of the world with the countries of the whole site, one for
// all stories with the same overlay. It is safe for concurrent use.
type worldMaps struct {
	draft     *Draft
	countries []string
	drawn     sync.Map // from an overlay's countries to func() []byte
}

func (w *worldMaps) draw(a *article.Article) []byte {
	members := ""
	if a.Overlay != nil {
		members = strings.Join(a.Overlay.Countries, " ")
	}
	draw, _ := w.drawn.LoadOrStore(members, sync.OnceValue(func() []byte { return w.draft.worldMap(a, w.countries) }))
	return draw.(func() []byte)()
}

// buildIndex adds the index and the other files at the root of the site.
func buildIndex(o Options, names assets, s *survey, pages []builtPage, out *output) error {
	var versions strings.Builder
	for i, p := range pages {
		fmt.Fprintln(&versions, s.teasers[i].Slug, p.version)
	}
	index := &app.Index{Title: s.title()}
	for _, i := range s.newest {
		t := s.teasers[i]
		t.Map = pages[i].small
		index.Stories = append(index.Stories, t)
	}

	f := make(memFS)
	names.Poster = pages[s.newest[0]].poster
	sh, err := indexShell(index, names, o.Site)
	if err != nil {
		return err
	}
	page, version, err := sh.render(&app.Edition{Index: index}, names, pageLocation{site: o.Site})
	if err != nil {
		return fmt.Errorf("build the index: %w", err)
	}
	f["index.html"] = page
	k := newPrecache(&app.Edition{}, names)
	for _, t := range index.Stories[:min(maxDetailed, len(index.Stories))] {
		if t.Map != "" {
			k.extras = append(k.extras, t.Map)
		}
	}
	sum := sha256.Sum256([]byte(versions.String()))
	k.stories = hex.EncodeToString(sum[:6])
	if f["sw.js"], err = k.worker(version); err != nil {
		return err
	}
	if o.Draft == nil {
		if f[manifestFile], err = newSiteManifest(index.Title, names); err != nil {
			return err
		}
	}
	if f["404.html"], err = newNotFound(index.Title, "en", o.Site); err != nil {
		return err
	}
	f["robots.txt"] = []byte(robots)
	if o.Site != "" {
		f["robots.txt"] = []byte(robots + "Sitemap: " + o.Site + sitemapFile + "\n")
		if f[sitemapFile], err = newSitemap(index, o.Site); err != nil {
			return err
		}
		if f[feedFile], err = newFeed(index, o.Site); err != nil {
			return err
		}
	}
	paths := slices.Compact(slices.Sorted(slices.Values(slices.Concat(out.paths, f.Paths()))))
	f["_headers"] = headers(paths, f["404.html"], Policy(s.policy...))
	if o.Draft == nil {
		f.addCompressed()
	}
	return out.add(f)
}

// each calls f for the numbers from 0 to n-1, as many at a time as there are
// processors. It returns the error of the lowest number that fails, so that the same
// input always yields the same error.
func each(n int, f func(i int) error) error {
	errs := make([]error, n)
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i := range n {
		group.Go(func() error {
			errs[i] = f(i)
			return nil
		})
	}
	group.Wait() // never fails
	return cmp.Or(errs...)
}
