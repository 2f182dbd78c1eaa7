package web

import (
	"slices"
	"strings"

	"dateline/article"
	"dateline/web/server"
)

// Policy returns the Content-Security-Policy of a site with these stories. It also
// allows pictures from the origins of their map tiles.
func Policy(stories ...*article.Article) string {
	const pictures = "img-src 'self' data:"
	allowed := pictures
	for _, a := range stories {
		if t := a.Map.Tiles; t != nil && !slices.Contains(strings.Fields(allowed), t.Origin()) {
			allowed += " " + t.Origin()
		}
	}
	return strings.Replace(server.Policy, pictures, allowed, 1)
}

// metaPolicy returns the policy for a page's meta element, which protects it on hosts
// that send none. Browsers ignore frame-ancestors in a meta element.
func metaPolicy(stories ...*article.Article) string {
	policy, _, _ := strings.Cut(Policy(stories...), "; frame-ancestors")
	return policy
}
