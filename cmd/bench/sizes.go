package main

import (
	"bytes"
	"fmt"

	"dateline/article"
	"dateline/web/compress"

	"golang.org/x/net/html"
)

// sizes notes what each file of the bundle weighs, as browsers get it, and what
// each section adds to the page.
func sizes(b *bench) error {
	story, err := visitedStory()
	if err != nil {
		return err
	}
	for _, w := range story.bundle.Sizes() {
		b.add("bytes sent: "+w.Name, "", float64(w.Sent))
	}
	page, err := story.bundle.ReadFile("index.html")
	if err != nil {
		return err
	}
	whole := len(compress.Brotli(page))
	sections := []string{"story", "edition"}
	for _, panel := range article.Panels {
		sections = append(sections, string(panel.ID))
	}
	for _, section := range sections {
		rest, err := without(page, section)
		if err != nil {
			return err
		}
		b.add("bytes sent, of the page: "+section, "", float64(whole-len(compress.Brotli(rest))))
	}
	b.goal("bytes sent, of the page: map", 4<<10)
	small, err := isSmall()
	if err != nil {
		return err
	}
	wasm := 1e6
	if small {
		wasm = 360e3
	}
	b.goal("bytes sent: app.wasm", wasm)
	b.note("A section of the page weighs what the page in brotli is smaller without it.")
	return nil
}

// without is a page without the element of an id.
func without(page []byte, id string) ([]byte, error) {
	root, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		return nil, err
	}
	for n := range root.Descendants() {
		for _, a := range n.Attr {
			if a.Key == "id" && a.Val == id {
				n.Parent.RemoveChild(n)
				var rest bytes.Buffer
				err := html.Render(&rest, root)
				return rest.Bytes(), err
			}
		}
	}
	return nil, fmt.Errorf("the page has no element %s", id)
}
