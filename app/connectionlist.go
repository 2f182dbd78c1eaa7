package app

import (
	"slices"
	"strconv"

	"dateline/app/dom"
	"dateline/app/english"
	"dateline/article"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// ConnectionList is the graph in words, and of all cards: under each the facts of
// the story on it that link others, and the cards whose facts link it.
type ConnectionList struct {
	app.Compo
	dom.Yielding
	Article *article.Article
}

// Render draws the list. Its parts are closed until the reader opens one: most
// of what they say stands on the cards.
func (l *ConnectionList) Render() app.UI {
	a := l.Article
	edges := a.Edges()
	linkedBy := map[article.ID][]*article.Entity{}
	joined := map[article.ID]int{}
	for _, e := range edges {
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
	return app.Div().Class("links").Lang(theirs(a)).Body(append([]app.UI{
		app.H3().Lang(ours(a)).Text(english.AllConnections(len(edges))),
	}, groups...)...)
}

// group lists what joins an entity with so many others.
func (l *ConnectionList) group(e *article.Entity, joined int, linkedBy []*article.Entity) app.UI {
	var facts []app.UI
	for i := range e.Facts {
		if f := &e.Facts[i]; linksOther(e, f) {
			facts = append(facts, app.Li().Body(fact(l.Article, e.ID, f, Selection{})...))
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
			return app.P().Class("also").Body(append(ui(l.Article, english.NamedAbout), also.elements()...)...)
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

// linksOther reports whether a fact on e's card is a connection of the story.
func linksOther(e *article.Entity, f *article.Fact) bool {
	return f.InStory() && slices.ContainsFunc(f.Text, func(run article.Run) bool {
		return run.Card != "" && run.Card != e.ID
	})
}

// linkingFact is one fact of the list, and the card it stands on.
type linkingFact struct {
	card article.ID
	fact *article.Fact
}

// linkingFacts lists the facts in the order of the list.
func linkingFacts(a *article.Article) []linkingFact {
	var facts []linkingFact
	for i := range a.Entities {
		e := &a.Entities[i]
		for j := range e.Facts {
			if linksOther(e, &e.Facts[j]) {
				facts = append(facts, linkingFact{e.ID, &e.Facts[j]})
			}
		}
	}
	return facts
}
