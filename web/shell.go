package web

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"html/template"
	"net/url"
	"path"
	"strings"

	"dateline/app"
	"dateline/app/leanjson"
	"dateline/web/poster"
	"dateline/web/prerender"
)

//go:embed static/shell.html
var shellHTML string

var shellTemplate = template.Must(template.New("shell.html").Parse(shellHTML))

// shell is the data of shell.html, the document around a page.
type shell struct {
	Lang, Dir          string
	Title, Description string
	Author             string // the byline or the credit; reader modes show it
	Long               bool   // see [app.Long]
	Panels             string // ids of the story's panels, the default one first
	Version            string // a hash of the page's content and assets
	Policy             string

	// Addresses of assets, relative to the page.
	Early, Style, Loader, Exec, Adopt, Wasm string
	WasmSize                                int // in bytes, not compressed
	Offline, Worker                         string

	Links   []link
	Preview preview

	Words  words
	Page   template.HTML // the prerendered tree
	Linked template.JS   // the story as JSON-LD
	// Edition is the data that the page was rendered from. It repeats the page's
	// words, so it compresses better within the page (7 KB of 22 for the default
	// story) than as a separate file (12 KB). It also cannot fail to load.
	Edition template.JS
}

// preview is the data from which other sites show a link to the page.
type preview struct {
	Type               string // article or website
	Site               string // the page's address; "" if unknown
	Image              string // address, in full if Site is known
	Width, Height      int
	Published, Updated string
}

// link is a link element of the page, such as an icon.
type link struct {
	Rel         string
	Href        template.URL
	Type, Sizes string
}

// links returns the link elements for a page's files, whose names are relative to
// the page. A page without an icon says so, because browsers otherwise ask the
// host for /favicon.ico.
func links(icon, iconTouch, manifest, feed string) []link {
	list := []link{{"icon", template.URL(cmp.Or(icon, "data:,")), "", ""}}
	if icon != "" {
		list[0].Type, list[0].Sizes = "image/svg+xml", "any"
	}
	for _, l := range []link{
		{"apple-touch-icon", template.URL(iconTouch), "", ""},
		{"manifest", template.URL(manifest), "", ""},
		{"alternate", template.URL(feed), "application/atom+xml", ""},
	} {
		if l.Href != "" {
			list = append(list, l)
		}
	}
	return list
}

// words are the texts of the shell.
type words struct {
	Loading string // label of the progress bar
	Failed  string // WebAssembly did not start
	Updated string // there is a newer version
	Reload  string // button that loads it
	Dismiss string // label of the button that closes the notice
	Offline string // there is no network
}

var english = words{
	Loading: "Loading live features",
	Failed:  "Search and other live features could not be loaded. The story, its cards and the map work without them.",
	Updated: "A newer version of this story is here.",
	Reload:  "Reload",
	Dismiss: "Dismiss",
	Offline: "You are offline. The story is kept on this device.",
}

// ofSeveral are the texts on a site of several stories.
var ofSeveral = words{
	Loading: english.Loading,
	Failed:  "Search and other live features could not be loaded. The stories, their cards and maps work without them.",
	Updated: "A newer version of these stories is here.",
	Reload:  english.Reload,
	Dismiss: english.Dismiss,
	Offline: "You are offline. The stories you have read are kept on this device.",
}

// pageLocation is the place of a page in its site.
type pageLocation struct {
	site string // the address of the site; "" if unknown
	slug string // of a story in a folder of its own; "" for the start page
}

// file returns the path of a file in the page's folder.
func (s pageLocation) file(name string) string { return path.Join(s.slug, name) }

// up returns the relative address of the site's root, which has all files but the
// page.
func (s pageLocation) up() string {
	if s.slug == "" {
		return ""
	}
	return "../"
}

// asset returns the address, relative to the page, of a file at the root of the
// site; "" for no file.
func (s pageLocation) asset(name string) string {
	if name == "" {
		return ""
	}
	return s.up() + name
}

// address returns the address of the page; "" if the site's is not known.
func (s pageLocation) address() string {
	if s.site == "" || s.slug == "" {
		return s.site
	}
	return s.site + url.PathEscape(s.slug) + "/"
}

// image returns the address of a picture at the root, in full if the site's is known.
func (s pageLocation) image(name string) string {
	if name == "" || s.site == "" {
		return s.asset(name)
	}
	return s.site + name
}

// storyShell returns the document around a story's page.
func storyShell(e *app.Edition, names assets, at pageLocation) (*shell, error) {
	a := e.Article
	image := at.image(names.Poster)
	description, err := newLinked(a, at.address(), image)
	if err != nil {
		return nil, err
	}
	var panels []string
	for _, p := range app.Panels(a) {
		panels = append(panels, string(p))
	}
	return &shell{
		Lang: a.Lang, Dir: a.Dir, Long: app.Long(a), Title: a.Title(), Description: a.Standfirst, Author: cmp.Or(a.Byline, a.Credit),
		Panels: strings.Join(panels, " "), Policy: metaPolicy(a), Linked: template.JS(description),
		Preview: preview{"article", at.address(), image, poster.Wide.X, poster.Wide.Y, a.Published.String(), a.Updated.String()},
	}, nil
}

// render returns the document of an edition, and its version.
func (s *shell) render(e *app.Edition, names assets, at pageLocation) (document []byte, version string, err error) {
	edition, data, err := carried(e)
	if err != nil {
		return nil, "", err
	}
	page, err := prerender.HTML(edition.Composer())
	if err != nil {
		return nil, "", err
	}
	s.Early, s.Style, s.Loader = at.asset(names.Early), at.asset(names.Style), at.asset(names.Loader)
	s.Exec, s.Adopt, s.Wasm, s.WasmSize = at.asset(names.WasmExec), at.asset(names.Adopt), at.asset(names.Wasm), names.WasmSize
	s.Offline, s.Worker = at.asset(names.Offline), at.asset("sw.js")
	s.Links = links(at.asset(names.Icon), at.asset(names.IconTouch), at.asset(names.Manifest), at.asset(names.Feed))
	s.Words, s.Page, s.Edition = english, template.HTML(page), template.JS(data)
	if edition.Index != nil || edition.Home != "" {
		s.Words = ofSeveral
	}
	s.Version = s.version()
	var b bytes.Buffer
	if err := shellTemplate.Execute(&b, s); err != nil {
		return nil, "", err
	}
	return b.Bytes(), s.Version, nil
}

// carried returns an edition as the browser will decode it, and its JSON. The page is
// rendered from the decoded one, so that it shows nothing that the JSON lacks.
func carried(e *app.Edition) (*app.Edition, []byte, error) {
	data, err := json.Marshal(e) // escapes <, > and &, so no text can end the script element
	if err != nil {
		return nil, nil, err
	}
	read := new(app.Edition)
	if err := leanjson.Unmarshal(string(data), read); err != nil {
		return nil, nil, fmt.Errorf("read the edition back: %w", err)
	}
	return read, data, nil
}

// version returns a hash of everything that the page consists of.
func (s *shell) version() string {
	h := sha256.New()
	fmt.Fprintf(h, "%+v", *s)
	return hex.EncodeToString(h.Sum(nil))[:12]
}
