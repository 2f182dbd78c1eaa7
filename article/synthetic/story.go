package synthetic

import (
	"bytes"
	"fmt"
	"strings"
)

// The layout of a story.
const (
	sentenceWords  = 14
	blockSentences = 5
	partBlocks     = 20 // under one subheading
)

// Story writes a story of a size, in the format of package article. The same
// size gives the same bytes, and the checker finds no problem in them.
func Story(size Size) []byte {
	w := &writer{size: size, tongue: newTongue(size.Seed)}
	for range size.Cards {
		w.cards = append(w.cards, w.tongue.name())
	}
	fmt.Fprintf(&w.out, "---\nheadline: %s\nlang: en\npublished: 2024-09-03\n---\n\n", w.headline())
	w.text()
	w.out.WriteString("## Cards\n\n")
	for i := range w.cards {
		w.card(i)
	}
	for i := range w.notes {
		fmt.Fprintf(&w.out, "[^n%d]: %s %s, Record %d, https://example.org/%d\n", i, capital(w.tongue.word()), capital(w.tongue.word()), i, i)
	}
	return w.out.Bytes()
}

// writer is a story in the making.
type writer struct {
	size   Size
	tongue *tongue
	out    bytes.Buffer
	cards  []name
	facts  int // written so far
	notes  int // footnotes that they name
}

func (w *writer) headline() string {
	return capital(w.tongue.word()) + " " + w.tongue.word() + " " + w.tongue.word()
}

// share returns the number of n things that fall to one of parts, so that all
// are distributed evenly.
func share(n, part, parts int) int { return (part+1)*n/parts - part*n/parts }

// text writes the sentences. Those that a fact will quote have words that occur
// nowhere else.
func (w *writer) text() {
	sentences := max(1, w.size.Words/sentenceWords)
	mention, quoted := 0, 0
	for i := range sentences {
		if i > 0 && i%(blockSentences*partBlocks) == 0 {
			fmt.Fprintf(&w.out, "## %s\n\n", w.headline())
		}
		var words []string
		for range share(w.quotes(), i, sentences) {
			words = append(words, fmt.Sprintf("item %d of it", quoted))
			quoted++
		}
		plain := max(0, sentenceWords-4*len(words))
		for k := range share(w.size.Mentions, i, sentences) {
			if k > 0 || plain > 6 {
				words = append(words, w.tongue.word(), w.tongue.word())
			}
			words = append(words, w.mention(mention))
			mention++
		}
		for countWords(words) < sentenceWords {
			words = append(words, w.tongue.word())
		}
		fmt.Fprintf(&w.out, "It %s.", strings.Join(words, " "))
		if i == sentences-1 || i%blockSentences == blockSentences-1 {
			w.out.WriteString("\n\n")
		} else {
			w.out.WriteByte(' ')
		}
	}
}

func countWords(words []string) int {
	n := 0
	for _, w := range words {
		n += strings.Count(w, " ") + 1
	}
	return n
}

// mention links the nth mention to a card: each card once, then the first cards
// more often than the last.
func (w *writer) mention(n int) string {
	card := n
	if n >= len(w.cards) {
		card = w.tongue.often(len(w.cards))
	}
	return fmt.Sprintf("[%s](#%s)", w.cards[card].short, w.cards[card].id)
}

// quotes returns the number of facts that quote the story; the others cite a
// source.
func (w *writer) quotes() int { return w.size.Facts / 2 }

var kinds = []string{"person", "organisation", "document", "group", "event"}

func (w *writer) card(i int) {
	fmt.Fprintf(&w.out, "### %s {#%s}\n```yaml\n", w.cards[i].full, w.cards[i].id)
	if place := i % max(1, w.size.Cards/max(1, w.size.Places)); w.size.Places > 0 && place == 0 && i/max(1, w.size.Cards/w.size.Places) < w.size.Places {
		fmt.Fprintf(&w.out, "kind: place\nat: [%.4f, %.4f]\n", 38+20*w.tongue.Float64(), 5+100*w.tongue.Float64())
	} else {
		fmt.Fprintf(&w.out, "kind: %s\n", kinds[i%len(kinds)])
	}
	fmt.Fprintf(&w.out, "role: %s %s\naliases: [%s]\n```\n", capital(w.tongue.word()), w.tongue.word(), w.cards[i].short)
	for range share(w.size.Facts, i, len(w.cards)) {
		w.fact()
	}
	w.out.WriteByte('\n')
}

// fact writes a dated fact that links another card.
func (w *writer) fact() {
	n := w.facts
	w.facts++
	mode := ""
	if n%4 == 0 {
		mode = []string{"said, supportive", "denied, critical", "praised, supportive", "urged, neutral"}[n/4%4] + ": "
	}
	other := w.cards[w.tongue.often(len(w.cards))]
	fmt.Fprintf(&w.out, "- %d-%02d-%02d: %s%s %s [%s](#%s) %s. ", 1950+w.tongue.IntN(75), 1+w.tongue.IntN(12), 1+w.tongue.IntN(28), mode,
		capital(w.tongue.word()), w.tongue.word(), other.short, other.id, w.tongue.word())
	if n%2 == 1 && n/2 < w.quotes() {
		fmt.Fprintf(&w.out, "\"item %d of it\"\n", n/2)
		return
	}
	fmt.Fprintf(&w.out, "[^n%d]\n", w.notes)
	w.notes++
}
