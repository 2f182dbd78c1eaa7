package web

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"image"
	"io/fs"
	"maps"
	"path"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/app"
	"dateline/article"
	"dateline/article/derive"
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
}

// Bundle is the files of a published site, with their compressed forms and
// checksums. It is an [fs.FS]; see Paths for what it holds. The same stories give
// the same bytes.
type Bundle struct{ folder }

// NewBundle derives what of the stories is computed at build, and renders them
// into a bundle. It takes one story for now, which lies at index.html.
func NewBundle(stories []*article.Article, o Options) (*Bundle, error) {
	if len(stories) != 1 {
		return nil, fmt.Errorf("a bundle holds one story, not %d", len(stories))
	}
	if o.Built == nil {
		o.Built = Built()
	}
	f := make(folder)
	shared, err := f.addShared(o.Built)
	if err != nil {
		return nil, err
	}
	for _, a := range stories {
		derive.Article(a)
		own, err := f.addPictures(a, o.Pictures)
		if err != nil {
			return nil, fmt.Errorf("build %s: %w", a.Slug, err)
		}
		m, err := f.addMap(a, own)
		if err != nil {
			return nil, fmt.Errorf("build %s: %w", a.Slug, err)
		}
		edition := &app.Edition{Article: a, Map: m, Assets: own}
		if err := f.addStory(edition, shared, o.Site); err != nil {
			return nil, fmt.Errorf("build %s: %w", a.Slug, err)
		}
	}
	f.addCompressed()
	f.addChecksums()
	return &Bundle{f}, nil
}

// posters are the pictures of a story for those who share or install it.
var posters = map[string]image.Point{"poster.png": poster.Wide, "poster-tall.png": poster.Tall}

// addStory puts the page of a story and what goes with it.
func (f folder) addStory(e *app.Edition, shared map[string]string, site string) error {
	a := e.Article
	names := maps.Clone(shared)
	for name, size := range posters {
		picture, err := poster.Draw(a, e.Map, size)
		if err != nil {
			return err
		}
		names[name] = f.addAsset(name, picture)
	}
	names["manifest.webmanifest"] = "manifest.webmanifest"
	manifest, err := newManifest(a, names)
	if err != nil {
		return err
	}
	f["manifest.webmanifest"] = manifest
	page, version, err := renderPage(e, names, site, len(f[names["app.wasm"]]))
	if err != nil {
		return err
	}
	f["index.html"] = page
	if f["sw.js"], err = newKept(e, names).worker(version); err != nil {
		return err
	}
	if f["404.html"], err = newMissing(a, site); err != nil {
		return err
	}
	f["robots.txt"] = []byte(robots)
	f["_headers"] = f.headers(Policy(a))
	return nil
}

// addPictures puts the pictures of a story, and gives their names in the bundle
// by those the story has for them. It gives an error that joins one for every
// picture that cannot be read.
func (f folder) addPictures(a *article.Article, from fs.FS) (map[string]string, error) {
	names := make(map[string]string)
	var errs []error
	for _, block := range a.Blocks {
		if block.Picture == nil || names[block.Picture.Src] != "" {
			continue
		}
		src := block.Picture.Src
		b, err := readPicture(from, src)
		if err != nil {
			errs = append(errs, fmt.Errorf("picture %s: %w", src, err))
			continue
		}
		names[src] = f.addAsset(urlSafe(path.Base(src)), b)
	}
	return names, errors.Join(errs...)
}

// pictures are the kinds of file that browsers show in an img element.
var pictures = map[string]bool{
	".avif": true, ".gif": true, ".jpeg": true, ".jpg": true, ".png": true, ".svg": true, ".webp": true,
}

func readPicture(from fs.FS, src string) ([]byte, error) {
	if !pictures[strings.ToLower(path.Ext(src))] {
		return nil, errors.New("not a kind of picture that browsers show")
	}
	if from == nil {
		return nil, fs.ErrNotExist
	}
	b, err := fs.ReadFile(from, path.Clean(src))
	if wrapped := (*fs.PathError)(nil); errors.As(err, &wrapped) {
		err = wrapped.Err // the caller names the file
	}
	return b, err
}

// urlSafe replaces what would need an escape in a URL or a quote in a shell.
func urlSafe(name string) string {
	return strings.Map(func(r rune) rune {
		if r < utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("-_.", r)) {
			return r
		}
		return '-'
	}, name)
}

// checksums is the name of the file that lists every other with its SHA-256, in
// the form that sha256sum --check reads.
const checksums = "checksums.txt"

func (f folder) addChecksums() {
	var b strings.Builder
	for _, p := range f.Paths() {
		fmt.Fprintf(&b, "%x  %s\n", sha256.Sum256(f[p]), p)
	}
	f[checksums] = []byte(b.String())
}
