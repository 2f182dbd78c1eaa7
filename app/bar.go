package app

import (
	"dateline/app/english"
	"dateline/article"

	"dateline/app/dom"
	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Bar is the strip at the top of the page: where the reader is, and the tools.
type Bar struct {
	app.Compo
	Article *article.Article
	Home    string // of the site; "" for a story by itself
	Choices Choices
}

// Render draws the bar.
func (b *Bar) Render() app.UI {
	var jumps []app.UI
	for _, panel := range Panels(b.Article) {
		jumps = append(jumps, app.Li().Body(app.A().Href("#"+string(panel)).Text(panel.Title())))
	}
	return app.Header().Class("bar").Lang(ours(b.Article)).Body(
		wordmark(b.Home),
		app.If(len(jumps) > 0, func() app.UI {
			return app.Nav().Class("jump").Aria("label", english.JumpTo).Body(app.Ul().Body(jumps...))
		}),
		app.Div().Class("live-only", "live-tools").Body(
			app.Button().Type("button").Class("find").DataSet("opens", "search").
				Aria("label", english.Search).Aria("keyshortcuts", "/ Control+K Meta+K").Body(
				magnifier(), app.Span().Text(english.Search), app.Kbd().Aria("hidden", "true").Text("/")),
			&Tools{Article: b.Article, Choices: b.Choices},
		),
	)
}

// wordmark leads home: to the index of the site, or to the top of the page if
// there is none, or this is it.
func wordmark(home string) app.UI {
	mark := app.A().Class("wordmark").Href("#page")
	if home != "" {
		mark = mark.Href(home).DataSet(moves, true).Aria("label", english.AllStories)
	}
	return mark.Body(
		dom.SVG("svg").Attr("viewBox", "0 0 24 14").Attr("aria-hidden", "true").Body(
			dom.SVG("path").Attr("d", "M3 11C6 3 14 1 21 7"),
			dom.SVG("circle").Attr("cx", "3").Attr("cy", "11").Attr("r", "2.4"),
			dom.SVG("circle").Attr("cx", "21").Attr("cy", "7").Attr("r", "2.4"),
		),
		app.Text("Dateline"),
	)
}
