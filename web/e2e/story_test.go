package e2e_test

import (
	"net/http/httptest"
	"testing"

	"dateline/article"
	"dateline/article/storytest"
	"dateline/web"
	"dateline/web/e2e/browsertest"
	"dateline/web/server"
)

// serveStory serves a story of a test's own, as a draft: to draw all of a map takes
// seconds.
func serveStory(t *testing.T, src string) string {
	t.Helper()
	a := storytest.Parse(t, "own.md", []byte(src))
	bundle, err := web.NewBundle([]*article.Article{a}, web.Options{Draft: new(web.Draft)})
	if err != nil {
		t.Fatal(err)
	}
	h, err := server.New(bundle, server.Options{})
	if err != nil {
		t.Fatal(err)
	}
	s := httptest.NewServer(h)
	t.Cleanup(s.Close)
	return s.URL + "/"
}

// A story written from right to left has its desk, and the card on it, to the
// left of the text, and its dates in its language before and after it is live.
func TestRightToLeft(t *testing.T) {
	t.Parallel()
	url := serveStory(t, `---
headline: زيارة
lang: ar
published: 2024-09-03
---
زار [بوتين](#putin) منغوليا يوم الثلاثاء.

## Cards

### بوتين {#putin}
`+"```yaml\nkind: person\n```"+`
- 2024-09-02: زار منغوليا. "زار بوتين منغوليا"
`)
	const dates = `[...document.querySelectorAll(".byline time, #putin .facts time")].map(t => t.textContent)`
	want := []string{"3 سبتمبر 2024", "2 سبتمبر 2024"}
	browsertest.Open(t, url, browsertest.NoScript).Want(dates, want)
	tab := browsertest.Open(t, url)
	tab.WaitLive()
	tab.Want(dates, want)
	tab.Click(`.mention`)
	tab.Wait(openCards + `.length`)
	tab.Want(`document.querySelector("#putin > header").getBoundingClientRect().right < document.querySelector(".story").getBoundingClientRect().left`, true)
}

// Who reads a story without a single card can still make its letters larger,
// share it and print it.
func TestToolsOfAStoryWithoutCards(t *testing.T) {
	t.Parallel()
	tab := browsertest.Open(t, serveStory(t, "---\nheadline: A bridge opens\n---\nThe bridge is open.\n"))
	tab.WaitLive()
	tab.Want(shown(".tools > summary"), true)
	tab.Want(`document.querySelectorAll(".panel, .tabs a").length`, 0)
}
