package article

// Finding is one answer to a search: a card by its names, a sentence of the text,
// or a fact on a card.
type Finding struct {
	Kind     FindingKind
	Card     ID    // of a name or fact; "" for what the outlet says itself
	Sentence ID    // of a sentence
	Fact     *Fact // of a fact
}

// FindingKind is what a search has found.
type FindingKind int

// The kinds of finding, in the order in which they are shown.
const (
	FoundName FindingKind = iota
	FoundSentence
	FoundFact
	findingKinds
)

// document is what is searched to make one finding.
type document struct {
	Finding
	fields []field
}

// field is one text of a document. Words that are found in a weightier field
// rank higher; those in a mute one count only beside words in others.
type field struct {
	text   string
	weight int
}

// The weights of fields.
const (
	mute = iota
	plain
	role
	otherName
	name
)

// searched lists what a search looks through: the cards, the sentences, the
// facts, each in the author's order.
func (a *Article) searched() []document {
	var docs []document
	for i := range a.Entities {
		e := &a.Entities[i]
		docs = append(docs, document{Finding{Kind: FoundName, Card: e.ID}, e.nameFields()})
	}
	for _, s := range a.Sentences() {
		docs = append(docs, document{
			Finding{Kind: FoundSentence, Sentence: s.ID}, []field{{s.Text(), plain}}})
	}
	fact := func(card ID, subject string, f *Fact) {
		docs = append(docs, document{
			Finding{Kind: FoundFact, Card: card, Fact: f},
			[]field{{PlainText(f.Text), plain}, {a.SpanWords(f.When), plain}, {subject, mute}}})
	}
	for i := range a.Entities {
		e := &a.Entities[i]
		for j := range e.Facts {
			fact(e.ID, e.Name, &e.Facts[j])
		}
	}
	for i := range a.OwnVoice {
		fact("", "", &a.OwnVoice[i])
	}
	return docs
}

// nameFields lists what a card is found by.
func (e *Entity) nameFields() []field {
	fields := []field{{e.Name, name}}
	for _, n := range e.Native {
		fields = append(fields, field{n.Text, otherName})
	}
	for _, alias := range e.Aliases {
		fields = append(fields, field{alias, otherName})
	}
	return append(fields, field{e.Role, role})
}
