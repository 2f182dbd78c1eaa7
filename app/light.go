package app

import "dateline/article"

// Lights reports whether the selection lights up a fact that stands on a card,
// wherever it is set: that card is open, the fact links the open one, or the
// marked sentence bears the fact out. The fact is nil for what is said of the
// card itself.
func (s Selection) Lights(card article.ID, f *article.Fact) bool {
	switch {
	case s.Card != "" && (card == s.Card || f == nil):
		return card == s.Card
	case s.Card != "":
		for i := range f.Text {
			if f.Text[i].Card == s.Card {
				return true
			}
		}
	case s.Sentence != "" && f != nil:
		for i := range f.Quotes {
			if f.Quotes[i].Sentence == s.Sentence {
				return true
			}
		}
	}
	return false
}
