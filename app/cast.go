package app

import (
	"dateline/article"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Cast is who's who: an index of all cards by kind, and the cards themselves.
// An open card shows whichever panel is chosen, so the panel hides its index,
// never the element that holds the cards. Without script, and on paper, the
// cards stand open here one after the other.
type Cast struct {
	app.Compo
	breathing
	Article   *article.Article
	Selection Selection
	Step      int // of the open card; see [Card]
	Choices   Choices
}

// Render draws the index and the cards.
func (c *Cast) Render() app.UI {
	var index, cards []app.UI
	for _, group := range c.Article.Cast() {
		var items []app.UI
		for _, e := range group.Entities {
			items = append(items, app.Li().Body(
				app.A().Href("#"+string(e.ID)).DataSet("kind", string(e.Kind)).Text(e.Name),
				app.If(e.Role != "", func() app.UI { return app.Span().Class("role").Text(e.Role) }),
			))
			cards = append(cards, c.card(e))
		}
		index = append(index, app.Div().Class("index").Body(
			app.H3().DataSet("kind", string(group.Kind)).Text(KindsWord(group.Kind)),
			app.Ul().Body(items...)))
	}
	body := append([]app.UI{app.H2().Text(CastPanel.Title())}, index...)
	body = append(body, app.Div().Class("cards").Body(cards...))
	return app.Section().Class("panel").ID(string(CastPanel)).Aria("label", CastPanel.Title()).Body(body...)
}

func (c *Cast) card(e *article.Entity) app.UI {
	card := &Card{Article: c.Article, Entity: e}
	if e.ID == c.Selection.Card {
		card.Open, card.Selection, card.Step, card.Context = true, c.Selection, c.Step, c.Choices.Of(Context)
	}
	return card
}
