package mapview

import (
	"strings"
	"time"

	"dateline/app/dom"
	"dateline/app/english"
	"dateline/article"
	"dateline/article/carto"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// hoverLink ties map and text together by what the reader points at: a name in the
// text lights up its place, and a place the sentences that name it. It sets
// attributes and renders nothing.
type hoverLink struct {
	listeners dom.Listeners
	hinted    dom.AttributeSet
	over      target
	shown     target
	waiting   bool
	timer     app.Value // of the browser
	show      app.Func
}

// target is the card that a reader points at, and whether its name is on the map
// or in the map's list.
type target struct {
	card  article.ID
	onMap bool
}

// hintAfter is how long the reader must point at something to light up what belongs
// to it. Passing over things then costs nothing, and a click on a name, which moves
// the focus to the name and to its card, is answered first.
const hintAfter = 60 * time.Millisecond

// start listens to pointer and focus.
func (h *hoverLink) start(v *View) {
	h.hinted.Attribute = "data-hinted"
	h.show = app.FuncOf(func(app.Value, []app.Value) any {
		h.waiting = false
		if h.over != h.shown {
			h.shown = h.over
			v.hintAt(h.over)
		}
		return nil
	})
	at := func(t target) {
		if h.over = t; t != h.shown && !h.waiting {
			h.waiting = true
			h.timer = app.Window().Call("setTimeout", h.show, hintAfter.Milliseconds())
		}
	}
	h.listeners.Listen(dom.Document(), "pointerover", nil, func(e app.Event) {
		if e.Get("pointerType").String() != "touch" { // a finger does not rest
			at(targetOf(e.Get("target")))
		}
	})
	h.listeners.Listen(dom.Document(), "focusin", nil, func(e app.Event) { at(targetOf(e.Get("target"))) })
	h.listeners.Listen(dom.Root(), "mouseleave", nil, func(app.Event) { at(target{}) })
}

// stop takes the hint back and stops listening.
func (h *hoverLink) stop() {
	h.listeners.Stop()
	if h.show == nil {
		return
	}
	app.Window().Call("clearTimeout", h.timer)
	h.show.Release()
	h.hinted.Set()
	*h = hoverLink{}
}

// hintAt lights up what belongs to a card, and says where it is.
func (v *View) hintAt(t target) {
	hinted := &v.hover.hinted
	hinted.Set()
	words := ""
	if t.card != "" {
		hinted.Set(onMap(t.card)...)
		if t.onMap {
			for _, mention := range v.story.Mentions(t.card) {
				hinted.Add(mention.Call("closest", "[id]"))
			}
		}
		if place := v.story.Article.Entity(t.card); place != nil && place.At != nil {
			words = v.about(place)
		}
	}
	tell(words)
}

// targetOf is where a mention, or a link on the map or in its list, leads to.
func targetOf(element app.Value) target {
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
	return dom.All(`#map a[href="#` + string(card) + `"], #map [data-card="` + string(card) + `"]`)
}

// about tells a place's name, the time there and how far it is from the place
// chosen, or from an end of the route.
func (v *View) about(place *article.Entity) string {
	words := v.story.Map.PlaceName(place)
	if time := v.clock.at(place.Zone); time != "" {
		words += " · " + english.TimeThere(time)
	}
	from := v.story.Article.Entity(v.chosen)
	if from == nil || from.At == nil || from.ID == place.ID {
		start, end, ok := v.story.Article.Route()
		switch {
		case !ok:
			return words
		case end.ID == place.ID:
			from = start
		default:
			from = end
		}
	}
	return words + " · " + english.AboutFrom(carto.Kilometres(carto.Distance(*from.At, *place.At)), from.Name)
}
