package article

import (
	"cmp"
	"slices"
)

// Edge joins two cards by the facts of the story that name both.
type Edge struct {
	A, B  ID // A's card comes before B's in the author's order
	Facts []*Fact
}

// Edges lists the pairs of cards that the story joins: a fact on the card of one
// links the other, and the story's own words bear it out. Pairs and their facts
// come in the author's order.
func (a *Article) Edges() []Edge {
	order := make(map[ID]int, len(a.Entities))
	for i := range a.Entities {
		order[a.Entities[i].ID] = i
	}
	facts := map[[2]int][]*Fact{}
	for i := range a.Entities {
		for k := range a.Entities[i].Facts {
			f := &a.Entities[i].Facts[k]
			if !f.InStory() {
				continue
			}
			for _, linked := range f.Links() {
				if j, ok := order[linked]; ok && j != i {
					pair := [2]int{min(i, j), max(i, j)}
					facts[pair] = append(facts[pair], f)
				}
			}
		}
	}
	edges := make([]Edge, 0, len(facts))
	for pair, shared := range facts {
		edges = append(edges, Edge{a.Entities[pair[0]].ID, a.Entities[pair[1]].ID, shared})
	}
	slices.SortFunc(edges, func(x, y Edge) int {
		return cmp.Or(order[x.A]-order[y.A], order[x.B]-order[y.B])
	})
	return edges
}

// Has reports whether the edge ends at a card.
func (e Edge) Has(card ID) bool { return e.A == card || e.B == card }
