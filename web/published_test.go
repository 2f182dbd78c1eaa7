package web

import (
	"bytes"
	"encoding/json"
	"fmt"
	"image/png"
	"regexp"
	"strings"
	"testing"

	"dateline/article"
	"dateline/web/server"

	"golang.org/x/net/html"
)

func TestShortName(t *testing.T) {
	for _, c := range []struct{ dateline, kicker, headline, want string }{
		{"Ulaanbaatar", "Diplomacy", "A ceremonial welcome", "Ulaanbaatar"},
		{"Washington, D.C.", "Diplomacy", "A ceremonial welcome", "Diplomacy"},
		{"", "", "A bridge opens", "A bridge"},
		{"", "", "Talca, and its bridge", "Talca, and"},
		{"", "", "Talca’s bridge, reopened", "Talca’s"},
		{"", "", "Brückenöffnungsfeier am Abend", "Brückenöffnungsfeier"},
		{"", "", "Улаанбаатар хотод", "Улаанбаатар"},
	} {
		if got := shortName(&article.Article{Dateline: c.dateline, Kicker: c.kicker, Headline: c.headline}); got != c.want {
			t.Errorf("%q, %q, %q: %q, want %q", c.dateline, c.kicker, c.headline, got, c.want)
		}
	}
}

// TestManifest reads the manifest of the hostile story: every address is relative
// and leads to a file of the bundle or to the page.
func TestManifest(t *testing.T) {
	b := newTestBundle(t, newStory())
	var m manifest
	if err := json.Unmarshal(b.memFS["manifest.webmanifest"], &m); err != nil {
		t.Fatal(err)
	}
	if m.Name != newStory().Headline || m.StartURL != "./" || m.Scope != "./" || m.Display != "standalone" {
		t.Errorf("manifest %+v", m)
	}
	sizes := make(map[string]bool)
	for _, i := range m.Icons {
		sizes[strings.TrimSpace(i.Sizes+" "+i.Purpose)] = b.memFS[i.Src] != nil
	}
	for _, want := range []string{"any", "192x192", "512x512", "512x512 maskable"} {
		if !sizes[want] {
			t.Errorf("no icon for %s", want)
		}
	}
	for _, s := range m.Screenshots {
		config, err := png.DecodeConfig(bytes.NewReader(b.memFS[s.Src]))
		if want := fmt.Sprintf("%dx%d", config.Width, config.Height); err != nil || s.Sizes != want || s.Label == "" {
			t.Errorf("the screenshot %+v is a picture of %s: %v", s, want, err)
		}
	}
	if len(m.Screenshots) != 2 || m.Screenshots[0].FormFactor != "wide" || m.Screenshots[1].FormFactor != "narrow" {
		t.Errorf("screenshots %+v", m.Screenshots)
	}
	for _, s := range m.Shortcuts {
		if !regexp.MustCompile(`^\./\?panel=(\w+)#(\w+)$`).MatchString(s.URL) {
			t.Errorf("the shortcut %s leads to %s", s.Name, s.URL)
		}
	}
	tokens, err := static.ReadFile("static/styles/tokens.css")
	if err != nil || !strings.Contains(string(tokens), "--paper: light-dark("+paperLight+", ") || m.Background != paperLight {
		t.Errorf("background %s is not the paper of the styles: %v", m.Background, err)
	}
}

// TestManifestOfDraft reads the names under which a draft is installed.
func TestManifestOfDraft(t *testing.T) {
	a := newStory()
	a.Guesses = []string{"published"}
	var m manifest
	if err := json.Unmarshal(newTestBundle(t, a).memFS["manifest.webmanifest"], &m); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{m.Name, m.Screenshots[0].Label, m.Screenshots[1].Label} {
		if name != "Draft: "+a.Headline {
			t.Errorf("a draft is named %q", name)
		}
	}
}

// TestLinked reads the JSON-LD of a page as a search engine does.
func TestLinked(t *testing.T) {
	a := newStory()
	a.Entities[1].Wikidata = "Q1"
	var text string
	for n := range parsePage(t, newTestBundle(t, a)).Descendants() {
		if attr(n, "type") == "application/ld+json" {
			text = n.FirstChild.Data
		}
	}
	var l linked
	if err := json.Unmarshal([]byte(text), &l); err != nil {
		t.Fatal(err)
	}
	if l.Type != "NewsArticle" || l.Headline != a.Headline || l.DatePublished != "2024-09-03" || l.DateModified != "2024-09-04" || l.URL != "" {
		t.Errorf("article %+v", l)
	}
	if len(l.Mentions) != 2 || l.Mentions[0].Type != "Place" || l.Mentions[0].Geo == nil || l.Mentions[1].Type != "Person" {
		t.Fatalf("mentions %+v", l.Mentions)
	}
	if same := l.Mentions[1].SameAs; len(same) != 2 || same[0] != "https://www.wikidata.org/wiki/Q1" || !strings.HasPrefix(same[1], "https://en.wikipedia.org/wiki/Guest") {
		t.Errorf("sameAs %q", same)
	}
	if len(l.Citation) != 1 || l.Citation[0].Publisher.Name != a.Sources[0].Publisher || l.Citation[0].URL != a.Sources[0].URL {
		t.Errorf("citation %+v", l.Citation)
	}
}

// TestSite names the page's address in full where it is known, and nowhere else.
// What nobody has confirmed is told in JSON-LD, and of a story without guesses nothing.
func TestLinkedGuesses(t *testing.T) {
	a := newStory()
	before, err := newLinked(a, "", "")
	if err != nil || strings.Contains(string(before), "creativeWorkStatus") || strings.Contains(string(before), "Not confirmed") {
		t.Errorf("without guesses: %s (%v)", before, err)
	}
	a.Guesses = []string{"published"}
	a.Entities[0].Guesses = []string{"kind", "role"}
	after, err := newLinked(a, "", "")
	for _, want := range []string{`"creativeWorkStatus":"Draft"`, `"Not confirmed: published"`, `"Not confirmed: kind, role"`} {
		if err != nil || !strings.Contains(string(after), want) {
			t.Errorf("no %s in %s (%v)", want, after, err)
		}
	}
}

func TestSite(t *testing.T) {
	const address = "https://example.org/visit/"
	for _, at := range []string{"", address} {
		b, err := NewBundle([]*article.Article{newStory()}, Options{Pictures: storyPictures, Built: built(), Site: at})
		if err != nil {
			t.Fatal(err)
		}
		found := make(map[string]string)
		for n := range parsePage(t, b).Descendants() {
			switch {
			case n.Data == "meta" && attr(n, "property") != "":
				found[attr(n, "property")] = attr(n, "content")
			case n.Data == "link" && attr(n, "rel") == "canonical":
				found["canonical"] = attr(n, "href")
			}
		}
		if found["canonical"] != at || found["og:url"] != at || found["og:title"] != newStory().Headline {
			t.Errorf("with %q the page says %q", at, found)
		}
		image, ok := strings.CutPrefix(found["og:image"], at)
		if !ok || b.memFS[image] == nil {
			t.Errorf("with %q the picture for previews is %q", at, found["og:image"])
		}
		if at != "" {
			b.memFS["index.html"] = b.memFS["404.html"]
			links := 0
			for n := range parsePage(t, b).Descendants() {
				if n.Data == "a" && attr(n, "href") == at {
					links++
				}
			}
			if links != 1 {
				t.Errorf("404.html has %d links to the page", links)
			}
		}
	}
}

// TestMissing holds 404.html to what stands alone: it asks for no file, and its
// policy lets it have its own style and nothing else.
func TestMissing(t *testing.T) {
	b := newTestBundle(t, newStory())
	b.memFS["index.html"] = b.memFS["404.html"]
	style := ""
	for n := range parsePage(t, b).Descendants() {
		switch {
		case n.Type == html.ElementNode && (n.Data == "script" || n.Data == "img" || attr(n, "src") != ""):
			t.Errorf("it has <%s>", n.Data)
		case n.Data == "link" && attr(n, "href") != "data:,":
			t.Errorf("it asks for %s", attr(n, "href"))
		case n.Data == "style":
			style = n.FirstChild.Data
		}
	}
	if !strings.Contains(string(b.memFS["_headers"]), "style-src 'self' 'sha256-") {
		t.Error("_headers does not allow its style")
	}
	if style == "" || strings.Contains(style, "url(") || strings.Contains(style, "@import") {
		t.Errorf("its style is %q", style)
	}
}

// TestHeaders holds _headers to what our own server sends, file by file.
func TestHeaders(t *testing.T) {
	b := newTestBundle(t, newStory())
	rules := make(map[string]map[string]string)
	address := ""
	for line := range strings.Lines(string(b.memFS["_headers"])) {
		line = strings.TrimRight(line, "\n")
		if name, value, ok := strings.Cut(line, ": "); ok && strings.HasPrefix(line, "  ") {
			if rules[address][name[2:]] != "" {
				t.Errorf("%s has %s twice", address, name)
			}
			rules[address][name[2:]] = value
			continue
		}
		address = line
		rules[address] = make(map[string]string)
	}
	for _, p := range b.Paths() {
		if strings.HasSuffix(p, ".br") || strings.HasSuffix(p, ".gz") || p == "_headers" || p == checksums {
			continue
		}
		for _, want := range server.Fields(p, nil, server.Options{}) {
			got := rules["/"+p][want[0]] + rules["/*"][want[0]]
			if want[0] == "Content-Security-Policy" { // of all pages one, with the style of 404.html
				got = regexp.MustCompile(` 'sha256-[^']*'`).ReplaceAllString(got, "")
			}
			if got != want[1] {
				t.Errorf("/%s is sent with %s: %q, want %q", p, want[0], got, want[1])
			}
		}
	}
	if rules["/"]["Cache-Control"] != "no-cache" {
		t.Errorf("the page may be kept: %q", rules["/"])
	}
}
