package article

// Sentences lists the sentences of the text in reading order, subheadings with
// them.
func (a *Article) Sentences() []*Sentence {
	var sentences []*Sentence
	for i := range a.Blocks {
		for j := range a.Blocks[i].Sentences {
			sentences = append(sentences, &a.Blocks[i].Sentences[j])
		}
	}
	return sentences
}

// Sentence looks up a sentence by its id; nil if the story has none of that id.
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

// Text is the sentence as read: its runs without their links and type, a hard
// line break as "\n".
func (s *Sentence) Text() string { return PlainText(s.Runs) }
