package app

import (
	"strings"
	"time"

	"dateline/article"
	"dateline/article/carto"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Map and text are tied together by what the reader points at: a name in the
// text lights up its place, and a place the sentences that name it. The hints
// are attributes; the page renders nothing for them.

// Marks beside the text's.
var (
	onMapChosen = marker{attribute: "data-chosen"} // what the map has of the open card
	hinted      = marker{attribute: "data-hinted"}
)

// hint shows what belongs to the name or place under the pointer or the focus.
type hint struct {
	listening
	over    target
	shown   target
	waiting bool
	timer   app.Value // of the browser
	show    app.Func
}

// target is what a reader points at: a card by its name, and whether that is on
// the map or in its list.
type target struct {
	card    article.ID
	onChart bool
}

// hintAfter is how long the reader has pointed at something when it is hinted at.
// So what a pointer only passes costs nothing, and a click on a name, which moves
// the focus to it and to its card, is answered before.
const hintAfter = 60 * time.Millisecond

// listen begins.
func (h *hint) listen(m *Map) {
	h.show = app.FuncOf(func(app.Value, []app.Value) any {
		h.waiting = false
		if h.over != h.shown {
			h.shown = h.over
			m.hintAt(h.over)
		}
		return nil
	})
	at := func(t target) {
		if h.over = t; t != h.shown && !h.waiting {
			h.waiting = true
			h.timer = app.Window().Call("setTimeout", h.show, hintAfter.Milliseconds())
		}
	}
	h.to(document(), "pointerover", nil, func(e app.Event) {
		if e.Get("pointerType").String() != "touch" { // a finger does not rest
			at(pointedAt(e.Get("target")))
		}
	})
	h.to(document(), "focusin", nil, func(e app.Event) { at(pointedAt(e.Get("target"))) })
	h.to(root(), "mouseleave", nil, func(app.Event) { at(target{}) })
}

// stop takes the hint back and ends.
func (h *hint) stop() {
	h.listening.stop()
	if h.show == nil {
		return
	}
	app.Window().Call("clearTimeout", h.timer)
	h.show.Release()
	hinted.mark()
	*h = hint{}
}

// hintAt lights up what belongs to a card, and says where it is.
func (m *Map) hintAt(t target) {
	hinted.mark()
	words := ""
	if t.card != "" {
		hinted.mark(onMap(t.card)...)
		if t.onChart {
			for _, mention := range each(mentionsOf(t.card)) {
				hinted.add(mention.Call("closest", "[id]"))
			}
		}
		if place := m.Edition.Article.Entity(t.card); place != nil && place.At != nil {
			words = m.about(place)
		}
	}
	m.say(words)
}

// pointedAt tells what a mention, or a link on the map or in its list, leads to.
func pointedAt(element app.Value) target {
	if !element.Get("closest").Truthy() {
		return target{} // the document itself
	}
	link := element.Call("closest", `.mention, #map a[href^="#"]`)
	if !link.Truthy() {
		return target{}
	}
	id := strings.TrimPrefix(link.Call("getAttribute", "href").String(), "#")
	return target{article.ID(id), !link.Get("classList").Call("contains", "mention").Bool()}
}

// onMap finds the map's marks, rows and areas of a card.
func onMap(card article.ID) []app.Value {
	if card == "" {
		return nil
	}
	return each(`#map a[href="#` + string(card) + `"], #map [data-card="` + string(card) + `"]`)
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
