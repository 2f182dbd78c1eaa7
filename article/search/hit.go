package search

import "dateline/article"

// Hit is one result of a query: a card found by its names, a sentence of the text, or
// a fact on a card.
type Hit struct {
	Kind     HitKind
	Card     article.ID    // of a name or fact; "" for the outlet's own claims
	Sentence article.ID    // of a sentence
	Fact     *article.Fact // of a fact
}

// HitKind is the kind of a hit.
type HitKind int

// The kinds of hit, in the order in which they are shown.
const (
	NameHit HitKind = iota
	SentenceHit
	FactHit
	ClaimHit
	hitKinds
)

// document is the searched text behind one hit.
type document struct {
	Hit
	fields []field
}

// field is one text of a document. Words found in a weightier field rank higher. Those
// in a mute one count only beside words in others.
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

// documents lists the searched texts: the cards, the sentences and the facts,
// each in the author's order.
func documents(a *article.Article) []document {
	var docs []document
	for i := range a.Entities {
		e := &a.Entities[i]
		docs = append(docs, document{Hit{Kind: NameHit, Card: e.ID}, nameFields(e)})
	}
	for _, s := range a.Sentences() {
		docs = append(docs, document{
			Hit{Kind: SentenceHit, Sentence: s.ID}, []field{{s.Text(), plain}}})
	}
	fact := func(card article.ID, subject string, f *article.Fact) {
		kind := FactHit
		if article.IsClaim(card, f) {
			kind = ClaimHit
		}
		docs = append(docs, document{
			Hit{Kind: kind, Card: card, Fact: f},
			[]field{{article.PlainText(f.Text), plain}, {a.SpanWords(f.When), plain}, {subject, mute}}})
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

// nameFields returns the texts by which a search finds a card.
func nameFields(e *article.Entity) []field {
	fields := []field{{e.Name, name}}
	for _, n := range e.Native {
		fields = append(fields, field{n.Text, otherName})
	}
	for _, alias := range e.Aliases {
		fields = append(fields, field{alias, otherName})
	}
	return append(fields, field{e.Role, role})
}
