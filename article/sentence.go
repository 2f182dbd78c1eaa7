package article

// Sentences lists the sentences of the text in reading order, including
// subheadings.
func (a *Article) Sentences() []*Sentence {
	var sentences []*Sentence
	for i := range a.Blocks {
		for j := range a.Blocks[i].Sentences {
			sentences = append(sentences, &a.Blocks[i].Sentences[j])
		}
	}
	return sentences
}

// Sentence returns the sentence of an id; nil if the story has none.
func (a *Article) Sentence(id ID) *Sentence {
	for i := range a.Blocks {
		for j := range a.Blocks[i].Sentences {
			if s := &a.Blocks[i].Sentences[j]; s.ID == id {
				return s
			}
		}
	}
	return nil
}

// Text returns the sentence as plain text, with "\n" for a hard line break.
func (s *Sentence) Text() string { return PlainText(s.Runs) }
