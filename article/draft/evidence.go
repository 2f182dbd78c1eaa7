package draft

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// longestQuote is how long evidence gets at most, in bytes: longer words prove
// anything.
const longestQuote = 400

// evidence finds words to quote for a part of a sentence: those, or else the whole
// sentence; they must stand in the text once. It is empty if none do.
func (d *draft) evidence(s *sentence, part span) span {
	for _, try := range []span{s.trim(part), s.trim(span{s.begin, len(s.text)})} {
		if words := s.text[try.from:try.to]; words != "" && len(words) <= longestQuote && d.occurs(words) == 1 {
			return try
		}
	}
	return span{}
}

// trim takes white space, marks and quotation marks without their fellows off the ends of a part
// of a sentence.
func (s *sentence) trim(p span) span {
	words := s.text[p.from:p.to]
	p.from += len(words) - len(strings.TrimLeftFunc(words, isEdge))
	words = strings.TrimLeftFunc(words, isEdge)
	p.to = p.from + len(strings.TrimRightFunc(words, isEdge))
	// One that closes what opens within is none without its fellow.
	words = s.text[p.from:p.to]
	if strings.Count(words, "“") > strings.Count(words, "”") || strings.Count(words, `"`)%2 == 1 {
		p.to += len(closing.FindString(s.text[p.to:]))
	}
	return p
}

// closing is the end of a quotation, with the mark before it.
var closing = regexp.MustCompile(`^[.,!?…]?[”"]`)

// isEdge reports whether a character at the end of some words is none of them.
func isEdge(r rune) bool {
	switch {
	case unicode.IsSpace(r), unicode.In(r, unicode.Pi, unicode.Pf, unicode.Sentence_Terminal):
		return true
	}
	return strings.ContainsRune(`"',;:—–-`, r)
}

// quoted sets words in straight quotation marks, curly ones within.
func quoted(words string) string {
	var b strings.Builder
	for i, r := range words {
		if r != '"' {
			b.WriteRune(r)
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(words[:i])
		if i == 0 || unicode.IsSpace(before) {
			b.WriteRune('“')
		} else {
			b.WriteRune('”')
		}
	}
	return `"` + markdown(strings.ReplaceAll(b.String(), "\n", " "), nil) + `"`
}
