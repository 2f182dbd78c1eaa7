package synthetic

import (
	"math"
	"math/rand/v2"
	"strings"
)

// tongue is the source of the words. A few words are frequent and most are
// rare, as in any language.
type tongue struct {
	*rand.Rand
	words []string
	taken map[string]bool
}

// vocabulary is the number of words of a tongue besides names.
const vocabulary = 6000

func newTongue(seed uint64) *tongue {
	t := &tongue{Rand: rand.New(rand.NewPCG(seed, 1)), taken: map[string]bool{}}
	for range vocabulary {
		t.words = append(t.words, t.coin())
	}
	return t
}

// coin makes a word that the tongue does not have yet.
func (t *tongue) coin() string {
	const consonants, vowels = "bcdfghjklmnprstvz", "aeiou"
	for syllables := 2; ; syllables = 2 + t.IntN(3) {
		var b strings.Builder
		for range syllables {
			b.WriteByte(consonants[t.IntN(len(consonants))])
			b.WriteByte(vowels[t.IntN(len(vowels))])
		}
		if word := b.String(); !t.taken[word] {
			t.taken[word] = true
			return word
		}
	}
}

// word returns one of the words, the first ones more often.
func (t *tongue) word() string { return t.words[t.often(len(t.words))] }

// often returns a number below n. Zero is twice as frequent as one, and so on
// roughly by Zipf's law.
func (t *tongue) often(n int) int {
	return min(n-1, int(math.Exp(t.Float64()*math.Log(float64(n+1))))-1)
}

// name is the name of a card.
type name struct{ full, short, id string }

func (t *tongue) name() name {
	first, last := t.coin(), t.coin()
	return name{capital(first) + " " + capital(last), capital(last), first + "-" + last}
}

func capital(word string) string { return strings.ToUpper(word[:1]) + word[1:] }
