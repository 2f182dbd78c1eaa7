package app

import (
	"dateline/app/english"
	"dateline/article"

	"dateline/app/dom"
	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Tools is the menu of what the reader may do with the page: how it looks, and
// how to take it elsewhere.
type Tools struct {
	app.Compo
	Article *article.Article
	Choices Choices

	said  string // what the last tool has done
	given string // what the reader must copy by hand, because the browser would not
}

// Render draws the menu. It is a details element, whose state the browser keeps.
func (t *Tools) Render() app.UI {
	return app.Details().Class("tools").On("toggle", t.onToggle).Body(
		app.Summary().Aria("label", english.ReadingTools).Title(english.ReadingTools).Body(
			app.Span().Aria("hidden", "true").Text("Aa")),
		app.Div().Class("menu").Body(
			&Dial{Choice: Context, Value: t.Choices.Of(Context), Place: "tools"},
			&Dial{Choice: TextSize, Value: t.Choices.Of(TextSize), Place: "tools"},
			&Dial{Choice: Theme, Value: t.Choices.Of(Theme), Place: "tools"},
			&Switch{Choice: Lens, On: t.Choices.Of(Lens) == on},
			&Switch{Choice: Following, On: t.Choices.Of(Following) == on},
			app.Div().Class("deeds").Body(
				app.Button().Type("button").Text(english.Share).OnClick(t.onShare),
				app.Button().Type("button").Text(english.CopyCitation).OnClick(t.onCite),
				app.Button().Type("button").Text(english.Print).OnClick(t.onPrint),
				app.Button().Type("button").Class("keys").DataSet("opens", "help").Text(english.KeysAndGestures),
				// Both are shown by web/static/scripts/offline.js where they are of use.
				app.Button().Type("button").Class("install").Text(english.Install),
			),
			app.P().Class("install-by-menu").Text(english.InstallByMenu),
			app.Div().Class("done").Attr("role", "status").Body(
				app.If(t.said != "", func() app.UI { return app.P().Text(t.said) }),
			),
			app.If(t.given != "", func() app.UI {
				return app.Input().Type("text").Class("given").ReadOnly(true).Value(t.given).
					Aria("label", english.ToCopy).OnFocus(t.onGiven)
			}),
		),
	)
}

// onToggle forgets what was said once the menu has closed.
func (t *Tools) onToggle(_ app.Context, e app.Event) {
	if !e.Get("target").Get("open").Bool() {
		t.said, t.given = "", ""
	}
}

// onShare hands the page's address, with what is selected, to the system; where
// it takes none, to the clipboard.
func (t *Tools) onShare(ctx app.Context, _ app.Event) {
	ctx.PreventUpdate()
	address := app.Window().Get("location").Get("href").String()
	if navigator := app.Window().Get("navigator"); navigator.Get("share").Truthy() {
		shared := navigator.Call("share", map[string]any{"title": t.Article.Title(), "url": address})
		dom.Await(shared, nil, nil) // the system says itself what became of it
		return
	}
	t.copy(ctx, address, english.LinkCopied)
}

// onCite copies a citation of the story, not of what is selected in it.
func (t *Tools) onCite(ctx app.Context, _ app.Event) {
	ctx.PreventUpdate()
	here := *ctx.Page().URL()
	here.RawQuery, here.Fragment = "", ""
	t.copy(ctx, t.Article.Citation(here.String()), english.CitationCopied)
}

func (t *Tools) onPrint(ctx app.Context, _ app.Event) {
	ctx.PreventUpdate()
	app.Window().Call("print")
}

// onGiven selects what is to be copied by hand.
func (t *Tools) onGiven(ctx app.Context, e app.Event) {
	ctx.PreventUpdate()
	e.Get("target").Call("select")
}

// copy puts a text on the clipboard and says so. Without a clipboard (it is there
// on secure origins alone) or the right to use it, it shows the text.
func (t *Tools) copy(ctx app.Context, text, done string) {
	say := func(said, given string) func() {
		return func() { ctx.Dispatch(func(app.Context) { t.said, t.given = said, given }) }
	}
	failed := say(english.CopyFromHere, text)
	clipboard := app.Window().Get("navigator").Get("clipboard")
	if !clipboard.Truthy() {
		failed()
		return
	}
	copied := say(done, "")
	dom.Await(clipboard.Call("writeText", text), func(app.Value) { copied() }, failed)
}
