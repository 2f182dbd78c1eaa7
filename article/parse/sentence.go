package parse

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// boundary is where a sentence ends and the next begins: the end of its last
// mark, and the first character after the white space, which may be the same.
type boundary struct{ end, next int }

// boundaries divides a text into sentences by rules that an author can predict:
//
// A sentence ends at a full stop, question mark or exclamation mark of any
// script, or at an ellipsis, with the quotation marks and brackets that close
// after it, if white space follows. The full-width marks of Chinese and Japanese
// need none.
//
// It does not end where a small letter follows ("Why?" he asked), nor where a
// full stop ends an abbreviation of the story's language or an initial (Dr.,
// J. K., U.S.). Abbreviations that may also end a sentence do so only before a
// word that often begins one (in the U.S. The visit).
//
// The sentence rules of Unicode (UAX #29) do not serve: they divide
// "Why?" he asked, and join 1939. 85 years.
func boundaries(text, lang string) []boundary {
	words := abbreviationsOf(lang)
	var found []boundary
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if !ends(r) {
			i += size
			continue
		}
		stop := i
		end, wide := i, false
		for end < len(text) {
			r, size := utf8.DecodeRuneInString(text[end:])
			if !ends(r) {
				break
			}
			wide = isWide(r)
			end += size
		}
		single := end == stop+1 && text[stop] == '.'
		marks := end
		for end < len(text) {
			r, size := utf8.DecodeRuneInString(text[end:])
			if !closes(r) {
				break
			}
			end += size
		}
		next := end + leadingSpace(text[end:])
		i = max(end, i+size)
		switch {
		case next == len(text):
			return found
		case next == end && !wide:
		case continues(text[next:]):
		case wide && end > marks && hasAnyPrefix(text[next:], words.afterQuote):
		case single && end == marks && words.abbreviates(text[:stop], text[next:]):
		default:
			found = append(found, boundary{end, next})
		}
	}
	return found
}

// ends reports whether a character may end a sentence.
func ends(r rune) bool { return r == '…' || unicode.Is(unicode.Sentence_Terminal, r) }

// isWide reports whether a mark that ends a sentence needs no white space after
// it, as in Chinese and Japanese.
func isWide(r rune) bool { return r == '。' || r == '｡' || r == '！' || r == '？' || r == '．' }

// closes reports whether a character directly after a mark belongs to the same
// sentence.
func closes(r rune) bool {
	return r == '"' || r == '\'' || unicode.In(r, unicode.Pe, unicode.Pf, unicode.Pi)
}

// continues reports whether text continues a sentence: its first letter or
// digit is a small letter, or another mark comes before any (as in an ellipsis
// of full stops and spaces).
func continues(text string) bool {
	for _, r := range text {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			return unicode.IsLower(r)
		}
		if ends(r) {
			return true
		}
	}
	return true
}

func leadingSpace(text string) int {
	return len(text) - len(strings.TrimLeftFunc(text, unicode.IsSpace))
}

func hasAnyPrefix(text string, prefixes []string) bool {
	return slices.ContainsFunc(prefixes, func(p string) bool { return strings.HasPrefix(text, p) })
}

// abbreviates reports whether the full stop between before and after belongs to
// an abbreviation and ends no sentence.
func (a abbreviations) abbreviates(before, after string) bool {
	word := lastWord(before)
	switch {
	case slices.Contains(a.name, word):
		return true
	case slices.Contains(a.number, word):
		r, _ := utf8.DecodeRuneInString(after)
		return unicode.IsDigit(r)
	case isInitials(word), slices.Contains(a.either, word):
		return !a.starts(after)
	}
	return false
}

// lastWord returns the text before a full stop, back to the white space,
// bracket or quotation mark before it: "U.S" of (the U.S.
func lastWord(text string) string {
	from := len(text)
	for from > 0 {
		r, size := utf8.DecodeLastRuneInString(text[:from])
		if unicode.IsSpace(r) || r != '.' && r != '-' && r != '’' && r != '\'' && unicode.IsPunct(r) {
			break
		}
		from -= size
	}
	return text[from:]
}

// starts reports whether text begins with a word that often begins a sentence.
// A word that is an initial does not count (В. В. Иванов).
func (a abbreviations) starts(text string) bool {
	text = strings.TrimLeftFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	word := text
	for i, r := range text {
		if !unicode.IsLetter(r) && !unicode.IsMark(r) {
			word = text[:i]
			break
		}
	}
	return slices.Contains(a.starters, word) && !strings.HasPrefix(text[len(word):], ".")
}

// isInitials reports whether a word is single letters with full stops between
// them, such as U.S, p.m or J.-P, or one letter that is not a small one.
func isInitials(word string) bool {
	letters, letter := 0, false
	for _, r := range word {
		switch {
		case unicode.IsLetter(r) && !letter:
			letters++
			letter = true
		case unicode.IsMark(r) && letter:
		case r == '.' && letter:
			letter = false
		case r == '-' && !letter && letters > 0:
		default:
			return false
		}
	}
	r, _ := utf8.DecodeRuneInString(word)
	return letter && (letters > 1 || !unicode.IsLower(r))
}
