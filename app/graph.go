package app

import (
	"strconv"

	"dateline/app/dom"
	"dateline/app/english"
	"dateline/article"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Graph is the picture of the connections, drawn for a narrow column and for a
// wide one. It renders once.
type Graph struct {
	app.Compo
	dom.Yielding
	Article *article.Article
}

// Render draws both layouts; the style sheet shows the one that fits.
func (g *Graph) Render() app.UI {
	graph := g.Article.Graph
	edges := graph.Edges(g.Article)
	return app.Div().Body(
		g.draw("narrow", &graph.Narrow, edges),
		g.draw("wide", &graph.Wide, edges),
	)
}

// draw sets the lines and over them the names.
func (g *Graph) draw(name string, d *article.Drawing, edges []article.Edge) app.UI {
	at := make(map[article.ID]*article.Node, len(d.Nodes))
	for i := range d.Nodes {
		at[d.Nodes[i].ID] = &d.Nodes[i]
	}
	var body []app.UI
	for i, e := range edges {
		body = append(body, edgeLine(i, e, at[e.A], at[e.B]))
	}
	for i := range d.Nodes {
		if e := g.Article.Entity(d.Nodes[i].ID); e != nil {
			body = append(body, nodeBox(g.Article, &d.Nodes[i], e))
		}
	}
	return dom.SVG("svg").DataSet("drawing", name).Attr("role", "group").Attr("lang", ours(g.Article)).Aria("label", english.Graph).
		Attr("viewBox", "0 0 "+strconv.Itoa(d.Width)+" "+strconv.Itoa(d.Height)).Body(body...)
}

// edgeLine draws a line as a link to the words that back it, and under it a broad
// one that nobody sees, to point at. It is no stop of the Tab key: the list below
// has the same links, and the steps the same facts.
func edgeLine(n int, e article.Edge, a, b *article.Node) app.UI {
	d := "M" + strconv.Itoa(a.X) + " " + strconv.Itoa(a.Y) + "L" + strconv.Itoa(b.X) + " " + strconv.Itoa(b.Y)
	return dom.SVG("a").Attr("href", "#"+string(e.Facts[0].Quotes[0].Sentence)).Attr("tabindex", "-1").
		Attr("aria-hidden", "true").DataSet("edge", n).DataSet("facts", min(len(e.Facts), 3)).Body(
		dom.SVG("path").Class("hit").Attr("d", d),
		dom.SVG("path").Attr("d", d),
	)
}

// nodeBox draws a name in its box as a link to its card, and on the box the sign
// of its kind.
func nodeBox(a *article.Article, n *article.Node, e *article.Entity) app.UI {
	body := []app.UI{
		dom.SVG("rect").Attr("x", strconv.Itoa(-n.Width/2)).Attr("y", strconv.Itoa(-n.Height/2)).
			Attr("width", strconv.Itoa(n.Width)).Attr("height", strconv.Itoa(n.Height)).Attr("rx", "4"),
		dom.SVG("path").Class("sign").Attr("d", glyph(e.Kind, 4)).Attr("transform", translate(0, -n.Height/2)),
	}
	// The box is as high as its lines and a margin of 4 above and below.
	step := float64(n.Height-8) / float64(len(n.Lines))
	for i, text := range n.Lines {
		middle := step * (float64(i) - float64(len(n.Lines)-1)/2)
		body = append(body, dom.SVG("text").Attr("lang", theirs(a)).Attr("y", dom.Number(middle+0.3*step+1)).Text(text))
	}
	return dom.SVG("a").Attr("href", "#"+string(e.ID)).Aria("label", e.Name+", "+KindWord(e.Kind)).
		DataSet("node", string(e.ID)).DataSet("kind", string(e.Kind)).Attr("transform", translate(n.X, n.Y)).Body(body...)
}

func translate(x, y int) string { return "translate(" + strconv.Itoa(x) + " " + strconv.Itoa(y) + ")" }

// GraphKey says which of the story's entities the graph shows, and what its signs
// mean.
type GraphKey struct {
	app.Compo
	Article *article.Article
}

// Render draws the key.
func (k *GraphKey) Render() app.UI {
	joined, kinds := map[article.ID]bool{}, map[article.Kind]bool{}
	for _, e := range k.Article.Edges() {
		joined[e.A], joined[e.B] = true, true
	}
	nodes := k.Article.Graph.Narrow.Nodes
	for _, n := range nodes {
		if e := k.Article.Entity(n.ID); e != nil {
			kinds[e.Kind] = true
		}
	}
	return app.FigCaption().Body(
		app.If(len(nodes) < len(joined), func() app.UI {
			return app.P().Class("note").Lang(ours(k.Article)).Text(english.GraphShows(len(nodes), len(joined)))
		}),
		kindKey(k.Article, kinds),
	)
}
