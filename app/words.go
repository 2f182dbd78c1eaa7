package app

import (
	"strings"

	"dateline/article"
)

// ours is the language of the page's own words, for an element that holds such and
// none of the story's; "", which sets no attribute, where the story's is the same.
func ours(a *article.Article) string {
	if base, _, _ := strings.Cut(a.Lang, "-"); base == "en" || base == "" {
		return ""
	}
	return "en"
}

// enumerated sets names as a list within a sentence: a, b and c.
func enumerated(names []string) string {
	last := len(names) - 1
	if last == 0 {
		return names[0]
	}
	return strings.Join(names[:last], ", ") + " and " + names[last]
}
