package search

import "unicode/utf8"

// editDistance compares one word with others by the optimal string alignment
// distance: the number of letters to add, drop, replace or swap with their neighbour.
// It keeps its rows, because a query compares one word with thousands.
type editDistance struct {
	word             []rune
	last             rune  // the other word's letter before
	before, row, cur []int // of distances, for the last letters of the other word
}

// EditDistance counts the letters to add, drop, replace or swap with their neighbour
// that turn one word into another (the optimal string alignment distance), at most
// limit.
func EditDistance(from, to string, limit int) int {
	a, b := utf8.RuneCountInString(from), utf8.RuneCountInString(to)
	if a-b >= limit || b-a >= limit {
		return limit
	}
	return min(newEditDistance(from).whole(to), limit)
}

func newEditDistance(word string) *editDistance {
	return &editDistance{word: []rune(word)}
}

// tolerance is how many changes count as typing mistakes: none in a short word, where
// a change makes another word.
func (r *editDistance) tolerance() int {
	switch n := len(r.word); {
	case n < 4:
		return 0
	case n < 8:
		return 1
	}
	return 2
}

// beginning counts the changes that turn the word into the beginning of another, at
// most limit.
func (r *editDistance) beginning(of string, limit int) int {
	r.start()
	least, j := len(r.word), 0
	for _, c := range of {
		j++
		best := r.next(c, j)
		least = min(least, r.cur[len(r.word)])
		if best >= limit {
			break
		}
	}
	return min(least, limit)
}

// whole counts the changes that turn the word into another.
func (r *editDistance) whole(other string) int {
	r.start()
	j := 0
	for _, c := range other {
		j++
		r.next(c, j)
	}
	return r.cur[len(r.word)]
}

// start sets the distances of the word's beginnings from the empty word.
func (r *editDistance) start() {
	n := len(r.word) + 1
	if len(r.cur) != n {
		r.before, r.row, r.cur = make([]int, n), make([]int, n), make([]int, n)
	}
	for i := range r.cur {
		r.cur[i] = i
	}
}

// next takes letter j of the other word, counted from 1, and returns the smallest
// distance of the word's beginnings.
func (r *editDistance) next(c rune, j int) int {
	r.before, r.row, r.cur = r.row, r.cur, r.before
	r.cur[0] = j
	least := j
	for i, w := range r.word {
		cost := 1
		if w == c {
			cost = 0
		}
		d := min(r.row[i]+cost, r.row[i+1]+1, r.cur[i]+1)
		if i > 0 && j > 1 && w == r.last && r.word[i-1] == c {
			d = min(d, r.before[i-1]+1)
		}
		r.cur[i+1] = d
		least = min(least, d)
	}
	r.last = c
	return least
}
