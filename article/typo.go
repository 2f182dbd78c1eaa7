package article

// reach compares words by the letters to add, drop, replace or swap with their
// neighbour (the optimal string alignment distance). It keeps its rows, because
// a search compares one word with thousands.
type reach struct {
	word             []rune
	last             rune  // the other word's letter before
	before, row, cur []int // of distances, for the last letters of the other word
}

func newReach(word string) *reach {
	return &reach{word: []rune(word)}
}

// tolerance is how many changes of a word are taken for mistakes of typing: none
// in a short one, where they make another word.
func (r *reach) tolerance() int {
	switch n := len(r.word); {
	case n < 4:
		return 0
	case n < 8:
		return 1
	}
	return 2
}

// beginning counts the changes that make the word the beginning of another, or
// gives limit if they are as many.
func (r *reach) beginning(of string, limit int) int {
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

// whole counts the changes that make the word another one.
func (r *reach) whole(other string) int {
	r.start()
	j := 0
	for _, c := range other {
		j++
		r.next(c, j)
	}
	return r.cur[len(r.word)]
}

// start sets the distances of the word's beginnings from no letters at all.
func (r *reach) start() {
	n := len(r.word) + 1
	if len(r.cur) != n {
		r.before, r.row, r.cur = make([]int, n), make([]int, n), make([]int, n)
	}
	for i := range r.cur {
		r.cur[i] = i
	}
}

// next takes the other word's letter j, from 1, and gives the least of the
// distances of the word's beginnings.
func (r *reach) next(c rune, j int) int {
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
