package parse

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"dateline/article"
	"dateline/article/search"
)

// check reports the problems that only the whole story shows: links to missing
// cards, uncited footnotes, cards that nothing leads to.
func (r *reader) check() {
	r.share()
	for _, f := range r.later {
		f()
	}
	if len(r.story.Blocks) == 0 && !r.apart {
		r.fault(r.base, "the story has no text", "write it after the front matter, before ## Cards")
	}
	used, unlinked := r.checkRefs(), r.checkNames()
	for i, place := range r.cards {
		e := &r.story.Entities[i]
		if !place.hasBlock && e.Name != "" && !r.extends(e.ID) {
			r.fault(place.at, "card "+quoted(e.Name)+" has no block of YAML", "write ```yaml, kind: and the like, ``` under its name")
		}
		switch {
		case used[e.ID], unlinked[e.ID], e.ID == "", r.apart:
		case len(e.Facts) == 0:
			r.warn(place.at, "card "+quoted(e.Name)+" has no fact, and nothing links it", "mention it in the text, or take it away")
		case !r.shown(e) && len(r.story.Blocks) > 0:
			r.warn(place.at, "card "+quoted(e.Name)+" is never mentioned, and neither map, timeline nor voices show it",
				"link it in the text or in another card's fact, or take it away")
		}
		r.checkLength(e, place.at)
		r.checkTwins(e.Facts[:len(place.facts)], place.facts) // those after are a shared card's
	}
	r.checkTwins(r.story.OwnVoice, r.own)
	r.checkDates()
	r.checkPreview()
	for _, label := range r.labels {
		if n := r.notes[label]; n.cited < 0 {
			r.fault(n.at, "no fact cites footnote [^"+label+"]", "cite it, or take it away")
		}
	}
	r.checkAliases()
}

// checkRefs checks every link to a card, and returns the cards that are linked
// or probably meant.
func (r *reader) checkRefs() map[article.ID]bool {
	ids := make([]string, len(r.story.Entities))
	for i := range r.story.Entities {
		ids[i] = string(r.story.Entities[i].ID)
	}
	if r.shared != nil {
		ids = append(ids, r.shared.ids...)
	}
	used := map[article.ID]bool{}
	for _, ref := range r.refs {
		used[ref.id] = true
		if _, ok := r.ids[ref.id]; ok || r.shared.card(ref.id) != nil {
			continue
		}
		remedy := "write a card for it under ## Cards, or correct the id"
		if near := r.near(string(ref.id), ids); near != "" {
			remedy = "did you mean " + quoted("#"+near) + "?"
			used[article.ID(near)] = true
		}
		r.fault(ref.at, "mention "+quoted("#"+string(ref.id))+" has no card", remedy)
	}
	return used
}

// checkAliases warns of an alias that fits two cards: search could not decide
// between them.
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

// shown reports whether a view other than who's who leads to a card without
// links.
func (r *reader) shown(e *article.Entity) bool {
	return r.story.Mapped(e) || !e.When.IsZero() ||
		slices.ContainsFunc(e.Facts, func(f article.Fact) bool { return f.Mode != "" || !f.When.IsZero() })
}

// longestCard is the number of minutes that the facts of a card should take to
// read at most: a card is a glance aside.
const longestCard = 3

func (r *reader) checkLength(e *article.Entity, at int) {
	var words strings.Builder
	for i := range e.Facts {
		for j := range e.Facts[i].Text {
			words.WriteString(e.Facts[i].Text[j].Text)
		}
		words.WriteByte('\n')
	}
	if n := article.ReadingMinutes(words.String()); n > longestCard {
		r.warn(at, fmt.Sprintf("card %s takes %d minutes to read", quoted(e.Name), n),
			"keep the facts that this story needs, or divide it into two cards")
	}
}

// checkTwins warns of a fact that occurs twice on a card, in the same words or
// in words that differ only in case and punctuation.
func (r *reader) checkTwins(facts []article.Fact, places []int) {
	type words struct {
		said string
		when article.Span
		mode article.Mode
	}
	first := map[words]int{}
	for i := range facts {
		f := &facts[i]
		w := words{strings.ToLower(strings.Join(search.Words(article.PlainText(f.Text)), " ")), f.When, f.Mode}
		if at, twin := first[w]; twin {
			r.warn(places[i], "the same fact as on line "+r.line(at), "leave one, with the evidence of both")
		} else if w.said != "" {
			first[w] = places[i]
		}
	}
}

// checkPreview warns of a story whose share image would show nothing of it: no
// map, since the story has no place, and no headline, since the poster's
// typeface lacks its letters.
func (r *reader) checkPreview() {
	if len(r.story.Places()) == 0 && (r.story.Dir == "rtl" || strings.ContainsFunc(r.story.Headline, isLetterWithoutType)) {
		r.warn(0, "the picture for previews shows neither the headline, in this script, nor a map",
			"give the card of a place at: [lat, lon], so that it shows a map")
	}
}

// isLetterWithoutType reports whether the poster's typeface lacks a letter. It
// has the Latin and Greek letters, and of the Cyrillic ones those of Slavic
// languages.
func isLetterWithoutType(c rune) bool {
	slavic := unicode.Is(unicode.Cyrillic, c) && (c <= 'џ' || c == 'Ґ' || c == 'ґ')
	return unicode.IsLetter(c) && !slavic && !unicode.In(c, unicode.Latin, unicode.Greek)
}
