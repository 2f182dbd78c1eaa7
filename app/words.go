package app

import (
	"strings"

	"dateline/article"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// ours is the language of the page's own words, for an element that holds such and
// none of the story's; "", which sets no attribute, where the story's is the same.
func ours(a *article.Article) string { return oursWithin(a.Lang) }

// oursWithin is the same for an element within one of the language lang.
func oursWithin(lang string) string {
	if base, _, _ := strings.Cut(lang, "-"); base == "en" || base == "" {
		return ""
	}
	return "en"
}

// theirs is the language of the story, for an element that holds its words within one
// of ours; "" where the two are the same. An element with a label of ours has our
// language, because a screen reader reads the label in that of the element.
func theirs(a *article.Article) string {
	if ours(a) == "" {
		return ""
	}
	return a.Lang
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
