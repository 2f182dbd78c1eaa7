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

// Options are the inputs of a bundle beside the stories.
type Options struct {
	// Pictures holds the files that the stories' pictures name.
	Pictures fs.FS
	// Site is the address of the published site, "https://example.org/visit/".
	// Previews and feeds need it, since they name pages in full. "" if unknown.
	Site string
	// Built is the program for the browser; nil for the embedded one.
	Built fs.FS
	// Draft builds quickly, for the author's eyes; nil for readers.
	Draft *Draft
}

// Bundle is the files of a published site, with their compressed forms and
// checksums. It is an [fs.FS]. The same stories yield the same bytes.
type Bundle struct{ memFS }

// NewBundle renders stories into a bundle. The page of a single story is
// index.html. Of several stories, each page is in a folder named by its slug, and
// index.html lists them.
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

// Stories reads the stories of a site one by one, so that not all need be in
// memory at once. Story is called more than once for each story, and concurrently.
type Stories interface {
	Len() int
	Story(i int) (*article.Article, error)
}

// storiesInMemory implements Stories with a slice.
type storiesInMemory []*article.Article

func (s storiesInMemory) Len() int                              { return len(s) }
func (s storiesInMemory) Story(i int) (*article.Article, error) { return s[i], nil }

// manifestFile is the name of the web app manifest.
const manifestFile = "manifest.webmanifest"

// addCommon adds the files that all pages of a site share. It returns their names.
// A draft cannot be installed, and no device stores it.
func (f memFS) addCommon(o Options) (assets, error) {
	names, err := f.addShared(o.Built)
	if o.Draft == nil {
		names.Manifest = manifestFile
	} else {
		names.Offline = ""
	}
	return names, err
}

// build passes the files of a site to put part by part, all but the checksums.
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

// buildStory builds the site of a single story.
func buildStory(a *article.Article, o Options, put func(memFS) error) error {
	f := make(memFS)
	names, err := f.addCommon(o)
	if err != nil {
		return err
	}
	p, err := f.addStory(a, names, pageLocation{site: o.Site}, storyOptions{
		pictures: o.Pictures, detailed: o.Draft == nil, poster: o.Draft == nil, posterTall: o.Draft == nil,
		world: func(a *article.Article) []byte { return o.Draft.worldMap(a, carto.Countries(a)) }, draft: o.Draft,
	})
	if err != nil {
		return err
	}
	if o.Draft == nil {
		if f[manifestFile], err = newManifest(a, p.names); err != nil {
			return err
		}
	}
	if f["sw.js"], err = newPrecache(p.edition, p.names).worker(p.version); err != nil {
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

// storyOptions are the inputs of addStory that differ between a single story, one
// of several, and a draft.
type storyOptions struct {
	pictures   fs.FS
	world      func(*article.Article) []byte // draws the map of the world
	detailed   bool                          // adds the map's detail for close zoom
	poster     bool                          // adds the wide poster, for link previews
	posterTall bool                          // adds the tall one, for the manifest
	draft      *Draft                        // holds maps drawn before; nil for readers' pages
	home       string                        // address of the site's index; "" for a single story
}

// storyPage is a story whose page is in the bundle.
type storyPage struct {
	edition *app.Edition
	names   assets // the shared ones, and the story's posters
	version string // of the page
}

// addStory adds the page of a story and the story's own files.
func (f memFS) addStory(a *article.Article, names assets, at pageLocation, o storyOptions) (p *storyPage, err error) {
	defer func() {
		if err != nil {
			err = fmt.Errorf("build %s: %w", a.Slug, err)
		}
	}()
	published, pictures, err := f.addPictures(a, o.pictures, at)
	if err != nil {
		return nil, err
	}
	m, files, err := f.addMap(a, at, o)
	if err != nil {
		return nil, err
	}
	if o.poster {
		if names.Poster, err = f.addPoster("poster.png", a, m, poster.Wide); err != nil {
			return nil, err
		}
	}
	if o.posterTall {
		if names.PosterTall, err = f.addPoster("poster-tall.png", a, m, poster.Tall); err != nil {
			return nil, err
		}
	}
	p = &storyPage{
		edition: &app.Edition{Article: published, Map: m, MapFiles: files, Pictures: pictures, Home: o.home},
		names:   names,
	}
	s, err := storyShell(p.edition, names, at)
	if err != nil {
		return nil, err
	}
	f[at.file("index.html")], p.version, err = s.render(p.edition, names, at)
	return p, err
}

// addPoster draws and adds a story's share image. It returns its hashed name.
func (f memFS) addPoster(name string, a *article.Article, m *carto.Map, size image.Point) (string, error) {
	b, err := poster.Draw(a, m, size)
	if err != nil {
		return "", err
	}
	return f.addAsset(name, b), nil
}

// checksums is the name of the file that lists the SHA-256 of every other file. It
// has the format of sha256sum --check.
const checksums = "checksums.txt"

// sums maps paths to the SHA-256 of their files.
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

// list returns the content of the checksums file.
func (s sums) list() []byte {
	var b strings.Builder
	for _, p := range slices.Sorted(maps.Keys(s)) {
		fmt.Fprintf(&b, "%s  %s\n", s[p], p)
	}
	return []byte(b.String())
}
