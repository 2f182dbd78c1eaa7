package article

// Mention is one place in the text that names a card's entity. It is always one
// run: the parser lets no mention be broken by a change of type or a sentence's
// end.
type Mention struct {
	Card     ID
	Sentence ID
	Text     string
	N        int // counts from 1 among the card's mentions, in reading order
}

// Named counts how often the text names each card's entity.
func (a *Article) Named() map[ID]int {
	named := map[ID]int{}
	for i := range a.Blocks {
		for j := range a.Blocks[i].Sentences {
			for _, run := range a.Blocks[i].Sentences[j].Runs {
				if run.Card != "" {
					named[run.Card]++
				}
			}
		}
	}
	return named
}

// Mentions lists where the text names a card's entity, in reading order.
func (a *Article) Mentions(card ID) []Mention {
	var mentions []Mention
	for _, s := range a.Sentences() {
		for i := range s.Runs {
			if run := &s.Runs[i]; run.Card == card && card != "" {
				mentions = append(mentions, Mention{card, s.ID, run.Text, len(mentions) + 1})
			}
		}
	}
	return mentions
}
