package app

import (
	"slices"
	"strconv"

	"dateline/app/dom"
	"dateline/app/english"
	"dateline/article"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Connections shows how the story's entities hang together: the best connected
// as a graph, all of them as a list. Every line is backed by words of the story.
type Connections struct {
	app.Compo
	Article   *article.Article
	Selection Selection

	lines    []article.Edge // of the graph
	pointed  article.ID     // the node under pointer or focus
	line     int            // whose fact is shown, -1 for none
	held     bool           // the reader has asked for that line: pointing at others does not change it
	networks [2]network
	facts    []dom.Highlight // of the list
	linking  []linkingFact
}

// OnInit begins with no line.
func (c *Connections) OnInit() {
	c.line = -1
	if g := c.Article.Graph; g != nil {
		c.lines = g.Edges(c.Article)
	}
}

// Render draws the panel. Graph and list render once; what is said of a line
// renders with it.
func (c *Connections) Render() app.UI {
	return ConnectionsPanel.section(c.Article,
		app.If(len(c.lines) > 0, func() app.UI {
			return app.Figure().Class("graph").Lang(theirs(c.Article)).OnMouseOver(c.onOver).OnMouseLeave(c.onLeave).
				On("focusin", c.onFocus).On("focusout", c.onLeave).Body(
				&Graph{Article: c.Article},
				c.onDemand(),
				&GraphKey{Article: c.Article},
			)
		}),
		&ConnectionList{Article: c.Article},
	)
}

// onDemand is what is said of a line, and the steps from line to line.
func (c *Connections) onDemand() app.UI {
	label := &LineLabel{Article: c.Article}
	if c.line >= 0 {
		label.Edge = c.lines[c.line]
	}
	stepper := func(sign, label string) app.HTMLButton {
		return app.Button().Type("button").Aria("label", label).Title(label).Text(sign)
	}
	return app.Div().Class("on-demand").Body(
		label,
		app.P().Class("steps").Class("live-only").Lang(ours(c.Article)).Body(
			stepper("‹", english.PreviousLine).OnClick(c.onPrevious),
			app.Span().Text(c.position()),
			stepper("›", english.NextLine).OnClick(c.onNext),
		),
	)
}

// center is the node whose neighbourhood stands out: the one pointed at, else
// that of the open card; "" for none.
func (c *Connections) center() article.ID {
	card := c.pointed
	if card == "" {
		card = c.Selection.Card
	}
	if !slices.ContainsFunc(c.lines, func(e article.Edge) bool { return e.Has(card) }) {
		return ""
	}
	return card
}

// course lists the lines that can be stepped through: those of the open card, if
// the graph shows it, else all.
func (c *Connections) course() []int {
	var own, all []int
	for i, e := range c.lines {
		all = append(all, i)
		if e.Has(c.Selection.Card) {
			own = append(own, i)
		}
	}
	if own == nil {
		return all
	}
	return own
}

// position tells which of the lines is shown.
func (c *Connections) position() string {
	course := c.course()
	words := english.Lines(len(course))
	if at := slices.Index(course, c.line); at >= 0 {
		words = english.LineOf(at+1, len(course))
	}
	if e := c.Article.Entity(c.Selection.Card); e != nil && len(course) < len(c.lines) {
		words += ", " + e.Name
	}
	return words
}

func (c *Connections) onPrevious(app.Context, app.Event) { c.step(-1) }
func (c *Connections) onNext(app.Context, app.Event)     { c.step(+1) }

// step goes on to the next line of the course, from its last to its first.
func (c *Connections) step(by int) {
	course := c.course()
	at := slices.Index(course, c.line)
	if at < 0 && by < 0 {
		at = 0
	}
	c.line, c.held = course[(at+by+len(course))%len(course)], true
	c.light()
}

// onFocus brings out what the keys have come to. Focus that comes by itself, as
// from a card that closes, does not count.
func (c *Connections) onFocus(ctx app.Context, e app.Event) {
	if !e.Get("target").Call("matches", ":focus-visible").Bool() {
		ctx.PreventUpdate()
		return
	}
	c.onOver(ctx, e)
}

// onOver brings out what the pointer has come to.
func (c *Connections) onOver(ctx app.Context, e app.Event) {
	pointed, line := article.ID(""), c.line
	if node := e.Get("target").Call("closest", "[data-node]"); node.Truthy() {
		pointed = article.ID(node.Get("dataset").Get("node").String())
	}
	if under := c.lineAt(e.Get("target")); under >= 0 && !c.held {
		line = under
	}
	if line == c.line {
		ctx.PreventUpdate()
	}
	if line != c.line || pointed != c.pointed {
		c.line, c.pointed = line, pointed
		c.light()
	}
}

func (c *Connections) onLeave(ctx app.Context, _ app.Event) {
	ctx.PreventUpdate()
	c.pointed = ""
	c.light()
}

// lineAt tells which line an element draws; -1 for none.
func (c *Connections) lineAt(element app.Value) int {
	link := element.Call("closest", "[data-edge]")
	if !link.Truthy() {
		return -1
	}
	i, err := strconv.Atoi(link.Get("dataset").Get("edge").String())
	if err != nil || i >= len(c.lines) {
		return -1
	}
	return i
}

// hold keeps the fact of a line that is clicked, so that the reader can get to
// its evidence past other lines, or by touch; a second click lets go. Without it
// the line is a link to the evidence itself.
func (c *Connections) hold(ctx app.Context, e app.Event) {
	line := c.lineAt(e.Get("target"))
	if line < 0 || dom.Modified(e) {
		return
	}
	e.PreventDefault()
	e.Call("stopPropagation")
	ctx.Dispatch(func(app.Context) {
		c.held = !c.held || line != c.line
		c.line = line
		c.light()
	})
}

// OnMount makes each drawing one stop of the Tab key, and its lines ask for their
// facts.
func (c *Connections) OnMount(ctx app.Context) {
	dom.YieldIfDue()
	c.linking = linkingFacts(c.Article)
	c.facts = dom.Highlights(c.JSValue(), ".links li")
	if len(c.lines) > 0 {
		g := c.Article.Graph
		c.networks[0].begin(c.JSValue(), "narrow", &g.Narrow)
		c.networks[1].begin(c.JSValue(), "wide", &g.Wide)
		for i := range c.networks {
			n := &c.networks[i]
			n.listeners.Listen(n.picture, "click", nil, func(e app.Event) { c.hold(ctx, e) })
		}
	}
	c.light()
}

// OnUpdate lights up what the reader has selected.
func (c *Connections) OnUpdate(app.Context) { c.light() }

// OnDismount stops listening.
func (c *Connections) OnDismount() {
	for i := range c.networks {
		c.networks[i].stop()
	}
}

func (c *Connections) light() {
	for i := range c.facts {
		c.facts[i].Show(dom.StateSelected.When(c.Selection.Highlights(c.linking[i].card, c.linking[i].fact)))
	}
	center := c.center()
	for i := range c.networks {
		c.networks[i].light(c, center)
	}
}
