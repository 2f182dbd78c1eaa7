package article

import (
	"cmp"
	"slices"
)

// Edge joins two cards through the facts of the story that name both.
type Edge struct {
	A, B  ID // A's card comes before B's in the author's order
	Facts []*Fact
	Cards []ID // the cards that the facts stand on, in the same order
}

// Edges lists the pairs of cards that the story joins: a fact on one card links
// the other, and quotes the story as evidence. Pairs and their facts are in the
// author's order.
func (a *Article) Edges() []Edge {
	order := make(map[ID]int, len(a.Entities))
	for i := range a.Entities {
		order[a.Entities[i].ID] = i
	}
	joined := map[[2]int]Edge{}
	for i := range a.Entities {
		for k := range a.Entities[i].Facts {
			f := &a.Entities[i].Facts[k]
			if !f.InStory() {
				continue
			}
			for _, linked := range f.Links() {
				if j, ok := order[linked]; ok && j != i {
					pair := [2]int{min(i, j), max(i, j)}
					e := joined[pair]
					e.Facts, e.Cards = append(e.Facts, f), append(e.Cards, a.Entities[i].ID)
					joined[pair] = e
				}
			}
		}
	}
	edges := make([]Edge, 0, len(joined))
	for pair, e := range joined {
		e.A, e.B = a.Entities[pair[0]].ID, a.Entities[pair[1]].ID
		edges = append(edges, e)
	}
	slices.SortFunc(edges, func(x, y Edge) int {
		return cmp.Or(order[x.A]-order[y.A], order[x.B]-order[y.B])
	})
	return edges
}

// Has reports whether the card is an end of the edge.
func (e Edge) Has(card ID) bool { return e.A == card || e.B == card }
