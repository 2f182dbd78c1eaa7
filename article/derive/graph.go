package derive

import (
	"cmp"
	"slices"

	"dateline/article"
)

// mostNodes is the largest number of entities in a drawing. Beyond it, names of
// the usual length find no room on a phone.
const mostNodes = 18

// graph draws the connections between the story's entities; nil if there are
// none.
func graph(a *article.Article) *article.Graph {
	chosen := best(a, mostNodes)
	if len(chosen) < 2 {
		return nil
	}
	edges := among(a, chosen)
	layouts := make([]springs, tries)
	for seed := range layouts {
		layouts[seed] = spring(len(chosen), edges, uint64(seed))
	}
	return &article.Graph{
		Narrow: narrow.draw(chosen, edges, layouts),
		Wide:   wide.draw(chosen, edges, layouts),
	}
}

// among lists the pairs of entities that the story joins, by their indices.
func among(a *article.Article, entities []*article.Entity) [][2]int {
	at := make(map[article.ID]int, len(entities))
	for i, e := range entities {
		at[e.ID] = i
	}
	var edges [][2]int
	for _, e := range a.Edges() {
		i, ok := at[e.A]
		j, too := at[e.B]
		if ok && too {
			edges = append(edges, [2]int{i, j})
		}
	}
	return edges
}

// best chooses the n entities that the story joins with the most others; of
// equals it prefers those that the text names more often, then those that come
// first. It then drops entities that the story joins with none of the rest. The
// result is in the author's order.
func best(a *article.Article, n int) []*article.Entity {
	edges := a.Edges()
	others := map[article.ID]int{}
	for _, e := range edges {
		others[e.A]++
		others[e.B]++
	}
	type candidate struct {
		order, others, mentions int
	}
	var candidates []candidate
	named := a.Named()
	for i := range a.Entities {
		if id := a.Entities[i].ID; others[id] > 0 {
			candidates = append(candidates, candidate{i, others[id], named[id]})
		}
	}
	slices.SortFunc(candidates, func(x, y candidate) int {
		return cmp.Or(y.others-x.others, y.mentions-x.mentions, x.order-y.order)
	})
	candidates = candidates[:min(n, len(candidates))]
	slices.SortFunc(candidates, func(x, y candidate) int { return x.order - y.order })

	in := map[article.ID]bool{}
	for _, c := range candidates {
		in[a.Entities[c.order].ID] = true
	}
	joined := map[article.ID]bool{}
	for _, e := range edges {
		if in[e.A] && in[e.B] {
			joined[e.A], joined[e.B] = true, true
		}
	}
	var chosen []*article.Entity
	for _, c := range candidates {
		if e := &a.Entities[c.order]; joined[e.ID] {
			chosen = append(chosen, e)
		}
	}
	return chosen
}
