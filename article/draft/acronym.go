package draft

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// spelledOut finds the names that an acronym in brackets follows: the words
// before them that begin with its letters, small words aside. They are one name
// whatever else they hold: South American Women’s Football League (SAWFL).
func (s *sentence) spelledOut() map[int]unit {
	found := map[int]unit{}
	for i := 1; i < len(s.words); i++ {
		w := s.words[i]
		if !w.isAcronym() || s.between(i-1) != " (" || !strings.HasPrefix(s.text[w.to:], ")") {
			continue
		}
		if first, ok := s.initials(i-1, w.text); ok {
			found[first] = unit{first: first, last: i - 1, acronym: i}
		}
	}
	return found
}

// initials walks back from the last word of a name along the letters of its
// acronym, and gives the first word.
func (s *sentence) initials(last int, acronym string) (first int, ok bool) {
	letters := []rune(strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return unicode.ToUpper(r)
		}
		return -1
	}, acronym))
	first = last
	for i := last; i >= 0; i-- {
		if len(letters) == 0 {
			break
		}
		if i < last && !s.adjoins(i) && !s.words[i].possessive {
			return 0, false
		}
		r, _ := utf8.DecodeRuneInString(s.words[i].text)
		switch {
		case unicode.ToUpper(r) == letters[len(letters)-1] && unicode.IsUpper(r):
			letters = letters[:len(letters)-1]
			first = i
		case starters[s.words[i].text]:
		default:
			return 0, false
		}
	}
	return first, len(letters) == 0 && first < last
}

// isAcronymOf reports whether a word is the initials of a name.
func isAcronymOf(word, name string) bool {
	var b strings.Builder
	for _, part := range parts(name) {
		r, _ := utf8.DecodeRuneInString(part)
		if unicode.IsUpper(r) {
			b.WriteRune(r)
		}
	}
	return b.Len() > 1 && strings.ReplaceAll(word, ".", "") == b.String()
}

// isUpperScript reports whether a word is of a script that has capital letters.
func (w word) isUpperScript() bool {
	return strings.ContainsFunc(w.text, func(r rune) bool { return unicode.IsUpper(r) || unicode.IsLower(r) })
}
