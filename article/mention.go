package article

// Mention is one place in the text that names a card's entity. It is always one
// run: the parser does not let a change of style or the end of a sentence split
// it.
type Mention struct {
	Card     ID
	Sentence ID
	Text     string
	N        int // the number, from 1, among the card's mentions, in reading order
}

// Named counts the mentions of each card's entity in the text.
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

// Mentions lists the mentions of a card's entity in reading order.
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
