package app

import (
	"dateline/article"

	"dateline/app/dom"
	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Cast is who's who: an index of all cards by kind, and the cards themselves.
// An open card shows whichever panel is chosen, so the panel hides its index,
// never the element that holds the cards. Without script, and on paper, the
// cards stand open here one after the other.
type Cast struct {
	app.Compo
	dom.Yielding
	Article   *article.Article
	Selection Selection
	Step      int // of the open card; see [Card]
	Choices   Choices

	named     map[article.ID]int // counted once, for all cards
	connected map[article.ID][]article.Connection
}

// OnInit looks through the story.
func (c *Cast) OnInit() {
	c.Yielding.OnInit()
	c.named, c.connected = c.Article.Named(), c.Article.Connections()
}

// Render draws the index and the cards.
func (c *Cast) Render() app.UI {
	var body, cards []app.UI
	for _, group := range c.Article.Cast() {
		body = append(body, &CastGroup{Article: c.Article, Kind: group.Kind})
		for _, e := range group.Entities {
			cards = append(cards, c.card(e))
		}
	}
	body = append(body, app.Div().Class("cards").Lang(theirs(c.Article)).Body(cards...))
	return CastPanel.section(c.Article, body...)
}

func (c *Cast) card(e *article.Entity) app.UI {
	card := &Card{Article: c.Article, Entity: e, Named: c.named[e.ID], Connected: c.connected[e.ID]}
	if e.ID == c.Selection.Card {
		card.Open, card.Selection, card.Step, card.Context = true, c.Selection, c.Step, c.Choices.Of(Context)
	}
	return card
}

// CastGroup indexes the cards of one kind. It renders once, whatever is selected.
type CastGroup struct {
	app.Compo
	dom.Yielding
	Article *article.Article
	Kind    article.Kind
}

// Render draws a heading and names.
func (g *CastGroup) Render() app.UI {
	var items []app.UI
	for _, group := range g.Article.Cast() {
		if group.Kind != g.Kind {
			continue
		}
		for _, e := range group.Entities {
			items = append(items, app.Li().Body(
				app.A().Href("#"+string(e.ID)).DataSet("kind", string(e.Kind)).Text(e.Name),
				app.If(e.Role != "", func() app.UI {
					return app.Span().Class("role").Body(guessable(g.Article, e.Role, e.Guessed("role"))...)
				}),
				app.If(e.Guessed("kind"), func() app.UI { return guessMark(g.Article) }),
			))
		}
	}
	return app.Div().Class("index").Lang(theirs(g.Article)).Body(
		app.H3().Lang(ours(g.Article)).DataSet("kind", string(g.Kind)).Text(KindsWord(g.Kind)),
		app.Ul().Body(items...))
}
