package app

import (
	"dateline/app/english"
	"dateline/article"
	"dateline/article/carto"

	"dateline/app/dom"
	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// PlaceList is the map in words: every place with its country, the time there
// and how far it is from the ends of the route.
type PlaceList struct {
	app.Compo
	Edition *Edition

	stays bool // as it was prerendered
}

// Render draws the list, unless the page has it already.
func (l *PlaceList) Render() app.UI {
	table := app.Table().Class("places").Lang(theirs(l.Edition.Article))
	if l.stays = l.stays || dom.KeepPrerendered("table.places"); l.stays {
		return table
	}
	a := l.Edition.Article
	head := []app.UI{app.Th().Scope("col").Text(english.Place), app.Th().Scope("col").Class("time").Text(english.TimeNow)}
	from, to, _, routed := route(a)
	if routed {
		head = append(head, app.Th().Scope("col").Text(english.FromPlace(from.Name)), app.Th().Scope("col").Text(english.FromPlace(to.Name)))
	}
	var rows []app.UI
	for _, e := range l.Edition.places() {
		name := []app.UI{app.A().Href("#"+string(e.ID)).DataSet("kind", string(e.Kind)).Text(e.Name)}
		if country := l.Edition.Map.Countries[e.Country]; country != "" {
			name = append(name, app.Span().Class("in").Text(country))
		}
		if e.Guessed("at") || e.Guessed("zone") || e.Guessed("country") {
			name = append(name, app.Text(" "), guessMark(a))
		}
		row := []app.UI{app.Th().Scope("row").Body(name...), localTime(e)}
		if routed {
			row = append(row, distance(a, from, e), distance(a, to, e))
		}
		rows = append(rows, app.Tr().Body(row...))
	}
	return table.Body(
		app.Caption().Lang(ours(l.Edition.Article)).Text(english.PlacesOnMap),
		app.THead().Lang(ours(l.Edition.Article)).Body(app.Tr().Body(head...)),
		app.TBody().Body(rows...),
	)
}

// places lists the places in the order in which the story names them.
func (e *Edition) places() []*article.Entity {
	var places []*article.Entity
	for _, id := range e.Map.Places {
		if place := e.Article.Entity(id); place != nil {
			places = append(places, place)
		}
	}
	return places
}

// localTime keeps room for the time at a place, which the page fills in once it
// is live.
func localTime(e *article.Entity) app.UI {
	cell := app.Td().Class("time")
	if e.Zone == "" {
		return cell
	}
	return cell.Body(app.Time().DataSet("zone", e.Zone))
}

func distance(a *article.Article, from, to *article.Entity) app.UI {
	leg, ok := a.Leg(from.ID, to.ID)
	if !ok {
		return app.Td().Text("–")
	}
	return app.Td().Text(carto.Kilometres(leg.Km))
}
