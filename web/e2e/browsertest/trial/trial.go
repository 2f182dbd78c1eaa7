// Package trial is a page for trying how go-app takes over what a reader may be
// in the middle of: it has a place for every kind of state that a browser keeps
// in its nodes. Only tests use it.
package trial

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Page is the page's root. What go-app sets as properties stands before what
// the tests spoil, because an element made anew does not show it in HTML.
type Page struct {
	app.Compo
	count int
}

// Render draws the page.
func (p *Page) Render() app.UI {
	return app.Div().ID("page").Body(
		app.Form().Body(
			app.Input().ID("typed").Type("text").Aria("label", "typed"),
			app.Input().ID("bound").Type("text").Value("as rendered").Aria("label", "bound"),
			app.Input().ID("ticked").Type("checkbox").Checked(true).Aria("label", "ticked"),
			app.Textarea().ID("long").Aria("label", "long"),
			app.Select().ID("chosen").Aria("label", "chosen").Body(
				app.Option().Value("a").Selected(true).Text("A"),
				app.Option().Value("b").Text("B"),
			),
		),
		app.Details().ID("shut").Body(app.Summary().Text("Shut"), app.P().Text("inside")),
		app.Details().ID("opened").Open(true).Body(app.Summary().Text("Open"), app.P().Text("inside")),
		app.P().ID("shown").Hidden(false).Text("shown"),
		app.P().ID("hidden").Hidden(true).Text("hidden"),
		app.Div().ID("popover").Attr("popover", "manual").Text("over everything"),
		app.Div().ID("moving").Text("turning"),
		app.Div().ID("scroller").TabIndex(0).Body(lines("inner ", 40)...),
		&Prose{},
		svg("svg", svg("defs", svg("linearGradient", svg("stop")).ID("gradient")),
			svg("a", svg("title").Text("Moscow"), svg("circle").Attr("r", "2")).Attr("href", "#moscow"),
		).Attr("viewBox", "0 0 8 8"),
		app.Button().ID("count").Type("button").Text(p.count).OnClick(p.onClick),
		app.Button().ID("end").Type("button").Text("End").OnClick(p.onEnd),
		&Compilers{},
		app.A().ID("within").Href("#far").Text("a link within"),
		app.A().ID("elsewhere").Href("elsewhere").Text("a link elsewhere"),
		app.Div().Body(lines("outer ", 80)...),
		app.P().ID("far").Text("far down"),
	)
}

func svg(tag string, body ...app.UI) app.HTMLElem {
	return app.Elem(tag).XMLNS("http://www.w3.org/2000/svg").Body(body...)
}

func lines(text string, n int) []app.UI {
	var ps []app.UI
	for i := range n {
		ps = append(ps, app.P().Text(text+strings.Repeat("word ", i%7+1)))
	}
	return ps
}

// OnMount tells that the page is live.
func (p *Page) OnMount(ctx app.Context) {
	ctx.Defer(func(app.Context) {
		app.Window().Get("document").Get("documentElement").Get("dataset").Set("live", "true")
	})
}

func (p *Page) onClick(app.Context, app.Event) { p.count++ }
func (p *Page) onEnd(app.Context, app.Event)   { panic("ended by the test") }

// Prose is text with marks in it, as a component of its own.
type Prose struct{ app.Compo }

// Render draws the text.
func (*Prose) Render() app.UI {
	return app.P().ID("prose").Body(
		app.Text("One, "), app.Em().Text("two"), app.Text(" and "), app.Strong().Text("three"), app.Text("; <&\"'\\ \u00a0\u200bé."),
	)
}
