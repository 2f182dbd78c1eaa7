package web

import (
	"encoding/json"
	"strconv"
	"strings"
	"unicode/utf8"

	"dateline/app"
	"dateline/article"
)

// paperLight is the colour of the paper, as static/styles/tokens.css has it.
const paperLight = "#fbfaf6"

// manifest tells a browser how to install a story as an app. It has no id, for
// an id is resolved against the origin alone and would be the same for all
// stories there; without one the start address serves, which is the story's own.
// It is no target for shares: a story takes nothing in.
type manifest struct {
	Name        string       `json:"name"`
	ShortName   string       `json:"short_name"`
	Description string       `json:"description,omitempty"`
	Lang        string       `json:"lang"`
	Dir         string       `json:"dir"`
	StartURL    string       `json:"start_url"`
	Scope       string       `json:"scope"`
	Display     string       `json:"display"`
	Background  string       `json:"background_color"`
	Theme       string       `json:"theme_color"`
	Categories  []string     `json:"categories"`
	Icons       []icon       `json:"icons"`
	Screenshots []screenshot `json:"screenshots"`
	Shortcuts   []shortcut   `json:"shortcuts,omitempty"`
}

type icon struct {
	Src     string `json:"src"`
	Sizes   string `json:"sizes"`
	Type    string `json:"type"`
	Purpose string `json:"purpose,omitempty"`
}

// screenshot is a picture that browsers show to a reader who is about to install.
type screenshot struct {
	icon
	FormFactor string `json:"form_factor"` // wide or narrow
	Label      string `json:"label"`
}

type shortcut struct {
	Name  string `json:"name"`
	URL   string `json:"url"`
	Icons []icon `json:"icons"`
}

// icons are the files of the program's mark that a manifest lists.
var icons = []icon{
	{"icon.svg", "any", "image/svg+xml", ""},
	{"icon-192.png", "192x192", "image/png", ""},
	{"icon-512.png", "512x512", "image/png", ""},
	{"icon-maskable.png", "512x512", "image/png", "maskable"},
}

// newManifest makes the manifest of a story, with the names that files have in
// the bundle.
func newManifest(a *article.Article, names map[string]string) ([]byte, error) {
	m := manifest{
		Name: a.Headline, ShortName: shortName(a), Description: a.Standfirst,
		Lang: a.Lang, Dir: "ltr", StartURL: "./", Scope: "./", Display: "standalone",
		Background: paperLight, Theme: paperLight, Categories: []string{"news"},
	}
	if a.Dir != "" {
		m.Dir = a.Dir
	}
	m.addIcons(names)
	for _, s := range []struct{ name, form string }{{"poster.png", "wide"}, {"poster-tall.png", "narrow"}} {
		size := strconv.Itoa(posters[s.name].X) + "x" + strconv.Itoa(posters[s.name].Y)
		m.Screenshots = append(m.Screenshots, screenshot{icon{Src: names[s.name], Sizes: size, Type: "image/png"}, s.form, a.Headline})
	}
	for _, panel := range app.Panels(a) {
		m.Shortcuts = append(m.Shortcuts, shortcut{
			Name: panel.Title(), URL: "./?panel=" + string(panel) + "#" + string(panel), Icons: m.Icons[1:2],
		})
	}
	return json.MarshalIndent(m, "", "  ")
}

func (m *manifest) addIcons(names map[string]string) {
	for _, i := range icons {
		i.Src = names[i.Src]
		m.Icons = append(m.Icons, i)
	}
}

// newSiteManifest makes the manifest of a site of several stories.
func newSiteManifest(title string, names map[string]string) ([]byte, error) {
	m := manifest{
		Name: title, ShortName: "Stories", Lang: "en", Dir: "ltr", StartURL: "./", Scope: "./", Display: "standalone",
		Background: paperLight, Theme: paperLight, Categories: []string{"news"},
	}
	m.addIcons(names)
	return json.MarshalIndent(m, "", "  ")
}

// labelRoom is how many characters a home screen shows under an icon.
const labelRoom = 12

// shortName is what stands under the icon: the dateline or the kicker if it is
// short enough, else as many of the headline's words as there is room for.
func shortName(a *article.Article) string {
	for _, name := range []string{a.Dateline, a.Kicker} {
		if name != "" && utf8.RuneCountInString(name) <= labelRoom {
			return name
		}
	}
	short := ""
	for word := range strings.FieldsSeq(a.Headline) {
		longer := strings.TrimSpace(short + " " + word)
		if short != "" && utf8.RuneCountInString(longer) > labelRoom {
			break
		}
		short = longer
	}
	return strings.TrimRight(short, ",;:–—")
}
