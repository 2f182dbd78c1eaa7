package web

import (
	"encoding/json"
	"image"
	"strconv"
	"strings"
	"unicode/utf8"

	"dateline/app"
	"dateline/article"
	"dateline/web/poster"
)

// paperLight is the colour of the paper, as static/styles/tokens.css has it.
const paperLight = "#fbfaf6"

// manifest tells a browser how to install a story as an app. It has no id: browsers
// resolve an id against the origin, so all stories there would share it. Without
// one, browsers use the start address, which differs for each story. It has no
// share target, because a page accepts no input.
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

// screenshot is a picture that browsers show before a reader installs the story.
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

// icons returns the icons that a manifest lists.
func (a assets) icons() []icon {
	return []icon{
		{a.Icon, "any", "image/svg+xml", ""},
		{a.IconSmall, "192x192", "image/png", ""},
		{a.IconLarge, "512x512", "image/png", ""},
		{a.IconMaskable, "512x512", "image/png", "maskable"},
	}
}

// newManifest returns the manifest of a story.
func newManifest(a *article.Article, names assets) ([]byte, error) {
	m := manifest{
		Name: a.Title(), ShortName: shortName(a), Description: a.Standfirst,
		Lang: a.Lang, Dir: "ltr", StartURL: "./", Scope: "./", Display: "standalone",
		Background: paperLight, Theme: paperLight, Categories: []string{"news"}, Icons: names.icons(),
	}
	if a.Dir != "" {
		m.Dir = a.Dir
	}
	m.Screenshots = []screenshot{
		newScreenshot(names.Poster, poster.Wide, "wide", a.Title()),
		newScreenshot(names.PosterTall, poster.Tall, "narrow", a.Title()),
	}
	for _, panel := range app.Panels(a) {
		m.Shortcuts = append(m.Shortcuts, shortcut{
			Name: panel.Title(), URL: "./?panel=" + string(panel) + "#" + string(panel), Icons: m.Icons[1:2],
		})
	}
	return json.MarshalIndent(m, "", "  ")
}

func newScreenshot(file string, size image.Point, form, label string) screenshot {
	sizes := strconv.Itoa(size.X) + "x" + strconv.Itoa(size.Y)
	return screenshot{icon{Src: file, Sizes: sizes, Type: "image/png"}, form, label}
}

// newSiteManifest returns the manifest of a site of several stories.
func newSiteManifest(title string, names assets) ([]byte, error) {
	m := manifest{
		Name: title, ShortName: "Stories", Lang: "en", Dir: "ltr", StartURL: "./", Scope: "./", Display: "standalone",
		Background: paperLight, Theme: paperLight, Categories: []string{"news"}, Icons: names.icons(),
	}
	return json.MarshalIndent(m, "", "  ")
}

// labelRoom is the number of characters that a home screen shows under an icon.
const labelRoom = 12

// shortName returns the label under the icon: the dateline or the kicker if it is
// short enough, else as many of the headline's words as fit.
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
