package web

import (
	"slices"
	"strings"

	"dateline/article"
	"dateline/web/server"
)

// Policy is the Content-Security-Policy that pages of stories are sent with: the
// site's own, and pictures also from where a story's map has its tiles.
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

// metaPolicy is the policy that a page itself states, for hosts that send none: a
// meta element may not say who may frame it.
func metaPolicy(stories ...*article.Article) string {
	policy, _, _ := strings.Cut(Policy(stories...), "; frame-ancestors")
	return policy
}
