package app

import (
	"net/url"

	"dateline/app/dom"
	"dateline/app/english"
	"dateline/article"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Front is the front page: the index of a site of several stories, newest first.
// It renders once, and a reader who follows one of its links stays in the program.
type Front struct {
	app.Compo
	Index *Index

	router *router // nil when prerendered
	live   bool
}

// CompoID tells the front page from those of stories.
func (f *Front) CompoID() string { return "" }

// Render draws the index.
func (f *Front) Render() app.UI {
	var teasers []app.UI
	for i := range f.Index.Stories {
		teasers = append(teasers, teaser(&f.Index.Stories[i]))
	}
	return app.Div().ID("page").OnClick(f.onClick).Body(
		app.A().Class("skip").Href("#stories").Text(english.SkipToStories),
		app.Header().Class("bar").Body(wordmark("")),
		app.Main().Class("front").Body(
			app.Header().Class("masthead").Body(
				app.H1().Text(f.Index.Title),
				app.P().Class("byline").Text(english.StoriesNewestFirst(article.Grouped(len(f.Index.Stories)))),
			),
			app.Ol().Class("teasers").ID("stories").Body(teasers...),
		),
		app.Footer().Class("colophon").Body(
			app.P().Text(english.ColophonOfSite),
		),
	)
}

// teaser sets one story of the index. All of it is in the story's language.
func teaser(t *article.Teaser) app.UI {
	item := app.Li().Class("teaser").Lang(t.Lang)
	if t.Dir != "" {
		item = item.Dir(t.Dir)
	}
	return item.Body(
		app.Div().Class("words").Body(
			app.If(t.Kicker != "", func() app.UI { return app.P().Class("kicker").Text(t.Kicker) }),
			app.H2().Body(
				app.A().Href(url.PathEscape(t.Slug)+"/").DataSet(moves, true).Text(t.Headline),
				app.If(t.Draft, func() app.UI { return app.Span().Class("guess").Lang(oursWithin(t.Lang)).Text(english.Draft) }),
			),
			app.If(t.Standfirst != "", func() app.UI { return app.P().Class("standfirst").Text(t.Standfirst) }),
			app.If(t.Dateline != "" || !t.Published.IsZero(), func() app.UI {
				return app.P().Class("byline").Body(whereAndWhen(t)...)
			}),
		),
		app.If(t.Map != "", func() app.UI {
			return app.Img().Class("small-map").Lang(oursWithin(t.Lang)).Src(t.Map).Alt(english.MapOf(someOf(t.Places))).
				Attr("width", "250").Attr("height", "155").Attr("loading", "lazy").Attr("decoding", "async")
		}),
	)
}

// whereAndWhen is the line under a teaser.
func whereAndWhen(t *article.Teaser) []app.UI {
	var l line
	if t.Dateline != "" {
		l.add(app.Strong().Text(t.Dateline))
	}
	if t.Dateline != "" && !t.Published.IsZero() {
		l.text(" · ")
	}
	if !t.Published.IsZero() {
		l.add(app.Time().DateTime(t.Published.String()).Text(t.When))
	}
	return l.elements()
}

// mostNamed is how many places the text in place of a small map names.
const mostNamed = 4

func someOf(names []string) string {
	if left := len(names) - mostNamed; left > 0 {
		names = append(names[:mostNamed:mostNamed], english.More(left))
	}
	return english.List(names)
}

// OnNav takes over the page the first time it is shown.
func (f *Front) OnNav(ctx app.Context) {
	if f.live {
		return
	}
	f.live = true
	dom.Document().Set("title", f.Index.Title)
	ctx.Defer(func(app.Context) {
		dom.SetAttribute(dom.Root(), "data-live", "true")
		f.router.arrive(nil, nil)
	})
}

// onClick is where every click in the index ends up.
func (f *Front) onClick(ctx app.Context, e app.Event) {
	ctx.PreventUpdate()
	if link := e.Get("target").Call("closest", "a[href]"); link.Truthy() {
		f.router.follow(ctx, e, link)
	}
}
