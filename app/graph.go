package app

import (
	"slices"
	"strconv"

	"dateline/article"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// GraphDrawing is one layout of the graph, for a column of a certain width.
type GraphDrawing struct {
	app.Compo
	Article  *article.Article
	Drawing  *article.Drawing
	Name     string // narrow or wide, for the style sheet
	Edges    []article.Edge
	Center   article.ID   // whose neighbourhood stands out; "" for nobody's
	Chosen   article.ID   // the open card
	Current  article.Edge // whose label is shown
	Sentence article.ID   // the marked sentence
}

// Render draws the lines and over them the names.
func (g *GraphDrawing) Render() app.UI {
	at := make(map[article.ID]*article.Node, len(g.Drawing.Nodes))
	for i := range g.Drawing.Nodes {
		at[g.Drawing.Nodes[i].ID] = &g.Drawing.Nodes[i]
	}
	var lines, names []app.UI
	near := map[article.ID]bool{g.Center: true}
	for i, e := range g.Edges {
		a, b := at[e.A], at[e.B]
		if a == nil || b == nil {
			continue
		}
		if e.Has(g.Center) {
			near[e.A], near[e.B] = true, true
		}
		lines = append(lines, &graphEdge{
			N: i, X1: a.X, Y1: a.Y, X2: b.X, Y2: b.Y, Facts: min(len(e.Facts), 3),
			Sentence: e.Facts[0].Quotes[0].Sentence,
			Near:     e.Has(g.Center), Far: g.Center != "" && !e.Has(g.Center),
			Current: e.A == g.Current.A && e.B == g.Current.B,
			Lit:     g.Sentence != "" && slices.ContainsFunc(e.Facts, g.bornOut),
		})
	}
	for i := range g.Drawing.Nodes {
		n := &g.Drawing.Nodes[i]
		if e := g.Article.Entity(n.ID); e != nil {
			names = append(names, &graphNode{
				Node: n, Kind: e.Kind, Words: e.Name + ", " + KindWord(e.Kind),
				Chosen: n.ID == g.Chosen, Far: g.Center != "" && !near[n.ID],
			})
		}
	}
	box := "0 0 " + strconv.Itoa(g.Drawing.Width) + " " + strconv.Itoa(g.Drawing.Height)
	return svg("svg").DataSet("drawing", g.Name).Attr("viewBox", box).Attr("role", "group").
		Aria("label", "Graph of connections").Body(append(lines, names...)...)
}

// bornOut reports whether the marked sentence bears a fact out.
func (g *GraphDrawing) bornOut(f *article.Fact) bool {
	return slices.ContainsFunc(f.Quotes, func(q article.Quote) bool { return q.Sentence == g.Sentence })
}

// graphEdge is a line, as a link to the words that back it. It is no stop of the
// Tab key: the list below has the same links, and the steps the same labels.
type graphEdge struct {
	app.Compo
	N              int // among the edges of the graph
	X1, Y1, X2, Y2 int
	Facts          int
	Sentence       article.ID
	Near, Far, Lit bool
	Current        bool
}

// Render draws the line, and a broad one that nobody sees to point at.
func (e *graphEdge) Render() app.UI {
	d := "M" + strconv.Itoa(e.X1) + " " + strconv.Itoa(e.Y1) + "L" + strconv.Itoa(e.X2) + " " + strconv.Itoa(e.Y2)
	link := svg("a").Attr("href", "#"+string(e.Sentence)).Attr("tabindex", "-1").Attr("aria-hidden", "true").
		DataSet("edge", e.N).DataSet("facts", e.Facts)
	for _, state := range []struct {
		name string
		is   bool
	}{{"near", e.Near}, {"far", e.Far}, {"current", e.Current}, {"selected", e.Lit}} {
		if state.is {
			link = link.DataSet(state.name, true)
		}
	}
	return link.Body(
		svg("path").Class("hit").Attr("d", d),
		svg("path").Attr("d", d),
	)
}

// graphNode is a name, as a link to its card.
type graphNode struct {
	app.Compo
	Node        *article.Node
	Kind        article.Kind
	Words       string
	Chosen, Far bool
}

// Render draws the name in its box, and on the box the sign of its kind.
func (n *graphNode) Render() app.UI {
	w, h := n.Node.Width, n.Node.Height
	body := []app.UI{
		svg("rect").Attr("x", strconv.Itoa(-w/2)).Attr("y", strconv.Itoa(-h/2)).
			Attr("width", strconv.Itoa(w)).Attr("height", strconv.Itoa(h)).Attr("rx", "4"),
		svg("path").Class("sign").Attr("d", glyph(n.Kind, 4)).Attr("transform", "translate(0 "+strconv.Itoa(-h/2)+")"),
	}
	lines := n.Node.Lines
	for i, text := range lines {
		// The box is as high as the lines and a margin; see the package derive.
		step := float64(h-8) / float64(len(lines))
		y := step*(float64(i)-float64(len(lines)-1)/2) + 0.36*step/1.2 + 1
		body = append(body, svg("text").Attr("y", number(y)).Text(text))
	}
	link := svg("a").Attr("href", "#"+string(n.Node.ID)).Aria("label", n.Words).
		DataSet("node", string(n.Node.ID)).DataSet("kind", string(n.Kind)).
		Attr("transform", "translate("+strconv.Itoa(n.Node.X)+" "+strconv.Itoa(n.Node.Y)+")")
	if n.Chosen {
		link = link.DataSet("selected", true)
	}
	if n.Far {
		link = link.DataSet("far", true)
	}
	return link.Body(body...)
}
