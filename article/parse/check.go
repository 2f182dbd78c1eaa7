package parse

import (
	"strings"

	"dateline/article"
)

// check reports what only the whole story shows: links to cards that are not
// there, footnotes that nothing cites, aliases that fit two cards.
func (r *reader) check() {
	for _, f := range r.later {
		f()
	}
	if len(r.story.Blocks) == 0 {
		r.fault(r.base, "the story has no text", "write it after the front matter, before ## Cards")
	}
	used := r.checkRefs()
	for i := range r.story.Entities {
		e, place := &r.story.Entities[i], r.cards[i]
		if !place.hasBlock && e.Name != "" {
			r.fault(place.at, "card "+quoted(e.Name)+" has no block of YAML", "write ```yaml, kind: and the like, ``` under its name")
		}
		if !used[e.ID] && len(e.Facts) == 0 && e.ID != "" {
			r.warn(place.at, "card "+quoted(e.Name)+" has no fact, and nothing links it", "mention it in the text, or take it away")
		}
	}
	for _, label := range r.labels {
		if n := r.notes[label]; n.cited < 0 {
			r.fault(n.at, "no fact cites footnote [^"+label+"]", "cite it, or take it away")
		}
	}
	r.checkAliases()
}

// checkRefs looks up every link to a card, and gives the cards that are linked.
func (r *reader) checkRefs() map[article.ID]bool {
	ids := make([]string, len(r.story.Entities))
	for i := range r.story.Entities {
		ids[i] = string(r.story.Entities[i].ID)
	}
	used := map[article.ID]bool{}
	for _, ref := range r.refs {
		used[ref.id] = true
		if _, ok := r.ids[ref.id]; ok {
			continue
		}
		remedy := "write a card for it under ## Cards, or correct the id"
		if near := r.near(string(ref.id), ids); near != "" {
			remedy = "did you mean " + quoted("#"+near) + "?"
		}
		r.fault(ref.at, "mention "+quoted("#"+string(ref.id))+" has no card", remedy)
	}
	return used
}

// checkAliases warns of an alias that fits two cards: search could not tell which
// one is meant.
func (r *reader) checkAliases() {
	first := map[string]article.ID{}
	for i := range r.story.Entities {
		e := &r.story.Entities[i]
		first[strings.ToLower(e.Name)] = e.ID
	}
	for _, a := range r.aliases {
		name := strings.ToLower(a.text)
		if other, known := first[name]; known && other != a.card {
			r.warn(a.at, "alias "+quoted(a.text)+" fits "+quoted("#"+string(other))+" too", "leave it to one of the two cards")
			continue
		}
		first[name] = a.card
	}
}
