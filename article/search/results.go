package search

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/article"
)

// Results are the hits of a query: the best of each kind, and the number of
// all.
type Results struct {
	Best  [hitKinds][]Hit
	Count [hitKinds]int

	article *article.Article
	terms   []term
}

// Total is the number of hits of all kinds.
func (f *Results) Total() int {
	total := 0
	for _, n := range f.Count {
		total += n
	}
	return total
}

// OtherName returns the name or alias under which a card was found, "" if its
// heading matches as well.
func (f *Results) OtherName(e *article.Entity) string {
	other, best := "", f.closeness(e.Name)
	for _, field := range nameFields(e) {
		if c := f.closeness(field.text); field.weight == otherName && c > best {
			other, best = field.text, c
		}
	}
	return other
}

// closeness sums how well a text matches each term.
func (f *Results) closeness(text string) int {
	total := 0
	for i := range f.terms {
		best := 0
		for from, to := range eachWord(text) {
			best = max(best, f.terms[i].fit(key(f.article, text[from:to])))
		}
		total += best
	}
	return total
}

// Part is a stretch of a text. It is marked if it matches the query.
type Part struct {
	Text   string
	Marked bool
}

// Parts splits a text into stretches that match the query and stretches that do not.
func (f *Results) Parts(text string) []Part {
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

// lead is how many characters an excerpt keeps before the first match.
const lead = 40

// Excerpt splits a text like Parts. Where the first match comes late, it leaves out
// the beginning.
func (f *Results) Excerpt(text string) []Part {
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

// marked returns the bytes of a word to mark: those that match a term, or the whole
// word where it only nearly matches.
func (f *Results) marked(word string) (from, to int, ok bool) {
	k := key(f.article, word)
	best, matched := 0, ""
	for i := range f.terms {
		q := &f.terms[i]
		if fit := q.fit(k); fit > best || fit == best && fit > 0 && len(q.key) > len(matched) {
			best, matched = fit, q.key
		}
	}
	switch best {
	case 0:
		return 0, 0, false
	case begins, inside:
		before, _, _ := strings.Cut(k, matched)
		first := utf8.RuneCountInString(before)
		if from, to, ok := letters(word, k, first, first+utf8.RuneCountInString(matched)); ok {
			return from, to, true
		}
	}
	return 0, len(word), true
}

// letters returns the bytes of a word that hold the letters of its key from first to
// last. It is false if the letters of the two do not correspond.
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
