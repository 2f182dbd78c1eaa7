package parse

import (
	"unicode"
	"unicode/utf8"
)

// wholeWords extends a stretch of the story's folded text to the bounds of the
// words that it begins and ends in.
func (q *quotable) wholeWords(from, to int) (int, int) {
	for from > 0 && insideWord(q.folded, from) {
		_, size := utf8.DecodeLastRune(q.folded[:from])
		from -= size
	}
	for to < len(q.folded) && insideWord(q.folded, to) && !possessive(q.folded, to) {
		_, size := utf8.DecodeRune(q.folded[to:])
		to += size
	}
	return from, to
}

// insideWord reports whether a byte of a text lies within a word or a number, and
// not at its beginning or end. An apostrophe between letters, and a point, comma
// or colon between digits, are inside. Scripts without spaces between words have
// no bounds to ask for.
func insideWord(text []byte, at int) bool {
	before, size := utf8.DecodeLastRune(text[:at])
	second, _ := utf8.DecodeLastRune(text[:at-size])
	after, size := utf8.DecodeRune(text[at:])
	next, _ := utf8.DecodeRune(text[at+size:])
	switch {
	case isUnspaced(before) || isUnspaced(after):
		return false
	case inWord(before) && inWord(after):
		return true
	case joins(before, second, after):
		return true
	}
	return joins(after, before, next)
}

// joins reports whether a mark between two characters makes one word of them.
func joins(mark, before, after rune) bool {
	switch mark {
	case '\'', 'ʼ':
		return unicode.IsLetter(before) && unicode.IsLetter(after)
	case '.', ',', ':':
		return unicode.IsDigit(before) && unicode.IsDigit(after)
	}
	return false
}

// possessive reports whether 's, as in Moscow's, follows and ends the word: the
// name before it may be quoted alone.
func possessive(text []byte, at int) bool {
	rest := text[at:]
	if len(rest) < 2 || rest[0] != '\'' || rest[1] != 's' {
		return false
	}
	return !insideWord(text, at+2)
}
