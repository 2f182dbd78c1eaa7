package prerender

import (
	"fmt"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// comesBack parses the HTML written for want. Its error names the first node that
// differs.
func comesBack(written string, want *html.Node) error {
	body := &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body}
	got, err := html.ParseFragment(strings.NewReader(written), body)
	if err != nil {
		return fmt.Errorf("parse what was written: %w", err)
	}
	if len(got) != 1 {
		return fmt.Errorf("%s becomes %d nodes when parsed", show(want), len(got))
	}
	return same(got[0], want)
}

func same(got, want *html.Node) error {
	if got.Type != want.Type || got.Data != want.Data || got.Namespace != want.Namespace {
		return fmt.Errorf("%s becomes %s when parsed", show(want), show(got))
	}
	if !slices.Equal(got.Attr, want.Attr) {
		return fmt.Errorf("%s: attributes %v become %v when parsed", show(want), want.Attr, got.Attr)
	}
	g, w := got.FirstChild, want.FirstChild
	for ; g != nil && w != nil; g, w = g.NextSibling, w.NextSibling {
		if err := same(g, w); err != nil {
			return within(want, err)
		}
	}
	if g != nil || w != nil {
		return within(want, fmt.Errorf("%s becomes %s when parsed", show(w), show(g)))
	}
	return nil
}

// within prefixes an error with the element around it, if that has an id or a class.
func within(n *html.Node, err error) error {
	if name := label(n); name != n.Data {
		return fmt.Errorf("%s: %w", name, err)
	}
	return err
}

func show(n *html.Node) string {
	switch {
	case n == nil:
		return "nothing"
	case n.Type == html.TextNode:
		return fmt.Sprintf("text %q", n.Data)
	case n.Namespace != "":
		return n.Namespace + " <" + n.Data + ">"
	}
	return "<" + n.Data + ">"
}
