package app

import (
	"dateline/app/english"
	"dateline/article"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Header is the head of the article: kicker, headline, standfirst, byline.
type Header struct {
	app.Compo
	Article *article.Article // one pointer for the page's life, so go-app skips our render
}

// Render draws the header.
func (h *Header) Render() app.UI {
	a := h.Article
	return app.Header().Class("masthead").Body(
		app.If(a.Kicker != "", func() app.UI { return app.P().Class("kicker").Body(guessable(a, a.Kicker, a.Guessed("kicker"))...) }),
		app.H1().Body(guessable(a, a.Headline, a.Guessed("headline"))...),
		app.If(a.Standfirst != "", func() app.UI {
			return app.P().Class("standfirst").Body(guessable(a, a.Standfirst, a.Guessed("standfirst"))...)
		}),
		app.P().Class("byline").Body(h.byline()...),
		app.If(a.HasGuesses(), func() app.UI {
			return app.P().Class("draft").Lang(ours(a)).Body(app.Text(english.DraftNote), guessMark(a), app.Text("."))
		}),
	)
}

// byline is the line under the headline, its parts divided by middle dots.
func (h *Header) byline() []app.UI {
	a := h.Article
	var parts []app.UI
	part := func(ui app.UI) {
		if len(parts) > 0 {
			parts = append(parts, app.Text("\u00a0· "))
		}
		parts = append(parts, ui)
	}
	if a.Dateline != "" {
		part(app.Strong().Body(guessable(a, a.Dateline, a.Guessed("dateline"))...))
	}
	if !a.Published.IsZero() {
		part(date(a, a.Published))
		if a.Guessed("published") {
			parts = append(parts, app.Text(" "), guessMark(a))
		}
	}
	if a.Byline != "" {
		part(app.Span().Body(guessable(a, a.Byline, a.Guessed("byline"))...))
	}
	if a.Credit != "" {
		part(app.Span().Body(guessable(a, a.Credit, a.Guessed("credit"))...))
	}
	part(app.Span().Class("length").Lang(ours(a)).Text(english.MinutesToRead(a.ReadingMinutes())))
	if !a.Updated.IsZero() {
		updated := append(ui(a, english.Updated), guessableUI(a, date(a, a.Updated), a.Guessed("updated"))...)
		part(app.Span().Body(updated...))
	}
	return parts
}

// date sets a date in the story's language, with its machine form beside it.
func date(a *article.Article, d article.Date) app.UI {
	return app.Time().DateTime(d.String()).Text(a.DateWords(d))
}
