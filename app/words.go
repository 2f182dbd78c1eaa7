package app

import (
	"strings"

	"dateline/article"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// ours is the language of the page's own words, for an element that holds such and
// none of the story's; "", which sets no attribute, where the story's is the same.
func ours(a *article.Article) string {
	if base, _, _ := strings.Cut(a.Lang, "-"); base == "en" || base == "" {
		return ""
	}
	return "en"
}

// ours adds words of the page's own to a line of the story's.
func (l *line) ours(a *article.Article, words string) {
	if lang := ours(a); lang != "" {
		l.add(app.Span().Lang(lang).Dir("ltr").Text(words))
		return
	}
	l.text(words)
}

// ui sets words of the page's own beside elements with words of the story.
func ui(a *article.Article, words string) []app.UI {
	var l line
	l.ours(a, words)
	return l.elements()
}
