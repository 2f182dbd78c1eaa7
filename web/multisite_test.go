package web

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"io/fs"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"dateline/app"
	"dateline/article"
	"dateline/article/storytest/site"

	"golang.org/x/net/html"
)

const siteAddress = "https://example.org/news/"

func newTestSite(t *testing.T, address string) *Bundle {
	t.Helper()
	b, err := NewBundle(site.Stories(t), Options{Pictures: site.FS, Built: built(), Site: address})
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// TestSeveralFiles lists what a site of several stories has that one of a single
// story has not, and one copy of what they share.
func TestSeveralFiles(t *testing.T) {
	b := newTestSite(t, siteAddress)
	hash := regexp.MustCompile(`\.[0-9a-f]{8}\.`)
	count := make(map[string]int)
	for _, p := range b.Paths() {
		if ext := path.Ext(p); ext != ".br" && ext != ".gz" {
			count[hash.ReplaceAllString(p, ".*.")]++
		}
	}
	for name, want := range map[string]int{
		"index.html": 1, "bridge/index.html": 1, "flood/index.html": 1, "harbour/index.html": 1,
		"app.*.wasm": 1, "style.*.css": 1, "loader.*.js": 1, "sw.js": 1, "manifest.webmanifest": 1, "404.html": 1, "robots.txt": 1,
		"_headers": 1, "checksums.txt": 1, "feed.xml": 1, "sitemap.xml": 1,
		"map-world.*.svg": 1, "map-region.*.svg": 2, "map-small.*.svg": 2, "poster.*.png": 3,
	} {
		if count[name] != want {
			t.Errorf("%d of %s, want %d", count[name], name, want)
		}
	}
	if err := fstest.TestFS(b, b.Paths()...); err != nil {
		t.Error(err)
	}
	for _, want := range []string{"\n/bridge/\n  Cache-Control: no-cache\n", "\n/feed.xml\n  Cache-Control: no-cache\n"} {
		if !strings.Contains(string(b.memFS["_headers"]), want) {
			t.Errorf("_headers lacks %q", want)
		}
	}
	plain := newTestSite(t, "")
	for _, name := range []string{"feed.xml", "sitemap.xml"} {
		if _, err := fs.Stat(plain, name); err == nil {
			t.Errorf("%s names addresses that are not known", name)
		}
	}
}

// TestSeveralAddresses holds every address in every page to the folder: relative,
// and there.
func TestSeveralAddresses(t *testing.T) {
	b := newTestSite(t, "")
	leads := []string{"src", "href", "data-app", "data-exec", "data-adopt", "data-worker"}
	for _, p := range []string{"index.html", "bridge/index.html", "flood/index.html", "harbour/index.html"} {
		doc, err := html.Parse(bytes.NewReader(b.memFS[p]))
		if err != nil {
			t.Fatal(err)
		}
		for n := range doc.Descendants() {
			for _, a := range n.Attr {
				switch {
				case !slices.Contains(leads, a.Key), a.Val == "":
				case strings.HasPrefix(a.Val, "#"), strings.HasPrefix(a.Val, "?"), strings.HasPrefix(a.Val, "https://"), strings.HasPrefix(a.Val, "data:"):
				default:
					to, _, _ := strings.Cut(a.Val, "#")
					at := path.Join(path.Dir(p), to)
					if strings.HasSuffix(to, "/") {
						at = path.Join(at, "index.html")
					}
					if b.memFS[at] == nil {
						t.Errorf("%s: <%s %s=%q> leads to no file", p, n.Data, a.Key, a.Val)
					}
				}
			}
		}
	}
}

// TestSeveralSame builds twice, in memory and into a folder.
func TestSeveralSame(t *testing.T) {
	a, b := newTestSite(t, siteAddress), newTestSite(t, siteAddress)
	if !maps.EqualFunc(a.memFS, b.memFS, bytes.Equal) {
		t.Error("two bundles of the same stories differ")
	}
	dir := t.TempDir() + "/site"
	if err := Build(dir, storiesInMemory(site.Stories(t)), Options{Pictures: site.FS, Built: built(), Site: siteAddress}, false); err != nil {
		t.Fatal(err)
	}
	if differences, err := Verify(dir); err != nil || len(differences) > 0 {
		t.Errorf("the folder differs from its checksums: %v, %v", differences, err)
	}
	if listed, err := readChecksums(dir); err != nil || !maps.Equal(sums(listed), a.sumsBut(checksums)) {
		t.Errorf("the folder is another than the bundle: %v", err)
	}
}

// sumsBut are the checksums of all files but one.
func (f memFS) sumsBut(name string) sums {
	s := f.sums()
	delete(s, name)
	return s
}

// TestAlso tells of a shared card which other stories have it, the newest first,
// and of no other card.
func TestAlso(t *testing.T) {
	b := newTestSite(t, "")
	for p, want := range map[string]map[article.ID]string{
		"bridge":  {"ana-ruiz": "flood", "talca": "flood"},
		"flood":   {"ana-ruiz": "bridge", "talca": "bridge"},
		"harbour": {},
	} {
		got := make(map[article.ID]string)
		for _, e := range editionOf(t, b, p+"/index.html").Article.Entities {
			for _, other := range e.Also {
				got[e.ID] += other.Slug
			}
		}
		if !maps.Equal(got, want) {
			t.Errorf("%s: also in %v, want %v", p, got, want)
		}
	}
}

func editionOf(t *testing.T, b *Bundle, p string) *app.Edition {
	t.Helper()
	doc, err := html.Parse(bytes.NewReader(b.memFS[p]))
	if err != nil {
		t.Fatal(err)
	}
	for n := range doc.Descendants() {
		if attr(n, "id") == "edition" {
			e := new(app.Edition)
			if err := json.Unmarshal([]byte(n.FirstChild.Data), e); err != nil {
				t.Fatal(err)
			}
			return e
		}
	}
	t.Fatalf("%s has no edition", p)
	return nil
}

// TestIndexOrder puts the newest first, and what has no date last.
func TestIndexOrder(t *testing.T) {
	var slugs []string
	teasers := []article.Teaser{
		{Slug: "undated"}, {Slug: "b", Published: article.Date{Year: 2024, Month: 5, Day: 1}},
		{Slug: "newest", Published: article.Date{Year: 2024, Month: 6}}, {Slug: "a", Published: article.Date{Year: 2024, Month: 5, Day: 1}},
	}
	slices.SortFunc(teasers, article.NewestFirst)
	for _, t := range teasers {
		slugs = append(slugs, t.Slug)
	}
	if got := strings.Join(slugs, " "); got != "newest a b undated" {
		t.Errorf("order: %s", got)
	}
}

// TestCanonical has every page of a site name its own address.
func TestCanonical(t *testing.T) {
	b := newTestSite(t, siteAddress)
	for p, want := range map[string]string{"index.html": siteAddress, "bridge/index.html": siteAddress + "bridge/"} {
		doc, err := html.Parse(bytes.NewReader(b.memFS[p]))
		if err != nil {
			t.Fatal(err)
		}
		var canonical, image, kind, data string
		for n := range doc.Descendants() {
			switch {
			case attr(n, "rel") == "canonical":
				canonical = attr(n, "href")
			case attr(n, "property") == "og:image":
				image = attr(n, "content")
			case attr(n, "property") == "og:type":
				kind = attr(n, "content")
			case attr(n, "type") == "application/ld+json":
				data = n.FirstChild.Data
			}
		}
		if name, ok := strings.CutPrefix(image, siteAddress); canonical != want || !ok || b.memFS[name] == nil {
			t.Errorf("%s: canonical %q, picture for previews %q", p, canonical, image)
		}
		var l linked
		if err := json.Unmarshal([]byte(data), &l); err != nil {
			t.Fatal(err)
		}
		switch {
		case l.URL != want:
			t.Errorf("%s describes %s", p, l.URL)
		case p == "index.html" && (kind != "website" || l.Type != "CollectionPage" || len(l.HasPart) != 3 || l.HasPart[0].URL != siteAddress+"flood/"):
			t.Errorf("the index is described as %s, %+v", kind, l)
		}
	}
}

// TestFeed reads the feed as RFC 4287 has it: one id, title and time of each, the
// times in RFC 3339, the addresses in full.
func TestFeed(t *testing.T) {
	b := newTestSite(t, siteAddress)
	type entry struct {
		ID      []string `xml:"http://www.w3.org/2005/Atom id"`
		Title   []string `xml:"http://www.w3.org/2005/Atom title"`
		Updated []string `xml:"http://www.w3.org/2005/Atom updated"`
		Lang    string   `xml:"http://www.w3.org/XML/1998/namespace lang,attr"`
		Link    []struct {
			Rel  string `xml:"rel,attr"`
			Href string `xml:"href,attr"`
		} `xml:"http://www.w3.org/2005/Atom link"`
	}
	var f struct {
		XMLName xml.Name `xml:"http://www.w3.org/2005/Atom feed"`
		entry
		Author  []string `xml:"http://www.w3.org/2005/Atom author>name"`
		Entries []entry  `xml:"http://www.w3.org/2005/Atom entry"`
	}
	if err := xml.Unmarshal(b.memFS[feedFile], &f); err != nil {
		t.Fatal(err)
	}
	if len(f.Entries) != 3 || len(f.Author) != 1 || f.Entries[2].Lang != "ar" || f.Entries[0].Title[0] != "The river rises again" {
		t.Errorf("the feed is %+v", f)
	}
	ids := make(map[string]bool)
	for _, e := range append(f.Entries, f.entry) {
		if len(e.ID) != 1 || len(e.Title) != 1 || len(e.Updated) != 1 || ids[e.ID[0]] || len(e.Link) == 0 {
			t.Errorf("an entry without or with more than one id, title or time: %+v", e)
			continue
		}
		ids[e.ID[0]] = true
		if _, err := time.Parse(time.RFC3339, e.Updated[0]); err != nil {
			t.Error(err)
		}
		for _, l := range e.Link {
			if !strings.HasPrefix(l.Href, siteAddress) {
				t.Errorf("a link to %q", l.Href)
			}
		}
	}
	if f.Updated[0] != "2024-06-14T00:00:00Z" {
		t.Errorf("the feed changed at %s", f.Updated[0])
	}
	if page := string(b.memFS["bridge/index.html"]); !strings.Contains(page, `<link rel="alternate" href="../feed.xml" type="application/atom&#43;xml">`) {
		t.Error("a story does not name the feed")
	}
}

// TestDraftAmongSeveral makes one story a draft: wherever the site names it, it says so.
func TestDraftAmongSeveral(t *testing.T) {
	stories := site.Stories(t)
	i := slices.IndexFunc(stories, func(a *article.Article) bool { return a.Slug == "flood" })
	stories[i].Guesses = []string{"published"}
	b, err := NewBundle(stories, Options{Pictures: site.FS, Built: built(), Site: siteAddress})
	if err != nil {
		t.Fatal(err)
	}
	title := "Draft: " + stories[i].Headline
	for file, want := range map[string]string{
		feedFile:            "<title>" + title + "</title>",
		"index.html":        `"creativeWorkStatus":"Draft"`,
		"bridge/index.html": ">" + title + "</a>",
		"flood/index.html":  "<title>" + title + "</title>",
	} {
		if !strings.Contains(string(b.memFS[file]), want) {
			t.Errorf("%s does not have %s", file, want)
		}
	}
}

func TestSitemap(t *testing.T) {
	b := newTestSite(t, siteAddress)
	var s sitemap
	if err := xml.Unmarshal(b.memFS[sitemapFile], &s); err != nil {
		t.Fatal(err)
	}
	want := []location{{siteAddress, ""}, {siteAddress + "flood/", "2024-06-14"}, {siteAddress + "bridge/", "2024-05-01"}, {siteAddress + "harbour/", "2024-03-20"}}
	if !slices.Equal(s.Pages, want) {
		t.Errorf("pages %v, want %v", s.Pages, want)
	}
	if !strings.Contains(string(b.memFS["robots.txt"]), "Sitemap: "+siteAddress+"sitemap.xml\n") {
		t.Error("robots.txt does not name the sitemap")
	}
}

// TestManyStories builds more than are drawn with everything: the maps have no
// windows, and what is there is whole.
func TestManyStories(t *testing.T) {
	var stories []*article.Article
	for range maxDetailed/3 + 1 {
		for _, a := range site.Stories(t) {
			a.Slug += "-" + string(rune('a'+len(stories)))
			stories = append(stories, a)
		}
	}
	b, err := NewBundle(stories, Options{Pictures: site.FS, Built: built()})
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range b.Paths() {
		if strings.HasPrefix(p, "map-window-") {
			t.Fatalf("%s takes too long to draw", p)
		}
	}
	e := editionOf(t, b, stories[0].Slug+"/index.html")
	for _, name := range []string{e.MapFiles.Region, e.MapFiles.World} {
		if b.memFS[strings.TrimPrefix(name, "../")] == nil {
			t.Errorf("the bundle lacks %q", name)
		}
	}
	talca := e.Article.Entity("talca")
	if len(talca.Also) != maxAlso || talca.AlsoMore != 2*(maxDetailed/3+1)-1-maxAlso {
		t.Errorf("the card of Talca lists %d other stories and %d more", len(talca.Also), talca.AlsoMore)
	}
}
