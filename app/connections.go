package app

import (
	"strconv"

	"dateline/article"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Connections shows how the story's entities hang together: the best connected
// as a graph, all of them as a list. Every line is backed by words of the story.
type Connections struct {
	app.Compo
	Article   *article.Article
	Selection Selection

	edges []article.Edge // all of the story's
	drawn []article.Edge // those of the graph
	near  article.ID     // the node pointed at
	edge  article.Edge   // the edge last pointed at or stepped to
	held  bool           // the reader has asked for that edge: pointing at others does not change it

	narrow, wide roving
}

// Render draws graph and list.
func (c *Connections) Render() app.UI {
	if c.edges == nil {
		c.edges = c.Article.Edges()
		if c.Article.Graph != nil {
			c.drawn = c.Article.Graph.Edges(c.Article)
		}
	}
	return app.Section().Class("panel").ID(string(ConnectionsPanel)).Aria("label", ConnectionsPanel.Title()).Body(
		app.H2().Text(ConnectionsPanel.Title()),
		app.If(c.Article.Graph != nil, c.graph),
		&ConnectionList{Article: c.Article, Selection: c.Selection, Count: len(c.edges)},
	)
}

// center is the node whose neighbourhood stands out: the one pointed at, else
// that of the open card.
func (c *Connections) center() article.ID {
	card := c.near
	if card == "" {
		card = c.Selection.Card
	}
	for _, e := range c.drawn {
		if e.Has(card) {
			return card
		}
	}
	return ""
}

func (c *Connections) graph() app.UI {
	center := c.center()
	drawing := func(d *article.Drawing, name string) app.UI {
		return &GraphDrawing{Article: c.Article, Drawing: d, Name: name, Edges: c.drawn,
			Center: center, Chosen: c.Selection.Card, Current: c.edge, Sentence: c.Selection.Sentence}
	}
	g := c.Article.Graph
	return app.Figure().Class("graph").OnMouseOver(c.onOver).OnMouseLeave(c.onLeave).
		On("focusin", c.onOver).On("focusout", c.onLeave).Body(
		drawing(&g.Narrow, "narrow"),
		drawing(&g.Wide, "wide"),
		app.Div().Class("on-demand").Body(
			&EdgeLabel{Article: c.Article, Edge: c.edge},
			app.P().Class("steps").Class("live-only").Body(
				c.stepper("‹", "Previous line").OnClick(c.onPrevious),
				app.Span().Role("status").Text(c.position()),
				c.stepper("›", "Next line").OnClick(c.onNext),
			),
		),
		app.FigCaption().Body(
			app.If(c.choice() != "", func() app.UI { return app.P().Class("note").Text(c.choice()) }),
			kindKey(c.kinds()),
		),
	)
}

func (c *Connections) stepper(sign, label string) app.HTMLButton {
	return app.Button().Type("button").Aria("label", label).Title(label).Text(sign)
}

// choice says which of the story's entities the graph shows; "" if it shows them
// all.
func (c *Connections) choice() string {
	joined := map[article.ID]bool{}
	for _, e := range c.edges {
		joined[e.A], joined[e.B] = true, true
	}
	shown := len(c.Article.Graph.Narrow.Nodes)
	if shown == len(joined) {
		return ""
	}
	return "Shown are the " + strconv.Itoa(shown) + " names with the most connections, of " +
		strconv.Itoa(len(joined)) + "; the list has them all."
}

func (c *Connections) kinds() map[article.Kind]bool {
	kinds := map[article.Kind]bool{}
	for _, n := range c.Article.Graph.Narrow.Nodes {
		if e := c.Article.Entity(n.ID); e != nil {
			kinds[e.Kind] = true
		}
	}
	return kinds
}

// lines are the edges that can be stepped through: those of the open card, if
// the graph shows it, else all.
func (c *Connections) lines() []article.Edge {
	var own []article.Edge
	for _, e := range c.drawn {
		if e.Has(c.Selection.Card) {
			own = append(own, e)
		}
	}
	if own == nil {
		return c.drawn
	}
	return own
}

// position tells which of the lines is shown.
func (c *Connections) position() string {
	lines := c.lines()
	words := strconv.Itoa(len(lines)) + " lines"
	if len(lines) == 1 {
		words = "1 line"
	}
	if at := indexOf(lines, c.edge); at >= 0 {
		words = "Line " + strconv.Itoa(at+1) + " of " + strconv.Itoa(len(lines))
	}
	if e := c.Article.Entity(c.Selection.Card); e != nil && len(lines) < len(c.drawn) {
		words += ", " + e.Name
	}
	return words
}

// indexOf finds the edge between the same two cards.
func indexOf(edges []article.Edge, edge article.Edge) int {
	for i, e := range edges {
		if e.A == edge.A && e.B == edge.B {
			return i
		}
	}
	return -1
}

func (c *Connections) onPrevious(app.Context, app.Event) {
	lines := c.lines()
	at := indexOf(lines, c.edge)
	if at <= 0 {
		at = len(lines)
	}
	c.edge, c.held = lines[at-1], true
}

func (c *Connections) onNext(app.Context, app.Event) {
	lines := c.lines()
	c.edge, c.held = lines[(indexOf(lines, c.edge)+1)%len(lines)], true
}

// onOver brings out what the pointer or the focus has come to.
func (c *Connections) onOver(ctx app.Context, e app.Event) {
	near, edge := article.ID(""), c.edge
	if node := e.Get("target").Call("closest", "[data-node]"); node.Truthy() {
		near = article.ID(node.Get("dataset").Get("node").String())
	}
	if under, ok := c.edgeAt(e.Get("target")); ok && !c.held {
		edge = under
	}
	if near == c.near && edge.A == c.edge.A && edge.B == c.edge.B {
		ctx.PreventUpdate()
	}
	c.near, c.edge = near, edge
}

func (c *Connections) onLeave(ctx app.Context, _ app.Event) {
	if c.near == "" {
		ctx.PreventUpdate()
	}
	c.near = ""
}

// edgeAt gives the edge that an element draws.
func (c *Connections) edgeAt(element app.Value) (article.Edge, bool) {
	line := element.Call("closest", "[data-edge]")
	if !line.Truthy() {
		return article.Edge{}, false
	}
	i, err := strconv.Atoi(line.Get("dataset").Get("edge").String())
	if err != nil || i >= len(c.drawn) {
		return article.Edge{}, false
	}
	return c.drawn[i], true
}

// hold keeps the fact of a line that is clicked, so that the reader can get to
// its evidence past other lines, or by touch. Without this the line is a link to
// the evidence itself.
func (c *Connections) hold(ctx app.Context, e app.Event) {
	edge, ok := c.edgeAt(e.Get("target"))
	if !ok || modified(e) {
		return
	}
	e.PreventDefault()
	e.Call("stopPropagation")
	ctx.Dispatch(func(app.Context) {
		c.held = !c.held || indexOf([]article.Edge{c.edge}, edge) < 0
		c.edge = edge
	})
}

// OnMount makes each drawing one stop of the Tab key, and its lines ask for their
// facts.
func (c *Connections) OnMount(ctx app.Context) {
	g := c.Article.Graph
	if g == nil {
		return
	}
	listen := func(r *roving, name string, d *article.Drawing) {
		drawing := c.JSValue().Call("querySelector", `[data-drawing="`+name+`"]`)
		r.rove(drawing, "[data-node]", across(d))
		r.to(drawing, "click", nil, func(e app.Event) { c.hold(ctx, e) })
	}
	listen(&c.narrow, "narrow", &g.Narrow)
	listen(&c.wide, "wide", &g.Wide)
}

// OnDismount stops listening.
func (c *Connections) OnDismount() {
	c.narrow.stop()
	c.wide.stop()
}

// across is the step of a drawing: to the node that lies next in the direction of
// an arrow key, rather straight on than near.
func across(d *article.Drawing) func(key string, at, n int) int {
	return func(key string, at, n int) int {
		direction, ok := map[string][2]int{
			"ArrowRight": {1, 0}, "ArrowLeft": {-1, 0}, "ArrowDown": {0, 1}, "ArrowUp": {0, -1},
		}[key]
		if !ok {
			return upAndDown(key, at, n)
		}
		best, least := at, 0
		for i := range min(n, len(d.Nodes)) {
			x, y := d.Nodes[i].X-d.Nodes[at].X, d.Nodes[i].Y-d.Nodes[at].Y
			along := x*direction[0] + y*direction[1]
			aside := x*direction[1] + y*direction[0]
			way := along + 2*max(aside, -aside)
			if along > 0 && (best == at || way < least) {
				best, least = i, way
			}
		}
		return best
	}
}
