package app

import (
	"dateline/article"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Timeline shows everything dated in order: as a picture where there is room for
// one, and below it as a list. What came after the story stands apart.
type Timeline struct {
	app.Compo
	Article   *article.Article
	Selection Selection

	events []article.Event
	roving
}

// Render draws axis and lists.
func (t *Timeline) Render() app.UI {
	if t.events == nil {
		t.events = t.Article.Timeline()
	}
	later := len(t.events)
	for later > 0 && t.events[later-1].Later {
		later--
	}
	return app.Section().Class("panel").ID(string(TimelinePanel)).Aria("label", TimelinePanel.Title()).Body(
		app.H2().Text(TimelinePanel.Title()),
		app.Div().Class("chronicle").Body(
			app.If(len(t.events) > 1, func() app.UI { return &Axis{Article: t.Article, Selection: t.Selection} }),
			t.list(t.events[:later]),
			app.If(later < len(t.events), func() app.UI {
				return app.H3().Body(app.Text("After this story, published "), date(t.Article.Published, t.Article.Lang))
			}),
			t.list(t.events[later:]),
		),
	)
}

// list sets events one below the other. Of those at one time only the first
// shows the date to the eye.
func (t *Timeline) list(events []article.Event) app.UI {
	return app.If(len(events) > 0, func() app.UI {
		var items []app.UI
		for i, e := range events {
			items = append(items, &Occasion{
				Article: t.Article, Event: e, Again: i > 0 && e.Span == events[i-1].Span,
				Lit: t.Selection.Lights(e.Card, e.Fact),
			})
		}
		return app.Ol().Class("occasions").Body(items...)
	})
}

// OnMount makes the list one stop of the Tab key.
func (t *Timeline) OnMount(app.Context) {
	t.rove(t.JSValue().Call("querySelector", ".chronicle"), ".occasions > li", upAndDown)
}

// OnDismount stops listening.
func (t *Timeline) OnDismount() { t.stop() }

// Occasion is one entry of the timeline.
type Occasion struct {
	app.Compo
	Article *article.Article
	Event   article.Event
	Again   bool // the entry before it has the same date
	Lit     bool
}

// Render draws the entry: when, of whom or what, and what is known.
func (o *Occasion) Render() app.UI {
	item := app.Li()
	if o.Again {
		item = item.DataSet("again", true)
	}
	if o.Lit {
		item = item.DataSet("selected", true)
	}
	e := o.Article.Entity(o.Event.Card)
	subject := app.UI(app.P().Class("subject").Text("The outlet itself"))
	said := ""
	if e != nil {
		item = item.DataSet("kind", string(e.Kind))
		subject = app.P().Class("subject").Body(app.A().Href("#"+string(e.ID)).DataSet("kind", string(e.Kind)).Text(e.Name))
		said = e.Role
	}
	return item.Body(
		span(o.Event.Span, o.Article.Lang),
		subject,
		app.If(o.Event.Fact != nil, func() app.UI {
			var l line
			l.mode(o.Event.Fact)
			l.statement(o.Article, o.Event.Fact, Selection{})
			return app.P().Body(l.elements()...)
		}).ElseIf(said != "", func() app.UI { return app.P().Text(said) }),
	)
}
