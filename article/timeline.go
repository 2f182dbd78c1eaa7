package article

import "slices"

// Event is one entry of the timeline: a dated fact, or an entity with a date of
// its own.
type Event struct {
	Card  ID // "" for a dated claim of the outlet
	Span  Span
	Fact  *Fact // nil if the date is the card's own
	Later bool  // it begins after the publication of the story
}

// Timeline lists everything dated, earliest first. Of two events that begin on
// the same day the less precise one comes first, then the one that ends first,
// then the author's order decides.
func (a *Article) Timeline() []Event {
	var events []Event
	add := func(card ID, span Span, fact *Fact) {
		if !span.IsZero() {
			events = append(events, Event{card, span, fact, a.Later(span)})
		}
	}
	for i := range a.Entities {
		e := &a.Entities[i]
		add(e.ID, e.When, nil)
		for j := range e.Facts {
			add(e.ID, e.Facts[j].When, &e.Facts[j])
		}
	}
	for i := range a.OwnVoice {
		add("", a.OwnVoice[i].When, &a.OwnVoice[i])
	}
	slices.SortStableFunc(events, func(x, y Event) int {
		if c := x.Span.From.Compare(y.Span.From); c != 0 {
			return c
		}
		return x.Span.end().Compare(y.Span.end())
	})
	return events
}

// end returns the last date of the span.
func (s Span) end() Date {
	if s.To.IsZero() {
		return s.From
	}
	return s.To
}
