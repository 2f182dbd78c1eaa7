package parse

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/article"
)

// wholeWords extends a stretch of the folded text to the bounds of its first
// and last word.
func (q *quotable) wholeWords(from, to int) (int, int) {
	for from > 0 && insideWord(q.folded, from) && !q.elided(from) {
		_, size := utf8.DecodeLastRune(q.folded[:from])
		from -= size
	}
	for to < len(q.folded) && insideWord(q.folded, to) && !q.suffixed(to) {
		_, size := utf8.DecodeRune(q.folded[to:])
		to += size
	}
	return from, to
}

// insideWord reports whether a byte of a text lies strictly inside a word or a
// number. Apostrophes and points between letters are inside, and so are points,
// commas and colons between digits. Scripts without spaces between words have
// no word bounds, but a character is never separated from its marks.
func insideWord(text []byte, at int) bool {
	before, size := utf8.DecodeLastRune(text[:at])
	second, _ := utf8.DecodeLastRune(text[:at-size])
	after, size := utf8.DecodeRune(text[at:])
	next, _ := utf8.DecodeRune(text[at+size:])
	switch {
	case unicode.IsMark(after) && article.InWord(before):
		return true
	case article.IsUnspaced(before) || article.IsUnspaced(after):
		return false
	case article.InWord(before) && article.InWord(after):
		return true
	case joins(before, second, after):
		return true
	}
	return joins(after, before, next)
}

// The invisible characters that join letters: the soft hyphen, the zero width
// joiners, the word joiner and the Mongolian vowel separator.
const unseenJoiners = "\u00ad\u200c\u200d\u2060\u180e"

// joins reports whether a mark between two characters makes them one word.
func joins(mark, before, after rune) bool {
	switch {
	case mark == '.':
		return unicode.IsLetter(before) && unicode.IsLetter(after) || unicode.IsDigit(before) && unicode.IsDigit(after)
	case mark == ',', mark == ':':
		return unicode.IsDigit(before) && unicode.IsDigit(after)
	case mark == '\'', mark == '·', mark == '״': // don't, col·lecció, צה״ל
		return unicode.IsLetter(before) && unicode.IsLetter(after)
	}
	return strings.ContainsRune(unseenJoiners, mark) && article.InWord(before) && article.InWord(after)
}

var (
	// eliding are languages that join short words to the next one by an apostrophe.
	eliding = []string{"ca", "fr", "it", "oc"}
	// suffixing are languages that join endings to names by an apostrophe.
	suffixing = []string{"az", "tr"}
)

// longestElided is the length of the longest word that joins the next one:
// lorsqu'.
const longestElided = 6

// elided reports whether a short word with an apostrophe stands before a
// position, as in d'Emmanuel Macron. The name after it may be quoted alone.
func (q *quotable) elided(at int) bool {
	before, ok := strings.CutSuffix(string(q.folded[max(0, at-64):at]), "'")
	if !ok || !slices.Contains(eliding, q.lang) {
		return false
	}
	letters := before[len(strings.TrimRightFunc(before, article.InWord)):]
	return utf8.RuneCountInString(letters) <= longestElided
}

// suffixed reports whether an ending follows that leaves the name before it
// whole: 's as in Moscow's, an ending after an apostrophe in Turkish, a
// particle in Korean.
func (q *quotable) suffixed(at int) bool {
	before, _ := utf8.DecodeLastRune(q.folded[:at])
	after, _ := utf8.DecodeRune(q.folded[at:])
	switch {
	case unicode.Is(unicode.Hangul, before) && unicode.Is(unicode.Hangul, after):
		return true
	case after != '\'':
		return false
	case slices.Contains(suffixing, q.lang):
		return true
	}
	return at+1 < len(q.folded) && q.folded[at+1] == 's' && !insideWord(q.folded, at+2)
}
