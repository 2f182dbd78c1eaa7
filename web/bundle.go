package web

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"image"
	"io/fs"
	"maps"
	"slices"
	"strings"

	"dateline/app"
	"dateline/article"
	"dateline/article/carto"
	"dateline/web/poster"
)

// Options are what a bundle is made of beside the stories.
type Options struct {
	// Pictures holds the files that the stories' pictures name.
	Pictures fs.FS
	// Site is the address at which the page will lie, for what must name it in
	// full: "https://example.org/visit/". "" if it is not known.
	Site string
	// Built is what a compiler has built for the browser; nil for what make has
	// put into the program.
	Built fs.FS
	// Draft makes the bundle quickly, for the author alone; nil for readers.
	Draft *Draft
}

// Bundle is the files of a published site, with their compressed forms and
// checksums. It is an [fs.FS]; see Paths for what it holds. The same stories give
// the same bytes.
type Bundle struct{ memFS }

// NewBundle renders stories into a bundle: one lies at index.html, of several each in a folder that its slug
// names, and at index.html their index.
func NewBundle(stories []*article.Article, o Options) (*Bundle, error) {
	o.Draft.begin()
	f := make(memFS)
	if err := build(storiesInMemory(stories), o, func(part memFS) error {
		maps.Copy(f, part)
		return nil
	}); err != nil {
		return nil, err
	}
	f[checksums] = f.sums().list()
	return &Bundle{f}, nil
}

// posters are the pictures of a story for those who share or install it.
var posters = map[string]image.Point{"poster.png": poster.Wide, "poster-tall.png": poster.Tall}

// Stories gives the stories of a site one by one, so that not all need be in
// memory at once. Each is asked for more than once, and several at a time.
type Stories interface {
	Len() int
	Story(i int) (*article.Article, error)
}

// storiesInMemory are stories in memory.
type storiesInMemory []*article.Article

func (s storiesInMemory) Len() int                              { return len(s) }
func (s storiesInMemory) Story(i int) (*article.Article, error) { return s[i], nil }

// addCommon puts the files that all pages of a site have in common, and gives
// their names by their plain ones. A draft is not installed or kept.
func (f memFS) addCommon(o Options) (map[string]string, error) {
	names, err := f.addShared(o.Built)
	if err != nil {
		return nil, err
	}
	if o.Draft == nil {
		names["manifest.webmanifest"] = "manifest.webmanifest"
	} else {
		delete(names, "offline.js")
	}
	return names, nil
}

// shareImages are those pictures for shareImages that are drawn: none of a draft.
func (o Options) shareImages(all map[string]image.Point) map[string]image.Point {
	if o.Draft != nil {
		return nil
	}
	return all
}

// build hands over the files of a site part by part, but for its checksums.
func build(stories Stories, o Options, put func(memFS) error) error {
	if o.Built == nil {
		o.Built = Built()
	}
	switch stories.Len() {
	case 0:
		return errors.New("no story to build")
	case 1:
		a, err := stories.Story(0)
		if err != nil {
			return err
		}
		return buildStory(a, o, put)
	}
	return buildSeveral(stories, o, put)
}

// buildStory makes the site of a single story.
func buildStory(a *article.Article, o Options, put func(memFS) error) error {
	f := make(memFS)
	names, err := f.addCommon(o)
	if err != nil {
		return err
	}
	wasm := len(f[names["app.wasm"]])
	e, version, err := f.addStory(a, names, pageLocation{site: o.Site}, storyOptions{
		pictures: o.Pictures, wasm: wasm, close: o.Draft == nil, posters: o.shareImages(posters),
		world: func(a *article.Article) []byte { return o.Draft.worldMap(a, carto.Countries(a)) }, draft: o.Draft,
	})
	if err != nil {
		return err
	}
	if o.Draft == nil {
		if f["manifest.webmanifest"], err = newManifest(a, names); err != nil {
			return err
		}
	}
	if f["sw.js"], err = newPrecache(e, names).worker(version); err != nil {
		return err
	}
	if f["404.html"], err = newNotFound(a.Headline, a.Lang, o.Site); err != nil {
		return err
	}
	f["robots.txt"] = []byte(robots)
	f["_headers"] = headers(f.Paths(), f["404.html"], Policy(a))
	if o.Draft == nil {
		f.addCompressed()
	}
	return put(f)
}

// storyOptions is how a story is storyOptions.
type storyOptions struct {
	pictures fs.FS
	wasm     int                           // size of the program, in bytes
	world    func(*article.Article) []byte // draws the map of the world
	close    bool                          // with what readers see who come close on the map
	posters  map[string]image.Point
	draft    *Draft // which may have its map already; nil for readers' eyes
	home     string // leads to the index of the site
}

// addStory puts the page of a story and what is its own, and notes the names of
// its posters in names.
func (f memFS) addStory(a *article.Article, names map[string]string, at pageLocation, d storyOptions) (e *app.Edition, version string, err error) {
	defer func() {
		if err != nil {
			err = fmt.Errorf("build %s: %w", a.Slug, err)
		}
	}()
	published, pictures, err := f.addPictures(a, d.pictures, at)
	if err != nil {
		return nil, "", err
	}
	own := make(map[string]string)
	m, err := f.addMap(a, own, d)
	if err != nil {
		return nil, "", err
	}
	for plain, name := range own {
		own[plain] = at.up() + name
	}
	e = &app.Edition{Article: published, Map: m, Assets: own, Pictures: pictures, Home: d.home}
	for name, size := range d.posters {
		picture, err := poster.Draw(a, m, size)
		if err != nil {
			return nil, "", err
		}
		names[name] = f.addAsset(name, picture)
	}
	s, err := storyShell(e, names, at)
	if err != nil {
		return nil, "", err
	}
	f[at.file("index.html")], version, err = s.render(e, names, at, d.wasm)
	return e, version, err
}

// checksums is the name of the file that lists every other with its SHA-256, in
// the form that sha256sum --check reads.
const checksums = "checksums.txt"

// sums holds the SHA-256 of files, by their paths.
type sums map[string]string

func (f memFS) sums() sums {
	s := make(sums)
	s.add(f)
	return s
}

func (s sums) add(f memFS) {
	for p, b := range f {
		s[p] = fmt.Sprintf("%x", sha256.Sum256(b))
	}
}

// list writes the file of checksums.
func (s sums) list() []byte {
	var b strings.Builder
	for _, p := range slices.Sorted(maps.Keys(s)) {
		fmt.Fprintf(&b, "%s  %s\n", s[p], p)
	}
	return []byte(b.String())
}
