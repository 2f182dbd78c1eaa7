package app

import (
	"dateline/app/english"
	"dateline/article"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Corrections lists what the publisher has put right since publication.
type Corrections struct {
	app.Compo
	Article *article.Article
}

// Render draws the corrections, or nothing that a reader sees.
func (c *Corrections) Render() app.UI {
	var items []app.UI
	for _, correction := range c.Article.Corrections {
		items = append(items, app.Li().Body(
			date(c.Article, correction.Date), app.Text(" "+correction.Text)))
	}
	return app.Footer().Class("corrections").Body(
		app.If(len(items) > 0, func() app.UI {
			return app.Section().Lang(ours(c.Article)).Aria("label", english.Corrections).Body(
				app.H2().Body(guessable(c.Article, english.Corrections, c.Article.Guessed("corrections"))...),
				app.Ul().Lang(theirs(c.Article)).Body(items...))
		}),
	)
}

// Colophon is the foot of the page: whose words these are.
type Colophon struct {
	app.Compo
	Article *article.Article
}

// Render draws the colophon.
func (c *Colophon) Render() app.UI {
	return app.Footer().Class("colophon").Body(
		app.P().Lang(ours(c.Article)).Text(english.Colophon),
	)
}
