package e2e_test

import (
	"cmp"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"dateline/article"
	"dateline/article/stories"
	"dateline/article/storytest"
	"dateline/web/e2e/browsertest"

	"codeberg.org/readeck/go-readability/v2"
)

// TestReaderMode takes each story of the program out of its page as the reader
// modes of browsers do, with a port of Mozilla's Readability: all of the story
// comes, and nothing of the panels beside it, from the page as it is served and
// from the live page with a card open.
func TestReaderMode(t *testing.T) {
	t.Parallel()
	files, err := fs.Glob(stories.FS, "*.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		t.Run(file, func(t *testing.T) {
			a := embedded(t, file)
			s := httptest.NewServer(siteOf(t, a))
			t.Cleanup(s.Close)
			response, err := http.Get(s.URL)
			if err != nil {
				t.Fatal(err)
			}
			defer response.Body.Close()
			wantReadable(t, response.Body, a)

			card := string(a.Entities[0].ID)
			for name, device := range map[string]browsertest.Option{"wide": browsertest.Window(1440, 900), "phone": browsertest.Phone} {
				t.Run(name, func(t *testing.T) {
					tab := browsertest.Open(t, s.URL+"/?panel=voices#"+card, device)
					tab.WaitLive()
					tab.Wait(openCards + `.length`)
					wantReadable(t, strings.NewReader(browsertest.Eval[string](tab, `document.documentElement.outerHTML`)), a)
				})
			}
		})
	}
}

func embedded(t *testing.T, file string) *article.Article {
	t.Helper()
	src, err := stories.FS.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return storytest.Parse(t, file, src)
}

// wantReadable fails the test unless a reader mode finds the story in a page, word
// for word.
func wantReadable(t *testing.T, page io.Reader, a *article.Article) {
	t.Helper()
	found, err := readability.FromReader(page, &url.URL{Scheme: "https", Host: "example.org", Path: "/"})
	if err != nil {
		t.Fatal(err)
	}
	var text strings.Builder
	if err := found.RenderText(&text); err != nil {
		t.Fatal(err)
	}
	var want strings.Builder
	for i := range a.Blocks {
		fmt.Fprintln(&want, a.Blocks[i].Text())
	}
	if got, want := words(text.String()), words(want.String()); got != want {
		t.Errorf("a reader mode shows %d bytes, want the story's %d:\n%.3000s\nwant\n%s", len(got), len(want), got, want)
	}
	if want := cmp.Or(a.Byline, a.Credit); found.Byline() != want {
		t.Errorf("a reader mode names %q as the author, want %q", found.Byline(), want)
	}
}

// words gives a text with one space between words.
func words(text string) string { return strings.Join(strings.Fields(text), " ") }
