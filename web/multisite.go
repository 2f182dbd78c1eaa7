package web

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"image"
	"maps"
	"runtime"
	"slices"
	"strings"
	"sync"

	"dateline/app"
	"dateline/article"
	"dateline/article/carto"
	"dateline/web/poster"

	"golang.org/x/sync/errgroup"
)

// maxDetailed is how many stories a site may have to be drawn with everything: beyond it
// the maps come without the files that readers see who come close, which take
// seconds for each story, and the stories' files are compressed less.
const maxDetailed = 24

// maxAlso is how many other stories a card links.
const maxAlso = 5

// multiSite is a site of multiSite stories in the making.
type multiSite struct {
	stories Stories
	o       Options
	put     func(memFS) error

	names map[string]string // of what all pages share, by plain name
	wasm  int
	paths []string // of all files so far

	teasers   []article.Teaser     // in the order of stories
	newest    []int                // numbers of stories, in the order of the index
	having    map[article.ID][]int // the stories that have a shared card, newest first
	countries []string             // of all maps
	policy    []*article.Article   // stories without text, for their policies
	worlds    sync.Map             // maps of the world, by their overlays
	versions  []string             // of the pages, in the order of stories
	posters   []string
}

// buildSeveral makes a site of several stories. It goes over them twice: once for
// what they have to know of each other, once to make their pages.
func buildSeveral(stories Stories, o Options, put func(memFS) error) error {
	s := &multiSite{stories: stories, o: o, put: put, having: make(map[article.ID][]int)}
	for _, step := range []func() error{s.share, s.survey, s.print, s.finish} {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

// add hands over finished files, compressed but for a draft.
func (s *multiSite) add(f memFS) error {
	if s.o.Draft == nil {
		f.addCompressed()
	}
	s.paths = append(s.paths, f.Paths()...)
	return s.put(f)
}

// share puts the assets that all pages share.
func (s *multiSite) share() error {
	f := make(memFS)
	names, err := f.addCommon(s.o)
	if err != nil {
		return err
	}
	if s.o.Site != "" {
		names[feedFile] = feedFile
	}
	s.names, s.wasm = names, len(f[names["app.wasm"]])
	return s.add(f)
}

// survey notes of every story what others show of it.
func (s *multiSite) survey() error {
	n := s.stories.Len()
	s.teasers, s.versions, s.posters = make([]article.Teaser, n), make([]string, n), make([]string, n)
	shared := make([][]article.ID, n)
	countries := make([][]string, n)
	s.policy = make([]*article.Article, n)
	if err := each(n, func(i int) error {
		a, err := s.stories.Story(i)
		if err != nil {
			return err
		}
		s.teasers[i], countries[i] = a.Teaser(), carto.Countries(a)
		s.policy[i] = &article.Article{Map: article.MapSpec{Tiles: a.Map.Tiles}}
		for j := range a.Entities {
			if a.Entities[j].Shared {
				shared[i] = append(shared[i], a.Entities[j].ID)
			}
		}
		return nil
	}); err != nil {
		return err
	}
	for i := range n {
		s.newest = append(s.newest, i)
	}
	slices.SortFunc(s.newest, func(i, j int) int { return article.NewestFirst(s.teasers[i], s.teasers[j]) })
	for _, i := range s.newest {
		for _, id := range shared[i] {
			s.having[id] = append(s.having[id], i)
		}
	}
	s.countries = slices.Compact(slices.Sorted(slices.Values(slices.Concat(countries...))))
	return nil
}

// print makes the pages of the stories.
func (s *multiSite) print() error {
	n := s.stories.Len()
	var mu sync.Mutex // of what is handed over
	return each(n, func(i int) error {
		a, err := s.stories.Story(i)
		if err != nil {
			return err
		}
		s.link(a, i)
		f, names := make(memFS), maps.Clone(s.names)
		e, version, err := f.addStory(a, names, pageLocation{s.o.Site, a.Slug}, storyOptions{
			pictures: s.o.Pictures, wasm: s.wasm, world: s.world, close: n <= maxDetailed && s.o.Draft == nil, posters: s.previews(), draft: s.o.Draft, home: "../",
		})
		if err != nil {
			return err
		}
		if e.Map != nil {
			s.teasers[i].Map = f.addAsset("map-small.svg", smallMap(a, e.Map))
		}
		s.versions[i], s.posters[i] = version, names["poster.png"]
		switch {
		case s.o.Draft != nil:
		case n > maxDetailed:
			f.addQuick()
		default:
			f.addCompressed()
		}
		mu.Lock()
		defer mu.Unlock()
		s.paths = append(s.paths, f.Paths()...)
		return s.put(f)
	})
}

// previews are the pictures that links to a story are shown with, which must be
// named in full.
func (s *multiSite) previews() map[string]image.Point {
	if s.o.Site == "" {
		return nil
	}
	return s.o.shareImages(map[string]image.Point{"poster.png": poster.Wide})
}

// link tells of a story's shared cards which other stories have them.
func (s *multiSite) link(a *article.Article, self int) {
	for i := range a.Entities {
		e := &a.Entities[i]
		e.Also, e.AlsoMore = nil, 0
		if !e.Shared {
			continue
		}
		for _, other := range s.having[e.ID] {
			switch t := &s.teasers[other]; {
			case other == self:
			case len(e.Also) == maxAlso:
				e.AlsoMore++
			default:
				e.Also = append(e.Also, article.Elsewhere{Slug: t.Slug, Lang: t.Lang, Headline: t.Headline, Published: t.Published})
			}
		}
	}
}

// world draws the map of the world once for all stories that have no overlay or
// the same, with the countries of the whole site.
func (s *multiSite) world(a *article.Article) []byte {
	members := ""
	if a.Overlay != nil {
		members = strings.Join(a.Overlay.Countries, " ")
	}
	draw, _ := s.worlds.LoadOrStore(members, sync.OnceValue(func() []byte { return s.o.Draft.worldMap(a, s.countries) }))
	return draw.(func() []byte)()
}

// finish makes the index and what else the site has beside its stories.
func (s *multiSite) finish() error {
	var all strings.Builder
	for i := range s.teasers {
		fmt.Fprintln(&all, s.teasers[i].Slug, s.versions[i])
	}
	index := &app.Index{Title: s.title()}
	for _, i := range s.newest {
		index.Stories = append(index.Stories, s.teasers[i])
	}

	f := make(memFS)
	names := maps.Clone(s.names)
	names["poster.png"] = s.posters[s.newest[0]]
	sh, err := indexShell(index, names, s.o.Site)
	if err != nil {
		return err
	}
	page, version, err := sh.render(&app.Edition{Index: index}, names, pageLocation{site: s.o.Site}, s.wasm)
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
	sum := sha256.Sum256([]byte(all.String()))
	k.stories = hex.EncodeToString(sum[:6])
	if f["sw.js"], err = k.worker(version); err != nil {
		return err
	}
	if s.o.Draft == nil {
		if f["manifest.webmanifest"], err = newSiteManifest(index.Title, names); err != nil {
			return err
		}
	}
	if f["404.html"], err = newNotFound(index.Title, "en", s.o.Site); err != nil {
		return err
	}
	f["robots.txt"] = []byte(robots)
	if s.o.Site != "" {
		f["robots.txt"] = []byte(robots + "Sitemap: " + s.o.Site + sitemapFile + "\n")
		if f[sitemapFile], err = newSitemap(index, s.o.Site); err != nil {
			return err
		}
		if f[feedFile], err = newFeed(index, s.o.Site); err != nil {
			return err
		}
	}
	paths := slices.Compact(slices.Sorted(slices.Values(slices.Concat(s.paths, f.Paths()))))
	f["_headers"] = headers(paths, f["404.html"], Policy(s.policy...))
	return s.add(f)
}

// title names the site: after whose stories they are, if all are of one.
func (s *multiSite) title() string {
	credit := s.teasers[0].Credit
	if credit == "" || slices.ContainsFunc(s.teasers, func(t article.Teaser) bool { return t.Credit != credit }) {
		return "Stories"
	}
	return credit
}

// each calls f for the numbers from 0 to n-1, as many at a time as there are
// processors. It returns the error of the lowest number that has one, so that the
// same input always gives the same error.
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
	group.Wait() // gives none
	return cmp.Or(errs...)
}
