//go:build scale

package e2e_test

import (
	"fmt"
	"net/http/httptest"
	"testing"

	"dateline/article"
	"dateline/article/storytest"
	"dateline/article/synthetic"
	"dateline/web"
	"dateline/web/server"
)

// TestLargeStory takes over the longest story, and finds and opens a card of it.
func TestLargeStory(t *testing.T) {
	a := storytest.Parse(t, "large.md", synthetic.Story(synthetic.Large))
	s := httptest.NewServer(siteOf(t, a))
	t.Cleanup(s.Close)
	tab := openPage(t, s.URL+"/")
	tab.Want(`[adoption.misses, adoption.changes, adoption.reason]`, []any{0, 0, ""})
	last := a.Entities[len(a.Entities)-1]
	ask(tab, last.Name)
	tab.Wait(`document.querySelector('.answers a[href="#` + string(last.ID) + `"]')`)
	tab.Click(`.answers a[href="#` + string(last.ID) + `"]`)
	tab.Wait(openCards + `.length`)
	tab.Want(openCards, []string{string(last.ID)})
}

// TestLargeChoiceOfWidths holds the names on the map apart where
// TestNamesDoNotOverlap does not.
func TestLargeChoiceOfWidths(t *testing.T) { namesApart(t, 360, 500, 768, 900, 1280) }

// TestLargeSite goes from the index of many stories to the last of them, and back.
func TestLargeSite(t *testing.T) {
	for _, n := range []int{100, 1000} {
		t.Run(fmt.Sprint(n, " stories"), func(t *testing.T) {
			var stories []*article.Article
			for i := range n {
				a := storytest.Parse(t, fmt.Sprintf("story-%d.md", i+1), synthetic.Story(synthetic.Usual))
				a.Headline = fmt.Sprintf("The story with the number %d", i+1)
				stories = append(stories, a)
			}
			bundle, err := web.NewBundle(stories, web.Options{})
			if err != nil {
				t.Fatal(err)
			}
			h, err := server.New(bundle, server.Options{})
			if err != nil {
				t.Fatal(err)
			}
			s := httptest.NewServer(h)
			t.Cleanup(s.Close)
			tab := openPage(t, s.URL+"/")
			tab.Want(`[adoption.misses, adoption.changes, adoption.reason]`, []any{0, 0, ""})
			tab.Want(`document.querySelectorAll('.teaser').length`, n)
			tab.Click(fmt.Sprintf(`.teaser a[href="story-%d/"]`, n))
			tab.Wait(headline + fmt.Sprintf(` === 'The story with the number %d'`, n))
			tab.Want(`[window.same, adoption.misses]`, []any{true, 0})
			tab.Click(`.wordmark`)
			tab.Wait(`document.querySelectorAll('.teaser').length > 0`)
		})
	}
}
