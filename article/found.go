package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Found is what a search has found: of each kind the best findings and the
// number of all.
type Found struct {
	Best  [findingKinds][]Finding
	Count [findingKinds]int

	article *Article
	asked   []asked
}

// Total is the number of findings of all kinds.
func (f *Found) Total() int {
	total := 0
	for _, n := range f.Count {
		total += n
	}
	return total
}

// OtherName gives the name or alias under which a card was found, "" if its
// heading says as much.
func (f *Found) OtherName(e *Entity) string {
	other, best := "", f.closeness(e.Name)
	for _, field := range e.nameFields() {
		if c := f.closeness(field.text); field.weight == otherName && c > best {
			other, best = field.text, c
		}
	}
	return other
}

// closeness tells how well a text fits all words asked for.
func (f *Found) closeness(text string) int {
	total := 0
	for i := range f.asked {
		best := 0
		for from, to := range eachWord(text) {
			best = max(best, f.asked[i].fit(f.article.key(text[from:to])))
		}
		total += best
	}
	return total
}

// Part is a stretch of a text, marked where it is what was asked for.
type Part struct {
	Text   string
	Marked bool
}

// Parts takes a text apart by what was asked for.
func (f *Found) Parts(text string) []Part {
	var parts []Part
	end := 0
	for from, to := range eachWord(text) {
		f0, t0, ok := f.marked(text[from:to])
		if !ok {
			continue
		}
		if n := len(parts); n > 0 && from+f0 == end {
			parts[n-1].Text += text[end : from+t0]
			end = from + t0
			continue
		}
		if from+f0 > end {
			parts = append(parts, Part{text[end : from+f0], false})
		}
		end = from + t0
		parts = append(parts, Part{text[from+f0 : end], true})
	}
	if end < len(text) {
		parts = append(parts, Part{text[end:], false})
	}
	return parts
}

// lead is how many characters an excerpt keeps before what was asked for.
const lead = 40

// Excerpt takes a text apart like Parts, and leaves out its beginning where what
// was asked for comes late in it.
func (f *Found) Excerpt(text string) []Part {
	parts := f.Parts(text)
	if len(parts) == 0 || parts[0].Marked {
		return parts
	}
	before := []rune(parts[0].Text)
	if len(before) <= 2*lead {
		return parts
	}
	rest := string(before[len(before)-lead:])
	if _, after, ok := strings.Cut(rest, " "); ok && after != "" {
		rest = after
	}
	parts[0].Text = "… " + rest
	return parts
}

// marked gives the bytes of a word to mark: those that were asked for, or the
// whole word where it only nearly was.
func (f *Found) marked(word string) (from, to int, ok bool) {
	key := f.article.key(word)
	best, asked := 0, ""
	for i := range f.asked {
		q := &f.asked[i]
		if fit := q.fit(key); fit > best || fit == best && fit > 0 && len(q.key) > len(asked) {
			best, asked = fit, q.key
		}
	}
	switch best {
	case 0:
		return 0, 0, false
	case begins, inside:
		before, _, _ := strings.Cut(key, asked)
		first := utf8.RuneCountInString(before)
		if from, to, ok := letters(word, key, first, first+utf8.RuneCountInString(asked)); ok {
			return from, to, true
		}
	}
	return 0, len(word), true
}

// letters gives the bytes in a word of the letters of its key from first to
// last; ok is false where letters of the two do not answer to each other.
func letters(word, key string, first, last int) (from, to int, ok bool) {
	n := 0
	for i, r := range word {
		switch {
		case isApostrophe(r), unicode.Is(unicode.Cf, r):
			continue
		case !unicode.IsMark(r):
			if n == first {
				from = i
			}
			n++
		}
		if n <= last {
			to = i + utf8.RuneLen(r)
		}
	}
	return from, to, n == utf8.RuneCountInString(key)
}
