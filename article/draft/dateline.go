package draft

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"dateline/article"
)

// datelineForm is how agencies begin a story: HELSINKI, Finland, 2 May 2024
// (Agency) —, with the place in capitals.
var datelineForm = regexp.MustCompile(`^(\p{Lu}[\p{Lu} .’'-]+)(?:,[^—–]{0,40}|)(?: \([^()]{2,40}\)|) ?(?:—|–|--) ?`)

// findDateline finds what the first paragraph begins with, if it is a dateline: it
// gives the place and its date, and is no part of what the sentence tells.
func (d *draft) findDateline() {
	i := slices.IndexFunc(d.sentences, func(s *sentence) bool { return !s.heading })
	s := d.sentences[max(i, 0)]
	m := datelineForm.FindStringSubmatchIndex(s.text)
	if m == nil || !d.english() || m[3]-m[2] < 3 {
		return
	}
	d.dateline, s.begin = capitalised(s.text[m[2]:m[3]]), m[1]
	for _, date := range dates(s.text[:m[1]]) {
		d.published = date.when
	}
	if m[1] < len(s.text) {
		for i := range s.words {
			s.words[i].first = s.words[i].first || s.words[i].from == m[1]
		}
	}
}

// isDateline reports whether a name is the place of a dateline.
func (n *name) isDateline() bool { return n.in.begin > 0 && n.from == 0 }

// capitalised writes a name that is all in capitals with one for each word.
func capitalised(name string) string {
	words := strings.Fields(strings.ToLower(name))
	for i, w := range words {
		words[i] = upperFirst(w)
	}
	return strings.Join(words, " ")
}

// filedFrom guesses where the story was filed, if it has no dateline: at the first
// of its places on the map.
func (d *draft) filedFrom() string {
	if d.dateline != "" {
		return d.dateline
	}
	for _, c := range d.cards {
		if c.kind == article.KindPlace && c.at != nil {
			return c.name
		}
	}
	return ""
}

// longestHeadline is how many characters a headline has at most that others
// show in full.
const longestHeadline = 100

// headline guesses a headline: the first sentence, as far as it is short enough.
func (d *draft) headline() string {
	s := d.sentences[0]
	words := strings.TrimRight(s.text[s.begin:], ".。 ")
	if !strings.ContainsFunc(words, isWordRune) {
		return "Untitled"
	}
	for utf8.RuneCountInString(words) > longestHeadline {
		short := string([]rune(words)[:longestHeadline+1])
		cut := 0
		for _, sign := range append([]string{" after ", " as ", " who "}, clauseSigns...) {
			cut = max(cut, strings.LastIndex(short, sign))
		}
		if cut < longestHeadline/3 {
			cut = strings.LastIndex(short, " ")
		}
		if cut <= 0 {
			cut = len(string([]rune(words)[:longestHeadline]))
		}
		words = words[:cut]
	}
	return words
}
