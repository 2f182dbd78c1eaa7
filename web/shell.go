package web

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"html/template"
	"strings"

	"dateline/app"
	"dateline/app/leanjson"
	"dateline/web/markup"
	"dateline/web/poster"
)

//go:embed shell.html
var shellHTML string

var shellTemplate = template.Must(template.New("shell.html").Parse(shellHTML))

// shell is the document around a page: what shell.html shows.
type shell struct {
	Lang, Dir          string
	Title, Description string
	Panels             string // ids of the panels the story fills, the default one first
	Version            string // of the page's content and assets
	Policy             string

	// Addresses of assets, relative to the page.
	Early, Style, Loader, Exec, Adopt, Wasm string
	WasmSize                                int // in bytes, not compressed
	Offline                                 string

	Links   []link
	Preview preview

	Words  words
	Page   template.HTML // the prerendered tree
	Linked template.JS   // the story as JSON-LD
	// Edition is the data that the page was rendered from. It repeats the page's
	// words, so it adds far less to the compressed page (7 KB of 22 with the default
	// story) than a file of its own would weigh (12 KB), and cannot be missing.
	Edition template.JS
}

// preview is what other sites show of a link to the page.
type preview struct {
	Site               string // the page's address; "" if it is not known
	Image              string // address, in full if Site is known
	Width, Height      int
	Published, Updated string
}

// link is an icon or another file that belongs to the page.
type link struct {
	Rel         string
	Href        template.URL
	Type, Sizes string
}

// links gives those of the page's files that the bundle has. A page without an
// icon says so, because browsers ask the host for one otherwise.
func links(names map[string]string) []link {
	var list []link
	for _, l := range []link{
		{"icon", "icon.svg", "image/svg+xml", "any"},
		{"apple-touch-icon", "icon-180.png", "", ""},
		{"manifest", "manifest.webmanifest", "", ""},
	} {
		if name, ok := names[string(l.Href)]; ok {
			l.Href = template.URL(name)
			list = append(list, l)
		}
	}
	if len(list) == 0 || list[0].Rel != "icon" {
		list = append(list, link{Rel: "icon", Href: "data:,"})
	}
	return list
}

// words are what the shell itself says.
type words struct {
	Loading string // names the progress bar
	Failed  string // tells that WebAssembly did not start
	Updated string // tells that a newer version is there
	Reload  string // names the button that goes to it
	Dismiss string // names the button that takes a notice away
	Offline string // tells that the network has gone
}

var english = words{
	Loading: "Loading live features",
	Failed:  "Search and other live features could not be loaded. The story, its cards and the map work without them.",
	Updated: "A newer version of this story is here.",
	Reload:  "Reload",
	Dismiss: "Dismiss",
	Offline: "You are offline. The story is kept on this device.",
}

// renderPage writes the document of one story, and gives its version. Files are
// known by their plain names, style.css; site is the page's address, "" if that
// is not known.
func renderPage(e *app.Edition, names map[string]string, site string, wasmSize int) (document []byte, version string, err error) {
	edition, data, err := carried(e)
	if err != nil {
		return nil, "", err
	}
	a := edition.Article
	page, err := markup.HTML(&app.Page{Edition: edition})
	if err != nil {
		return nil, "", err
	}
	image := names["poster.png"]
	if image != "" {
		image = site + image
	}
	description, err := newLinked(a, site, image)
	if err != nil {
		return nil, "", err
	}
	panels := make([]string, 0, 5)
	for _, p := range app.Panels(a) {
		panels = append(panels, string(p))
	}
	s := shell{
		Lang: a.Lang, Dir: a.Dir, Title: a.Headline, Description: a.Standfirst,
		Panels: strings.Join(panels, " "), Policy: metaPolicy(a),
		Early: names["early.js"], Style: names["style.css"], Loader: names["loader.js"],
		Exec: names["wasm_exec.js"], Adopt: names["adopt.js"], Wasm: names["app.wasm"], WasmSize: wasmSize,
		Offline: names["offline.js"], Links: links(names),
		Preview: preview{site, image, poster.Wide.X, poster.Wide.Y, a.Published.String(), a.Updated.String()},
		Words:   english, Page: template.HTML(page), Edition: template.JS(data), Linked: template.JS(description),
	}
	s.Version = s.version()
	var b bytes.Buffer
	if err := shellTemplate.Execute(&b, s); err != nil {
		return nil, "", err
	}
	return b.Bytes(), s.Version, nil
}

// carried gives an edition as the browser reads it and the JSON it reads it
// from, so that the page is rendered from no more than it carries.
func carried(e *app.Edition) (*app.Edition, []byte, error) {
	data, err := json.Marshal(e) // writes <, > and & as \u003c and so on: no text can end the script element
	if err != nil {
		return nil, nil, err
	}
	read := new(app.Edition)
	if err := leanjson.Unmarshal(string(data), read); err != nil {
		return nil, nil, fmt.Errorf("read the edition back: %w", err)
	}
	return read, data, nil
}

// version is a hash over all that the page is made of.
func (s *shell) version() string {
	h := sha256.New()
	fmt.Fprintf(h, "%+v", *s)
	return hex.EncodeToString(h.Sum(nil))[:12]
}
