package article

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// Index finds words in a story. Making one reads the whole story, asking it does
// not.
type Index struct {
	article  *Article
	docs     []document
	words    []string // the keys of all words, in order of their first use
	postings [][]posting
	named    map[ID]int // how often the text names a card
}

// posting is one word of a document.
type posting struct {
	doc    int
	weight int
	sole   bool // the field has no other word
}

// Index reads the story for searching.
func (a *Article) Index() *Index {
	x := &Index{article: a, docs: a.searched(), named: a.Named()}
	written := map[string]int{} // by a word as written, its place in x.words
	known := map[string]int{}   // by its key
	number := func(word string) int {
		n, ok := written[word]
		if ok {
			return n
		}
		key := a.key(word)
		if n, ok = known[key]; !ok {
			n = len(x.words)
			known[key] = n
			x.words, x.postings = append(x.words, key), append(x.postings, nil)
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

// step is what a weight counts for: more than all words of a search together can
// score without.
const (
	step      = 128
	mostWords = 12
)

// Article is the story that the index was made of.
func (x *Index) Article() *Article { return x.article }

// Find looks up words by their keys and gives the most best findings of each
// kind. A finding has all of the words, the last perhaps unfinished. A word that
// occurs nowhere is taken for one that differs from it by a mistake of typing.
func (x *Index) Find(keys []string, most int) *Found {
	found := &Found{article: x.article}
	if len(keys) == 0 {
		return found
	}
	keys = keys[:min(len(keys), mostWords)]
	scores := make([]int, len(x.docs)) // 0 for a document that lacks a word
	best := make([]int, len(x.docs))   // of the word at hand
	for i, key := range keys {
		q := asked{key: key}
		if !x.match(&q, best) {
			q.reach = newReach(key)
			x.match(&q, best)
		}
		found.asked = append(found.asked, q)
		for doc, b := range best {
			if b == 0 || i > 0 && scores[doc] == 0 {
				scores[doc] = 0
			} else {
				scores[doc] += b
			}
			best[doc] = 0
		}
	}
	var ranked [findingKinds][]int // documents, best first
	for doc, score := range scores {
		if score < step { // all it has is in a mute field
			continue
		}
		kind := x.docs[doc].Kind
		found.Count[kind]++
		list := ranked[kind]
		at := len(list)
		for at > 0 && x.outranks(doc, list[at-1], scores) {
			at--
		}
		if at < most {
			list = slices.Insert(list, at, doc)
			ranked[kind] = list[:min(len(list), most)]
		}
	}
	for kind, list := range ranked {
		for _, doc := range list {
			found.Best[kind] = append(found.Best[kind], x.docs[doc].Finding)
		}
	}
	return found
}

// match gives every document the score of its best word for q, and reports
// whether there is any.
func (x *Index) match(q *asked, best []int) bool {
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

// outranks reports whether a document comes before another of its kind that
// stands earlier: by its score, and a card by how often the text names it.
func (x *Index) outranks(doc, other int, scores []int) bool {
	if scores[doc] != scores[other] || x.docs[doc].Kind != FoundName {
		return scores[doc] > scores[other]
	}
	return x.named[x.docs[doc].Card] > x.named[x.docs[other].Card]
}

// MostNamed lists the cards that the text names most often, at most n.
func (x *Index) MostNamed(n int) []ID {
	var cards []ID
	for i := range x.article.Entities {
		if id := x.article.Entities[i].ID; x.named[id] > 0 {
			cards = append(cards, id)
		}
	}
	slices.SortStableFunc(cards, func(a, b ID) int { return x.named[b] - x.named[a] })
	return cards[:min(len(cards), n)]
}

// Nearest lists the cards whose names are most like the words of a search, at
// most n: no more than half of the letters of a word and a name are different.
func (x *Index) Nearest(keys []string, n int) []ID {
	changes := map[ID]int{}
	var cards []ID
	for _, key := range keys[:min(len(keys), mostWords)] {
		r := newReach(key)
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
	slices.SortStableFunc(cards, func(a, b ID) int {
		return cmp.Or(changes[a]-changes[b], x.named[b]-x.named[a], strings.Compare(string(a), string(b)))
	})
	return cards[:min(len(cards), n)]
}
