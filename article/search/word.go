package search

import (
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/article"
)

// Words lists the words of a text as a search compares them: runs of letters,
// digits and marks, with the apostrophes inside them. Of Chinese and Japanese,
// which put no spaces between words, each character is one: who searches for two
// finds where both are.
func Words(text string) []string {
	var words []string
	for from, to := range eachWord(text) {
		words = append(words, text[from:to])
	}
	return words
}

// eachWord gives where each word of a text begins and ends, in bytes.
func eachWord(text string) iter.Seq2[int, int] {
	return func(yield func(from, to int) bool) {
		from, to := -1, 0 // of the word so far; an apostrophe joins it when a letter follows
		for i, r := range text {
			switch {
			case inWord(r):
				if from >= 0 && (alone(r) || standsAlone(text[from:to])) && !unicode.IsMark(r) {
					if !yield(from, to) {
						return
					}
					from = -1
				}
				if from < 0 {
					from = i
				}
				to = i + utf8.RuneLen(r)
				continue
			case from < 0, to == i && isApostrophe(r):
				continue
			}
			if !yield(from, to) {
				return
			}
			from = -1
		}
		if from >= 0 {
			yield(from, to)
		}
	}
}

func inWord(r rune) bool {
	if r < 0x80 {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r)
}

// alone reports whether a character is a word by itself.
func alone(r rune) bool {
	return r >= 0x2E80 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana)
}

// standsAlone reports whether a word is such a character, with its marks.
func standsAlone(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return alone(r)
}

// isApostrophe knows the characters that are typed for an apostrophe. The
// letters of Hawaiian and Ukrainian among them count as well: who searches has
// the straight one on the keyboard.
func isApostrophe(r rune) bool {
	switch r {
	case '\'', '’', '‘', 'ʼ', 'ʻ', '`', '´':
		return true
	}
	return false
}

// A search compares words by their keys. The key of a word is its compatibility
// decomposition (NFKD) as StripMarks leaves it, in capitals, composed (NFKC). Two
// words have the same key if they differ in case, accents, apostrophes or width
// alone: Khürelsükh and KHURELSUKH, ё and е, ß and ss. An Arabic word has the key
// that it has without the article, and with the plain form of letters that many
// write so.
//
// That takes a library that knows Unicode. The build has one, so the article
// carries the keys of its words (see the package derive), but for those that need
// none, and the browser needs keys for a reader's words alone.

// PlainKey gives the key of a word of ASCII letters and digits; ok is false if the
// word has others.
func PlainKey(word string) (key string, ok bool) {
	for _, r := range word {
		if r >= 0x80 && !isApostrophe(r) {
			return "", false
		}
	}
	return strings.Map(func(r rune) rune {
		switch {
		case isApostrophe(r):
			return -1
		case 'a' <= r && r <= 'z':
			return r - 'a' + 'A'
		}
		return r
	}, word), true
}

// accented are the scripts whose marks may be left out in writing, as those of
// Devanagari or of the Japanese kana may not.
var accented = []*unicode.RangeTable{unicode.Latin, unicode.Cyrillic, unicode.Greek, unicode.Arabic, unicode.Hebrew}

// StripMarks takes from decomposed text what a search does not compare: the
// marks of accented scripts, apostrophes, and what cannot be seen. It takes the
// breve of й with them: who writes е for ё may write и for й.
func StripMarks(decomposed string) string {
	strip, arabic := false, false
	stripped := strings.Map(func(r rune) rune {
		switch {
		case r == 'ـ': // tatweel, which only stretches a word
			return -1
		case r == 'ى':
			return 'ي'
		case r == 'ة':
			return 'ه'
		case unicode.IsMark(r):
			if strip {
				return -1
			}
		case isApostrophe(r), unicode.Is(unicode.Cf, r):
			return -1
		default:
			strip = unicode.In(r, accented...)
			arabic = arabic || r == 'ل'
		}
		return r
	}, decomposed)
	if arabic {
		return withoutArticle(stripped)
	}
	return stripped
}

// withoutArticle takes the Arabic article from a word, and what is written in one
// with it and means and, so, with, as or for. Three letters at least must be left.
func withoutArticle(word string) string {
	for _, article := range []string{"وال", "فال", "بال", "كال", "لل", "ال"} {
		if rest, ok := strings.CutPrefix(word, article); ok && utf8.RuneCountInString(rest) >= 3 {
			return rest
		}
	}
	return word
}

// key gives the key of one of the article's own words.
func key(a *article.Article, word string) string {
	if plain, ok := PlainKey(word); ok {
		return plain
	}
	if derived, ok := a.Keys[word]; ok {
		return derived
	}
	return strings.ToUpper(word)
}

// KeyedWords lists, in order, the words of the article that PlainKey does not
// serve.
func KeyedWords(a *article.Article) []string {
	keyed := map[string]bool{}
	for _, d := range documents(a) {
		for _, field := range d.fields {
			for from, to := range eachWord(field.text) {
				if _, plain := PlainKey(field.text[from:to]); !plain {
					keyed[field.text[from:to]] = true
				}
			}
		}
	}
	words := make([]string, 0, len(keyed))
	for w := range keyed {
		words = append(words, w)
	}
	slices.Sort(words)
	return words
}
