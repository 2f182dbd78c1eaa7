package app

import (
	"slices"
	"strconv"
	"strings"

	"dateline/app/dom"
	"dateline/app/english"
	"dateline/article"
	"dateline/article/carto"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Legend says what the map's colours and lines mean, whose data it is drawn
// from, and how it treats disputed boundaries.
type Legend struct {
	app.Compo
	Edition *Edition
}

// Render draws the legend of each sheet; the style sheet shows that of the sheet
// chosen.
func (l *Legend) Render() app.UI {
	m := l.Edition.Map
	return app.FigCaption().Body(
		app.Div().DataSet("legend", "region").Body(app.Ul().Class("legend").Body(l.region()...)),
		app.If(m.World != nil, func() app.UI {
			return app.Div().DataSet("legend", "world").Body(
				app.Ul().Class("legend").Body(l.world()...), l.membership())
		}),
		app.If(m.Note != "" || l.credit() != "", func() app.UI {
			return app.Div().Class("notes").Lang(ours(l.Edition.Article)).Body(
				app.If(m.Note != "", func() app.UI { return app.P().Class("boundaries").Text(m.Note) }),
				app.If(l.credit() != "", func() app.UI { return app.P().Class("attribution").Text(l.credit()) }),
			)
		}),
	)
}

// credit names those whose data the map shows.
func (l *Legend) credit() string {
	var credits []string
	if credit := l.Edition.Map.Credit; credit != "" {
		credits = append(credits, english.MapData+credit)
	}
	if tiles := l.Edition.Article.Map.Tiles; tiles != nil {
		credits = append(credits, english.Streets+tiles.Attribution)
	}
	return strings.Join(credits, ". ")
}

func (l *Legend) region() []app.UI {
	var entries []app.UI
	a := l.Edition.Article
	guess := a.Guessed("map")
	if from, to, km, ok := route(a); ok {
		entries = append(entries, app.Li().Body(lineSwatch(),
			app.Span().Lang(ours(a)).Body(guessable(a, english.RouteIs(from.Name, to.Name, carto.Kilometres(km)), guess)...)))
	}
	for _, land := range l.Edition.Map.Lands {
		if land.Tint != "" {
			entries = append(entries, app.Li().Body(areaSwatch(land.Tint), app.Span().Body(guessable(a, land.Name, guess)...)))
		}
	}
	return entries
}

func (l *Legend) world() []app.UI {
	a := l.Edition.Article
	var entries []app.UI
	if a.Overlay != nil {
		set := guessable(a, overlayWords(a), a.Guessed("overlay"))
		words := app.UI(app.Span().Lang(ours(a)).Body(set...))
		if a.Entity(a.Overlay.Card) != nil {
			words = app.A().Href("#" + string(a.Overlay.Card)).Lang(ours(a)).Body(set...)
		}
		entries = append(entries, app.Li().Body(areaSwatch("member"), words))
	}
	return entries
}

// overlayWords name the overlay with its date and its size: "Members of the
// court as of 3 September 2024: 124".
func overlayWords(a *article.Article) string {
	words := a.Overlay.Name
	if !a.Overlay.AsOf.IsZero() {
		words = english.AsOf(words, a.DateWords(a.Overlay.AsOf))
	}
	return words + ": " + strconv.Itoa(len(a.Overlay.Countries))
}

// membership tells which of the story's countries the overlay has.
func (l *Legend) membership() app.UI {
	a := l.Edition.Article
	var in, out []string
	if a.Overlay != nil {
		for _, land := range l.Edition.Map.Lands {
			if slices.Contains(a.Overlay.Countries, land.Code) {
				in = append(in, land.Name)
			} else {
				out = append(out, land.Name)
			}
		}
	}
	words := ""
	if len(in) > 0 {
		words += english.AmongThem + english.List(in) + ". "
	}
	if len(out) > 0 {
		words += english.NotAmongThem + english.List(out) + "."
	}
	return app.If(words != "", func() app.UI {
		var l line
		l.guess(a, a.Guessed("overlay"))
		l.ours(a, words)
		if n := a.Overlay.Source; n >= 0 && n < len(a.Sources) {
			l.text(" ")
			l.add(source(&a.Sources[n]))
		}
		return app.P().Class("membership").Body(l.elements()...)
	})
}

func areaSwatch(tint string) app.UI {
	return dom.SVG("svg").Class("swatch").Attr("viewBox", "0 0 18 12").Attr("aria-hidden", "true").Body(
		dom.SVG("rect").Attr("width", "18").Attr("height", "12").DataSet("tint", tint))
}

func lineSwatch() app.UI {
	return dom.SVG("svg").Class("swatch").Attr("viewBox", "0 0 18 12").Attr("aria-hidden", "true").Body(
		dom.SVG("path").Class("route").Attr("d", "M2 6H16"),
		dom.SVG("circle").Attr("cx", "2.5").Attr("cy", "6").Attr("r", "2.5"),
		dom.SVG("circle").Attr("cx", "15.5").Attr("cy", "6").Attr("r", "2.5"))
}
