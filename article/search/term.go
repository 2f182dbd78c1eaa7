package search

import (
	"strings"
	"unicode/utf8"

	"dateline/article"
)

// How well a word of the story matches a term, from worst to best.
const (
	nearly = 1 + iota // apart from typing mistakes
	inside            // the term is a part of the word
	begins            // the word begins with the term
	exactly
)

// term is one word of a query.
type term struct {
	key      string
	distance *editDistance // set if no word of the story contains the key
}

// fit returns how well a word of the story matches the term, 0 if it does not. To
// match inside a word, the term must have three letters or be of a script in which
// a run of letters is many words.
func (q *term) fit(word string) int {
	switch {
	case q.distance != nil:
		limit := q.distance.tolerance() + 1
		if utf8.RuneCountInString(word)+limit <= len(q.distance.word) || q.distance.beginning(word, limit) == limit {
			return 0
		}
		return nearly
	case word == q.key:
		return exactly
	case strings.HasPrefix(word, q.key):
		return begins
	case strings.Contains(word, q.key) && (utf8.RuneCountInString(q.key) > 2 || strings.ContainsFunc(q.key, article.IsUnspaced)):
		return inside
	}
	return 0
}
