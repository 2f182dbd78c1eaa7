package app

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// Page is the root of the tree: one story and all its views.
type Page struct {
	app.Compo
	Edition *Edition
}

// Render draws the page.
func (p *Page) Render() app.UI {
	a := p.Edition.Article
	return app.Div().ID("page").Body(
		app.Main().Body(app.Article().Body(app.H1().Text(a.Headline))),
	)
}
