package article

import "slices"

// Connection is a fact that joins two cards: it stands on the subject's card
// and links the other one.
type Connection struct {
	Other   ID // the far end, seen from the card that has the connection
	Subject ID // the card on which the fact stands: one of the two
	Fact    *Fact
}

// Connections lists the connections of each card: first the card's own facts
// that link others, then others' facts that link the card, each in the author's
// order.
func (a *Article) Connections() map[ID][]Connection {
	own, others := map[ID][]Connection{}, map[ID][]Connection{}
	for i := range a.Entities {
		e := &a.Entities[i]
		for j := range e.Facts {
			f := &e.Facts[j]
			for _, linked := range f.Links() {
				if linked != e.ID {
					own[e.ID] = append(own[e.ID], Connection{linked, e.ID, f})
					others[linked] = append(others[linked], Connection{e.ID, e.ID, f})
				}
			}
		}
	}
	for card, connections := range others {
		own[card] = append(own[card], connections...)
	}
	return own
}

// Links lists the cards that the fact's text links, each once, in order.
func (f *Fact) Links() []ID {
	var links []ID
	for i := range f.Text {
		if id := f.Text[i].Card; id != "" && !slices.Contains(links, id) {
			links = append(links, id)
		}
	}
	return links
}
