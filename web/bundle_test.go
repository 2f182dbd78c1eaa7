package web

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"dateline/app"
	"dateline/article"

	"github.com/andybalholm/brotli"
	"golang.org/x/net/html"
)

// pictureName is the name of a published picture.
var pictureName = regexp.MustCompile(`^picture-[0-9a-f]{8}\.[0-9a-f]{8}(\.[a-z]+)$`)

func TestBundleFiles(t *testing.T) {
	b := newTestBundle(t, newStory())
	var plain []string
	hash := regexp.MustCompile(`\.[0-9a-f]{8}\.`)
	for _, p := range b.Paths() {
		if ext := path.Ext(p); ext == ".br" || ext == ".gz" {
			continue
		}
		plain = append(plain, hash.ReplaceAllString(pictureName.ReplaceAllString(p, "picture-*$1"), ".*."))
		if p == "checksums.txt" || p == "_headers" || path.Ext(p) == ".png" {
			continue
		}
		for _, coding := range []string{".br", ".gz"} {
			if _, err := b.ReadFile(p + coding); err != nil {
				t.Errorf("%s has no %s beside it", p, coding)
			}
		}
	}
	want := []string{
		"404.html", "_headers", "adopt.*.js", "app.*.wasm", "checksums.txt", "early.*.js",
		"icon-180.*.png", "icon-192.*.png", "icon-512.*.png", "icon-maskable.*.png", "icon.*.svg", "index.html", "loader.*.js",
		"manifest.webmanifest", "map-region.*.svg", "map-towns.*.json", "map-world.*.svg", "offline.*.js", "picture-*.svg", "poster-tall.*.png", "poster.*.png",
		"robots.txt",
		"style.*.css", "sw.js", "wasm_exec.*.js",
	}
	plain = slices.DeleteFunc(plain, func(p string) bool { return strings.HasPrefix(p, "map-window-") })
	if !slices.Equal(plain, want) {
		t.Errorf("files  %q\nwant   %q", plain, want)
	}
	if err := fstest.TestFS(b, b.Paths()...); err != nil {
		t.Error(err)
	}
}

// TestBundleCompressed opens every brotli file and compares.
func TestBundleCompressed(t *testing.T) {
	b := newTestBundle(t, newStory())
	for _, p := range b.Paths() {
		plain, ok := strings.CutSuffix(p, ".br")
		if !ok {
			continue
		}
		got, err := io.ReadAll(brotli.NewReader(bytes.NewReader(b.memFS[p])))
		if err != nil || !bytes.Equal(got, b.memFS[plain]) {
			t.Errorf("%s is not %s: %v", p, plain, err)
		}
	}
}

// TestBundleNames holds the hashed names to their contents, and every address in
// the page to the folder: relative, and there.
func TestBundleNames(t *testing.T) {
	b := newTestBundle(t, newStory())
	for _, p := range b.Paths() {
		m := regexp.MustCompile(`^[a-z0-9_-]+\.([0-9a-f]{8})\.[a-z]+$`).FindStringSubmatch(p)
		if m != nil && fmt.Sprintf("%x", sha256.Sum256(b.memFS[p]))[:8] != m[1] {
			t.Errorf("%s is not named after its content", p)
		}
	}
	doc := parsePage(t, b)
	for n := range doc.Descendants() {
		for _, a := range n.Attr {
			switch {
			case a.Key != "src" && a.Key != "href" && a.Key != "data-app" && a.Key != "data-exec" && a.Key != "data-adopt" && a.Key != "data-worker":
			case strings.HasPrefix(a.Val, "#"), strings.HasPrefix(a.Val, "?"), strings.HasPrefix(a.Val, "https://"), strings.HasPrefix(a.Val, "data:"):
			case b.memFS[strings.Split(a.Val, "#")[0]] == nil:
				t.Errorf("<%s %s=%q> leads to no file of the bundle", n.Data, a.Key, a.Val)
			}
		}
	}
}

func parsePage(t *testing.T, b *Bundle) *html.Node {
	t.Helper()
	doc, err := html.Parse(bytes.NewReader(b.memFS["index.html"]))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// TestShell reads the document as a browser does and finds everything in its
// place, with hostile words kept in theirs.
func TestShell(t *testing.T) {
	a := newStory()
	doc := parsePage(t, newTestBundle(t, a))
	byID := make(map[string]*html.Node)
	byTag := make(map[string][]*html.Node)
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		byTag[n.Data] = append(byTag[n.Data], n)
		if id := attr(n, "id"); id != "" {
			if byID[id] != nil {
				t.Errorf("id %s twice", id)
			}
			byID[id] = n
		}
		if attr(n, "style") != "" {
			t.Errorf("<%s> has a style attribute", n.Data)
		}
	}
	root, body := byTag["html"][0], byTag["body"][0]
	for key, want := range map[string]string{"lang": "en", "data-wasm": "4008", "data-panels": panelList(a)} {
		if got := attr(root, key); got != want {
			t.Errorf("<html %s=%q>, want %q", key, got, want)
		}
	}
	if got := attr(root, "data-version"); len(got) != 12 {
		t.Errorf("data-version is %q", got)
	}
	if got := byTag["title"][0].FirstChild.Data; got != a.Headline {
		t.Errorf("title is %q, want %q", got, a.Headline)
	}
	var first *html.Node
	for n := range body.ChildNodes() {
		if n.Type == html.ElementNode {
			first = n
			break
		}
	}
	if first != byID["page"] || first == nil {
		t.Fatalf("body's first element is not the page but %v", first)
	}
	if got := byTag["script"]; len(got) != 5 || attr(got[0], "src") == "" || attr(got[1], "src") == "" || attr(got[2], "src") == "" ||
		attr(got[3], "type") != "application/json" || attr(got[4], "type") != "application/ld+json" {
		t.Errorf("%d scripts, want early.js, loader.js, offline.js and the data", len(got))
	}
	for _, m := range byTag["meta"] {
		switch {
		case attr(m, "name") == "description" && attr(m, "content") != a.Standfirst:
			t.Errorf("description is %q", attr(m, "content"))
		case attr(m, "http-equiv") != "" && strings.Contains(attr(m, "content"), "frame-ancestors"):
			t.Error("frame-ancestors in a meta element is an error in the console")
		}
	}

	data := byID["edition"].FirstChild.Data
	var edition app.Edition
	if err := json.Unmarshal([]byte(data), &edition); err != nil {
		t.Fatal(err)
	}
	a.Blocks[2].Picture.Src = "" // the author's name for it is not published
	if !reflect.DeepEqual(edition.Article, a) {
		t.Errorf("the page carries another article:\n%+v\nwant\n%+v", edition.Article, a)
	}
	if bad := regexp.MustCompile(`[<>&\x{2028}\x{2029}]`).FindString(data); bad != "" {
		t.Errorf("the data hold %q as it is", bad)
	}
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func panelList(a *article.Article) string {
	var s []string
	for _, p := range app.Panels(a) {
		s = append(s, string(p))
	}
	return strings.Join(s, " ")
}

// TestThemeColours holds the shell to the colour of the paper in the styles.
func TestThemeColours(t *testing.T) {
	tokens, err := fs.ReadFile(static, "static/styles/tokens.css")
	if err != nil {
		t.Fatal(err)
	}
	m := regexp.MustCompile(`--paper: light-dark\((#\w+), (#\w+)\)`).FindSubmatch(tokens)
	if m == nil {
		t.Fatal("tokens.css has no --paper")
	}
	for i, scheme := range []string{"light", "dark"} {
		want := fmt.Sprintf(`<meta name="theme-color" content="%s" media="(prefers-color-scheme: %s)">`, m[i+1], scheme)
		if !strings.Contains(shellHTML, want) {
			t.Errorf("shell.html lacks %s", want)
		}
	}
}

// TestBundleSame builds twice; nothing is kept from the first but what is
// compressed.
func TestBundleSame(t *testing.T) {
	a, b := newTestBundle(t, newStory()), newTestBundle(t, newStory())
	if !maps.EqualFunc(a.memFS, b.memFS, bytes.Equal) {
		t.Error("two bundles of one story differ")
	}
	changed := newStory()
	changed.Blocks[0].Sentences[1].Runs[0].Text += "!"
	if c := newTestBundle(t, changed); bytes.Equal(a.memFS["index.html"], c.memFS["index.html"]) {
		t.Error("bundles of two stories are equal")
	}
}

func TestBundleErrors(t *testing.T) {
	with := func(change func(*article.Article)) *article.Article {
		a := newStory()
		change(a)
		return a
	}
	for _, c := range []struct {
		name    string
		stories []*article.Article
		o       Options
		want    string
	}{
		{"nothing built", []*article.Article{newStory()}, Options{Pictures: storyPictures, Built: fstest.MapFS{}}, "app.wasm is not built: run make build"},
		{"no story", nil, Options{Built: built()}, "no story to build"},
		{"no pictures", []*article.Article{newStory()}, Options{Built: built()}, "build visit: picture pictures/a picture.svg is not there"},
		{"picture outside", []*article.Article{with(func(a *article.Article) { a.Blocks[2].Picture.Src = "../../secret.png" })},
			Options{Built: built(), Pictures: os.DirFS(".")}, "picture ../../secret.png is not a file beside the story"},
		{"no picture at all", []*article.Article{with(func(a *article.Article) { a.Blocks[2].Picture.Src = "bundle_test.go" })},
			Options{Built: built(), Pictures: os.DirFS(".")}, "picture bundle_test.go is not of a kind that browsers show"},
		{"NUL", []*article.Article{with(func(a *article.Article) { a.Headline = "a\x00b" })},
			Options{Built: built(), Pictures: storyPictures}, "NUL cannot be written in HTML"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := NewBundle(c.stories, c.o)
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error %v, want %s", err, c.want)
			}
		})
	}
}
