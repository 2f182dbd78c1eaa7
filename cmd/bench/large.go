package main

import (
	"bytes"
	"fmt"
	"html"
	"time"

	"dateline/article"
	"dateline/article/parse"
	"dateline/article/synthetic"
	"dateline/web"
	"dateline/web/e2e/browsertest"
)

// large opens a story as long as a book, beside a plain page of the same text and
// the default story.
func large(b *bench) error {
	src := synthetic.Story(synthetic.Large)
	a, problems := parse.Story("large.md", src)
	if a == nil {
		return fmt.Errorf("%v", problems)
	}
	began := time.Now()
	bundle, err := web.NewBundle([]*article.Article{a}, web.Options{})
	if err != nil {
		return err
	}
	b.add("large story: build", "s", time.Since(began).Seconds())
	for _, w := range bundle.Sizes() {
		if w.Name == "index.html" {
			b.add("large story: page in brotli", "KB", float64(w.Sent)/1e3)
		}
	}
	pages, err := largePages(a, bundle)
	if err != nil {
		return err
	}
	for _, slow := range []bool{false, true} {
		name := "large story"
		var options []browsertest.Option
		if slow {
			name, options = "large story, slow", []browsertest.Option{browsertest.Slow}
		}
		if err := b.opening(name, pages, options...); err != nil {
			return err
		}
		b.ratio(name+": first contentful paint over plain", name+": first contentful paint, the large one", name+": first contentful paint, plain text", 1.2)
		b.ratio(name+": live over the default story", name+": live, the large one", name+": live, the default story", 6)
	}
	words := telling(a, samples)
	for range b.runs {
		err := attempt("key in the large story's search", func(v *visit) {
			tab := open(v, pages[1].url)
			slowed(tab)
			b.deed("large story: key in search", types(tab, words), 0, 150)
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// largePages are the text of a story alone, the story, and the default story.
func largePages(a *article.Article, bundle *web.Bundle) ([]page, error) {
	files, err := withPage(bundle, plain(a, bundle))
	if err != nil {
		return nil, err
	}
	story, err := visitedStory()
	if err != nil {
		return nil, err
	}
	var urls [3]string
	if urls[0], err = serveFolder(files); err != nil {
		return nil, err
	}
	if urls[1], err = serveFolder(bundle); err != nil {
		return nil, err
	}
	if urls[2], err = serveFolder(story.bundle); err != nil {
		return nil, err
	}
	return []page{{"plain text", urls[0], false}, {"the large one", urls[1], true}, {"the default story", urls[2], true}}, nil
}

// plain is a page of a story's text and nothing else, with the same styles.
func plain(a *article.Article, bundle *web.Bundle) []byte {
	style := ""
	for _, p := range bundle.Paths() {
		if ext := p[max(0, len(p)-4):]; ext == ".css" {
			style = p
		}
	}
	var b bytes.Buffer
	fmt.Fprintf(&b, "<!doctype html>\n<html lang=%q>\n<meta charset=\"utf-8\">\n<title>%s</title>\n<link rel=\"icon\" href=\"data:,\">\n<link rel=\"stylesheet\" href=%q>\n<body><div><main><article><h1>%[2]s</h1><div class=\"story\">\n",
		a.Lang, html.EscapeString(a.Headline), style)
	for i := range a.Blocks {
		b.WriteString("<p>")
		for _, s := range a.Blocks[i].Sentences {
			b.WriteString(html.EscapeString(s.Text() + s.Gap))
		}
		b.WriteString("</p>\n")
	}
	b.WriteString("</div></article></main></div>\n")
	return b.Bytes()
}
