package app

import (
	"dateline/app/english"
	"dateline/article"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// LineLabel says which fact is behind a line of the graph, or how to read the
// graph while the reader has asked for none.
type LineLabel struct {
	app.Compo
	Article *article.Article
	Edge    article.Edge // the zero Edge for none
}

// Render draws the label.
func (l *LineLabel) Render() app.UI {
	a, b := l.Article.Entity(l.Edge.A), l.Article.Entity(l.Edge.B)
	label := app.Div().Class("line-label").Role("status") // so a line that is stepped to is read out
	if a == nil || b == nil {
		return label.Body(app.P().Class("note").Lang(ours(l.Article)).Body(
			app.Text(english.LineMeans),
			app.Span().Class("live-only").Text(english.LineChoose),
		))
	}
	var fact line
	first := l.Edge.Facts[0]
	fact.attribution(l.Article, l.Edge.Cards[0], first)
	fact.statement(l.Article, first, Selection{})
	if more := len(l.Edge.Facts) - 1; more > 0 {
		fact.ours(l.Article, english.MoreBelow(more))
	}
	return label.Body(
		app.P().Class("ends").Body(end(a), app.Text(" – "), end(b)),
		app.P().Body(fact.elements()...),
	)
}

func end(e *article.Entity) app.UI {
	return app.A().Href("#"+string(e.ID)).DataSet("kind", string(e.Kind)).Text(e.Name)
}
