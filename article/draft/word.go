package draft

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// sentence is a sentence or subheading of the text.
type sentence struct {
	text    string
	begin   int // byte at which it begins after a dateline
	block   int // index of its block
	at      int // byte of its block at which it begins
	heading bool
	words   []word
	names   []*name // that are linked, in order
	taken   []span  // what it reports somebody to say, and roles: no facts of their own
}

// word is a word of a sentence: letters, digits and what joins them, without the
// possessive's ’s.
type word struct {
	from, to   int // bytes of the sentence
	text       string
	possessive bool // ’s follows
	first      bool // begins the sentence, or a quotation within it
}

// words divides a sentence into its words. Initials keep their full stops (U.S.,
// J.); a hyphen parts words unless capital letters are on both its sides
// (Soviet-era, but Lvova-Belova).
func words(text string) []word {
	var all []word
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if !isWordRune(r) {
			i += size
			continue
		}
		from := i
		i = wordEnd(text, i)
		w := word{from: from, to: i, text: text[from:i]}
		for _, s := range []string{"’s", "'s"} {
			if cut, ok := strings.CutSuffix(w.text, s); ok && cut != "" {
				w.text, w.to, w.possessive = cut, w.to-len(s), true
			}
		}
		before := strings.TrimRightFunc(text[:from], unicode.IsSpace)
		last, _ := utf8.DecodeLastRuneInString(before)
		w.first = before == "" || strings.ContainsRune("“\"«„‘(", last) && !strings.HasSuffix(before, "(") || last == ':'
		all = append(all, w)
	}
	return all
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

// wordEnd is where the word ends that begins at from.
func wordEnd(text string, from int) int {
	i := from
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if isWordRune(r) {
			i += size
			continue
		}
		next, _ := utf8.DecodeRuneInString(text[i+size:])
		switch {
		case (r == '’' || r == '\'') && unicode.IsLetter(next):
		case r == '-' && joins(text, from, i) && !isAdjective(text[from:i]):
		case r == '.' && isInitials(text[from:i]):
		default:
			return i
		}
		i += size
	}
	return i
}

// joins reports whether the hyphen at i has capitals, or small letters, on both
// sides: of the word that it ends and of the one that it begins.
func joins(text string, from, i int) bool {
	before, _ := utf8.DecodeRuneInString(text[from:i])
	after, _ := utf8.DecodeRuneInString(text[i+1:])
	return isWordRune(after) && (unicode.IsUpper(before) == unicode.IsUpper(after))
}

// isInitials reports whether a word is capital letters with full stops between
// them, so that the full stop after it is part of it: U.S, J.
func isInitials(word string) bool {
	letter := false
	for _, r := range word {
		switch {
		case r == '.' && letter:
			letter = false
		case unicode.IsUpper(r) && !letter:
			letter = true
		default:
			return false
		}
	}
	return letter
}

// isCapital reports whether a word begins with a capital letter.
func (w word) isCapital() bool {
	r, _ := utf8.DecodeRuneInString(w.text)
	return unicode.IsUpper(r) || unicode.IsTitle(r)
}

// isAcronym reports whether a word is capitals alone, and more than one.
func (w word) isAcronym() bool {
	n := 0
	for _, r := range w.text {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n > 1
}

// lower is the word in small letters.
func (w word) lower() string { return strings.ToLower(w.text) }

// between is what stands between a word and the next.
func (s *sentence) between(i int) string { return s.text[s.words[i].to:s.words[i+1].from] }

// adjoins reports whether only a space parts a word from the next. A full stop
// may be there after an abbreviated title (Dr. Smith) or saint (St. Helena).
func (s *sentence) adjoins(i int) bool {
	if i < 0 || i+1 >= len(s.words) {
		return false
	}
	gap := s.between(i)
	return gap == " " || gap == "\u00a0" || gap == ". " && abbreviated[s.words[i].text]
}

var abbreviated = set(`Mr Mrs Ms Dr Prof Gen Col Capt Lt Sgt Sen Rep Gov St Rev Hon`)

// set makes a set of the words of a list.
func set(list string) map[string]bool {
	all := map[string]bool{}
	for _, w := range strings.Fields(list) {
		all[w] = true
	}
	return all
}
