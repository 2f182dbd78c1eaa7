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
// digits and marks, with the apostrophes inside them. In Chinese and Japanese,
// which put no spaces between words, each character is a word, so that a query
// of two characters finds the places of both.
func Words(text string) []string {
	var words []string
	for from, to := range eachWord(text) {
		words = append(words, text[from:to])
	}
	return words
}

// eachWord returns the beginning and end of each word of a text, in bytes.
func eachWord(text string) iter.Seq2[int, int] {
	return func(yield func(from, to int) bool) {
		from, to := -1, 0 // of the word so far; an apostrophe joins it when a letter follows
		for i, r := range text {
			switch {
			case article.InWord(r):
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

// alone reports whether a character is a word by itself.
func alone(r rune) bool {
	return r >= 0x2E80 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana)
}

// standsAlone reports whether a word is such a character, with its marks.
func standsAlone(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return alone(r)
}

// isApostrophe reports whether a character stands for an apostrophe. Letters of
// Hawaiian and Ukrainian count as well, because readers type them with the
// straight one of their keyboard.
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
// alone: Khürelsükh and KHURELSUKH, ё and е, ß and ss. The key of an Arabic word
// omits the article and replaces variant letters by their plain forms.
//
// Such keys take a Unicode library. The build has one, so the article carries the
// keys of its words (see the package derive) except for plain ones. The browser
// computes keys only for a reader's words.

// PlainKey returns the key of a word of ASCII letters and digits; ok is false
// if the word has other characters.
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

// accented are the scripts whose marks writers may omit. Those of Devanagari
// and of the Japanese kana are not optional.
var accented = []*unicode.RangeTable{unicode.Latin, unicode.Cyrillic, unicode.Greek, unicode.Arabic, unicode.Hebrew}

// StripMarks removes from decomposed text the characters that a search ignores:
// the marks of accented scripts, apostrophes and invisible characters. That
// includes the breve of й, because readers who write е for ё may write и for й.
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

// withoutArticle removes the Arabic article from a word, with the prefix for
// and, so, with, as or for before it. It leaves words of fewer than three other
// letters alone.
func withoutArticle(word string) string {
	for _, article := range []string{"وال", "فال", "بال", "كال", "لل", "ال"} {
		if rest, ok := strings.CutPrefix(word, article); ok && utf8.RuneCountInString(rest) >= 3 {
			return rest
		}
	}
	return word
}

// key returns the key of one of the article's own words.
func key(a *article.Article, word string) string {
	if plain, ok := PlainKey(word); ok {
		return plain
	}
	if derived, ok := a.Keys[word]; ok {
		return derived
	}
	return strings.ToUpper(word)
}

// KeyedWords lists, in order, the words of the article for which PlainKey has
// no key.
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
