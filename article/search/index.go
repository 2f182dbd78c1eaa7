package search

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"dateline/article"
)

// Index finds words in a story. Making one reads the whole story; a query does not.
type Index struct {
	article  *article.Article
	docs     []document
	words    []string // the keys of all words, in order of their first use
	postings [][]posting
	named    map[article.ID]int // how often the text names a card
}

// posting is one word of a document.
type posting struct {
	doc    int
	weight int
	sole   bool // the field has no other word
}

// NewIndex reads a story for searching.
func NewIndex(a *article.Article) *Index {
	x := &Index{article: a, docs: documents(a), named: a.Named()}
	written := map[string]int{} // by a word as written, its place in x.words
	known := map[string]int{}   // by its key
	number := func(word string) int {
		n, ok := written[word]
		if ok {
			return n
		}
		k := key(a, word)
		if n, ok = known[k]; !ok {
			n = len(x.words)
			known[k] = n
			x.words, x.postings = append(x.words, k), append(x.postings, nil)
		}
		written[word] = n
		return n
	}
	for i, d := range x.docs {
		for _, f := range d.fields {
			count, last := 0, 0
			for from, to := range eachWord(f.text) {
				count, last = count+1, number(f.text[from:to])
				p := posting{doc: i, weight: f.weight}
				if list := x.postings[last]; len(list) == 0 || list[len(list)-1] != p {
					x.postings[last] = append(list, p)
				}
			}
			if count == 1 {
				x.postings[last][len(x.postings[last])-1].sole = true
			}
		}
	}
	return x
}

const (
	// step is the score per unit of weight. It is larger than any total of matches
	// without weight.
	step = 128
	// maxTerms is how many words of a query are looked up; the rest is ignored.
	maxTerms = 12
)

// Find looks up words by their keys and returns at most limit hits of each kind,
// best first. A hit has all of the words; the last may be unfinished. A word that
// occurs nowhere also finds words that differ from it by a typing mistake.
func (x *Index) Find(keys []string, limit int) *Results {
	found := &Results{article: x.article}
	if len(keys) == 0 {
		return found
	}
	keys = keys[:min(len(keys), maxTerms)]
	scores := make([]int, len(x.docs)) // 0 for a document that lacks a word
	best := make([]int, len(x.docs))   // of the word at hand
	for i, k := range keys {
		q := term{key: k}
		if !x.match(&q, best) {
			q.distance = newEditDistance(k)
			x.match(&q, best)
		}
		found.terms = append(found.terms, q)
		for doc, b := range best {
			if b == 0 || i > 0 && scores[doc] == 0 {
				scores[doc] = 0
			} else {
				scores[doc] += b
			}
			best[doc] = 0
		}
	}
	var ranked [hitKinds][]int // documents, best first
	for doc, score := range scores {
		if score < step { // all matches are in a mute field
			continue
		}
		kind := x.docs[doc].Kind
		found.Count[kind]++
		list := ranked[kind]
		at := len(list)
		for at > 0 && x.outranks(doc, list[at-1], scores) {
			at--
		}
		if at < limit {
			list = slices.Insert(list, at, doc)
			ranked[kind] = list[:min(len(list), limit)]
		}
	}
	for kind, list := range ranked {
		for _, doc := range list {
			found.Best[kind] = append(found.Best[kind], x.docs[doc].Hit)
		}
	}
	return found
}

// match gives every document the score of its best word for q, and reports
// whether there is any.
func (x *Index) match(q *term, best []int) bool {
	any := false
	for i, word := range x.words {
		fit := q.fit(word)
		if fit == 0 {
			continue
		}
		any = true
		for _, p := range x.postings[i] {
			score := p.weight*step + 2*fit
			if p.sole {
				score++
			}
			best[p.doc] = max(best[p.doc], score)
		}
	}
	return any
}

// outranks reports whether a document ranks above another of its kind that stands
// earlier in the story: by its score and, for a card, by how often the text names it.
func (x *Index) outranks(doc, other int, scores []int) bool {
	if scores[doc] != scores[other] || x.docs[doc].Kind != NameHit {
		return scores[doc] > scores[other]
	}
	return x.named[x.docs[doc].Card] > x.named[x.docs[other].Card]
}

// MostNamed returns the at most n cards that the text names most often.
func (x *Index) MostNamed(n int) []article.ID {
	var cards []article.ID
	for i := range x.article.Entities {
		if id := x.article.Entities[i].ID; x.named[id] > 0 {
			cards = append(cards, id)
		}
	}
	slices.SortStableFunc(cards, func(a, b article.ID) int { return x.named[b] - x.named[a] })
	return cards[:min(len(cards), n)]
}

// Nearest returns the at most n cards whose names are most like the words of a
// query: at most half of the letters of a word and a name differ.
func (x *Index) Nearest(keys []string, n int) []article.ID {
	changes := map[article.ID]int{}
	var cards []article.ID
	for _, k := range keys[:min(len(keys), maxTerms)] {
		r := newEditDistance(k)
		if len(r.word) < 3 {
			continue
		}
		for i, word := range x.words {
			d := r.whole(word)
			if 2*d > max(len(r.word), utf8.RuneCountInString(word)) {
				continue
			}
			for _, p := range x.postings[i] {
				if p.weight < otherName {
					continue
				}
				card := x.docs[p.doc].Card
				if known, ok := changes[card]; !ok {
					cards = append(cards, card)
					changes[card] = d
				} else {
					changes[card] = min(known, d)
				}
			}
		}
	}
	slices.SortStableFunc(cards, func(a, b article.ID) int {
		return cmp.Or(changes[a]-changes[b], x.named[b]-x.named[a], strings.Compare(string(a), string(b)))
	})
	return cards[:min(len(cards), n)]
}
