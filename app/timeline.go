package app

import (
	"dateline/app/english"
	"dateline/article"

	"dateline/app/dom"
	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Timeline shows everything dated in order: as a picture where there is room for
// one, and below it as a list. What came after the story stands apart.
type Timeline struct {
	app.Compo
	Article   *article.Article
	Selection Selection

	events []article.Event
	marks  []dom.Highlight // on the axis, of the events that have one there
	marked []int           // which events those are
	items  []dom.Highlight // in the list, of every event
	keys   dom.Roving
}

// Render draws the panel. What is in it renders once.
func (t *Timeline) Render() app.UI {
	return TimelinePanel.section(t.Article,
		&Chronicle{Article: t.Article},
	)
}

// OnMount makes the list one stop of the Tab key.
func (t *Timeline) OnMount(app.Context) {
	dom.YieldIfDue()
	t.events = t.Article.Timeline()
	t.marked = newAxisDrawing(t.Article).shown()
	t.marks = dom.Highlights(t.JSValue(), ".axis a")
	t.items = dom.Highlights(t.JSValue(), ".occasion")
	t.keys.Start(t.JSValue().Call("querySelector", ".chronicle"), ".occasion", dom.UpAndDown)
	t.light()
}

// OnUpdate lights up what the reader has selected.
func (t *Timeline) OnUpdate(app.Context) { t.light() }

// OnDismount stops listening.
func (t *Timeline) OnDismount() { t.keys.Stop() }

func (t *Timeline) light() {
	lit := func(i int) dom.State {
		return dom.StateSelected.When(t.Selection.Highlights(t.events[i].Card, t.events[i].Fact))
	}
	for i := range t.items {
		t.items[i].Show(lit(i))
	}
	for i := range t.marks {
		t.marks[i].Show(lit(t.marked[i]))
	}
}

// Chronicle is what the timeline shows.
type Chronicle struct {
	app.Compo
	Article *article.Article
}

// Render draws axis and lists.
func (c *Chronicle) Render() app.UI {
	events := c.Article.Timeline()
	later := len(events)
	for later > 0 && events[later-1].Later {
		later--
	}
	return app.Div().Class("chronicle").Lang(theirs(c.Article)).Body(
		app.If(len(events) > 1, func() app.UI { return axis(c.Article) }),
		c.list(events[:later]),
		app.If(later < len(events), func() app.UI {
			return app.H3().Body(append(ui(c.Article, english.AfterThisStory), date(c.Article, c.Article.Published))...)
		}),
		c.list(events[later:]),
	)
}

func (c *Chronicle) list(events []article.Event) app.UI {
	return app.If(len(events) > 0, func() app.UI {
		var items []app.UI
		for i, e := range events {
			items = append(items, &Occasion{Article: c.Article, Event: e, Again: i > 0 && e.Span == events[i-1].Span})
		}
		return app.Ol().Class("occasions").Body(items...)
	})
}

// Occasion is one event: when, of whom or what, and what is known.
type Occasion struct {
	app.Compo
	dom.Yielding
	Article *article.Article
	Event   article.Event
	Again   bool // at the time of the one before: of those only the first shows the date to the eye
}

// Render draws the event.
func (o *Occasion) Render() app.UI {
	event := o.Event
	item := app.Li().Class("occasion")
	if o.Again {
		item = item.DataSet("again", true)
	}
	subject := app.P().Class("subject")
	said, guessedRole := "", false
	if e := o.Article.Entity(event.Card); e != nil {
		item = item.DataSet("kind", string(e.Kind))
		guessedWhen := event.Fact == nil && e.Guessed("when")
		subject = subject.Body(guessableUI(o.Article, app.A().Href("#"+string(e.ID)).Text(e.Name), guessedWhen)...)
		said, guessedRole = e.Role, e.Guessed("role")
	} else {
		subject = subject.Lang(ours(o.Article)).Text(english.OutletItself)
	}
	return item.Body(
		span(o.Article, event.Span),
		subject,
		app.If(event.Fact != nil, func() app.UI {
			var l line
			l.attribution(o.Article, event.Card, event.Fact)
			l.statement(o.Article, event.Fact, Selection{})
			return app.P().Body(l.elements()...)
		}).ElseIf(said != "", func() app.UI { return app.P().Body(guessable(o.Article, said, guessedRole)...) }),
	)
}
