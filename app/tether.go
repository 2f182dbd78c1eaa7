package app

import (
	"strings"

	"dateline/article"
	"dateline/article/carto"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Map and text are tied together by what the reader points at: a name in the
// text lights up its place, and a place the sentences that name it. The hints
// are attributes; the page renders nothing for them.

// onOver hints at what belongs to the name or place under the pointer or focus.
func (m *Map) onOver(e app.Event) {
	card, onChart, ok := pointedAt(e.Get("target"))
	if !ok {
		return
	}
	unmark("data-hinted")
	for _, element := range onMap(card) {
		setAttribute(element, "data-hinted", "true")
	}
	if onChart {
		for mentions, i := all(mentionsOf(card)), 0; i < mentions.Get("length").Int(); i++ {
			setAttribute(mentions.Index(i).Call("closest", "[id]"), "data-hinted", "true")
		}
	}
	if place := m.Edition.Article.Entity(card); place != nil && place.At != nil {
		m.say(m.about(place))
	}
}

// onOut takes the hints back.
func (m *Map) onOut(e app.Event) {
	if _, _, ok := pointedAt(e.Get("target")); ok {
		unmark("data-hinted")
		m.say("")
	}
}

// pointedAt tells the card that a mention, or a link on the map or in its list,
// leads to, and whether it is one of the map's.
func pointedAt(target app.Value) (card article.ID, onChart, ok bool) {
	if !target.Get("closest").Truthy() {
		return "", false, false // the document itself
	}
	link := target.Call("closest", `.mention, #map a[href^="#"]`)
	if !link.Truthy() {
		return "", false, false
	}
	id := strings.TrimPrefix(link.Call("getAttribute", "href").String(), "#")
	return article.ID(id), !link.Get("classList").Call("contains", "mention").Bool(), true
}

// onMap finds the map's marks, rows and areas of a card.
func onMap(card article.ID) []app.Value {
	var found []app.Value
	for elements, i := all(`#map a[href="#`+string(card)+`"], #map [data-card="`+string(card)+`"]`), 0; i < elements.Get("length").Int(); i++ {
		found = append(found, elements.Index(i))
	}
	return found
}

// about tells of a place its name, the time there and how far it is from the
// place chosen, or from where the route ends.
func (m *Map) about(place *article.Entity) string {
	words := placeWords(m.Edition, place)
	if time := m.clock.at(place.Zone); time != "" {
		words += " · " + time + " there"
	}
	from := m.Edition.Article.Entity(m.chosen)
	if from == nil || from.At == nil || from.ID == place.ID {
		start, end, ok := m.Edition.Article.Route()
		switch {
		case !ok:
			return words
		case end.ID == place.ID:
			from = start
		default:
			from = end
		}
	}
	return words + " · about " + kilometres(carto.Distance(*from.At, *place.At)) + " from " + from.Name
}
