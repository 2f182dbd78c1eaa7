package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// How well a word fits one that was asked for.
const (
	nearly = 1 + iota // but for mistakes of typing
	inside
	begins
	exactly
)

// asked is one word of a search.
type asked struct {
	key   string
	reach *reach // if no word of the story has the key for a part
}

// fit tells how well a word of the story fits the one asked for; 0 if it does
// not. Within a word the asked one must have three letters, or be of a script in
// which a run of letters is many words.
func (q *asked) fit(word string) int {
	switch {
	case q.reach != nil:
		limit := q.reach.tolerance() + 1
		if utf8.RuneCountInString(word)+limit <= len(q.reach.word) || q.reach.beginning(word, limit) == limit {
			return 0
		}
		return nearly
	case word == q.key:
		return exactly
	case strings.HasPrefix(word, q.key):
		return begins
	case strings.Contains(word, q.key) && (utf8.RuneCountInString(q.key) > 2 || unspaced(q.key)):
		return inside
	}
	return 0
}

// unspaced reports whether a word is of a script that puts no spaces between
// words.
func unspaced(word string) bool {
	return strings.ContainsFunc(word, func(r rune) bool {
		return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
	})
}
