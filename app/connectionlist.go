package app

import (
	"strconv"

	"dateline/article"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// ConnectionList is the graph in words, and of all cards: under each the facts of
// the story on it that link others, and the cards whose facts link it.
type ConnectionList struct {
	app.Compo
	Article   *article.Article
	Selection Selection
	Count     int // of the edges
}

// Render draws the list. Its parts are closed until the reader opens one: most
// of what they say stands on the cards.
func (l *ConnectionList) Render() app.UI {
	a := l.Article
	linkedBy := map[article.ID][]*article.Entity{}
	joined := map[article.ID]int{}
	for _, e := range a.Edges() {
		joined[e.A]++
		joined[e.B]++
		x, y := a.Entity(e.A), a.Entity(e.B)
		if !linksTo(x, y.ID) {
			linkedBy[x.ID] = append(linkedBy[x.ID], y)
		}
		if !linksTo(y, x.ID) {
			linkedBy[y.ID] = append(linkedBy[y.ID], x)
		}
	}
	var groups []app.UI
	for i := range a.Entities {
		if e := &a.Entities[i]; joined[e.ID] > 0 {
			groups = append(groups, l.group(e, joined[e.ID], linkedBy[e.ID]))
		}
	}
	return app.Div().Class("links").Body(append([]app.UI{
		app.H3().Text("All " + strconv.Itoa(l.Count) + " connections"),
	}, groups...)...)
}

// group lists what joins an entity with so many others.
func (l *ConnectionList) group(e *article.Entity, joined int, linkedBy []*article.Entity) app.UI {
	var facts []app.UI
	for i := range e.Facts {
		if f := &e.Facts[i]; f.InStory() && linksOther(e, f) {
			facts = append(facts, &LinkingFact{Article: l.Article, Fact: f, Lit: l.Selection.Lights(e.ID, f)})
		}
	}
	var also line
	for i, other := range linkedBy {
		if i > 0 {
			also.text(", ")
		}
		also.add(end(other))
	}
	return app.Details().DataSet("kind", string(e.Kind)).Body(
		app.Summary().Body(app.Span().Text(e.Name), app.Text(" "), app.Span().Class("count").Text(strconv.Itoa(joined))),
		app.If(facts != nil, func() app.UI { return app.Ul().Class("facts").Body(facts...) }),
		app.If(linkedBy != nil, func() app.UI {
			return app.P().Class("also").Body(append([]app.UI{app.Text("Named in facts about ")}, also.elements()...)...)
		}),
	)
}

// linksTo reports whether a fact of the story on e's card links a card.
func linksTo(e *article.Entity, card article.ID) bool {
	for i := range e.Facts {
		f := &e.Facts[i]
		for j := range f.Text {
			if f.InStory() && f.Text[j].Card == card {
				return true
			}
		}
	}
	return false
}

func linksOther(e *article.Entity, f *article.Fact) bool {
	for i := range f.Text {
		if card := f.Text[i].Card; card != "" && card != e.ID {
			return true
		}
	}
	return false
}

// LinkingFact is one fact of the list.
type LinkingFact struct {
	app.Compo
	Article *article.Article
	Fact    *article.Fact
	Lit     bool
}

// Render draws the fact.
func (f *LinkingFact) Render() app.UI {
	item := app.Li()
	if f.Lit {
		item = item.DataSet("selected", true)
	}
	return item.Body(fact(f.Article, f.Fact, Selection{})...)
}
