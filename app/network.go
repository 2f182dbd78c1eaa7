package app

import (
	"slices"

	"dateline/app/dom"
	"dateline/article"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// network is one layout of the graph as the page shows it: its lines and names
// light up, and arrow keys go from name to name.
type network struct {
	picture   app.Value
	keys      dom.Roving
	listeners dom.Listeners
	nodes     []article.Node
	names     []dom.Highlight
	lines     []dom.Highlight
}

func (n *network) begin(panel app.Value, name string, layout *article.Drawing) {
	n.picture = panel.Call("querySelector", `[data-drawing="`+name+`"]`)
	n.nodes = layout.Nodes
	n.names = dom.Highlights(n.picture, "[data-node]")
	n.lines = dom.Highlights(n.picture, "[data-edge]")
	n.keys.Start(n.picture, "[data-node]", n.across)
}

// stop stops listening.
func (n *network) stop() {
	n.keys.Stop()
	n.listeners.Stop()
}

// light brings out the neighbourhood of a node, if there is one, the line whose
// fact is shown, and what the marked sentence says.
func (n *network) light(c *Connections, center article.ID) {
	in := map[article.ID]bool{}
	for i := range n.lines {
		e := c.lines[i]
		if e.Has(center) {
			in[e.A], in[e.B] = true, true
		}
		said := c.Selection.Card == "" && slices.ContainsFunc(e.Facts, func(f *article.Fact) bool {
			return c.Selection.Highlights("", f)
		})
		n.lines[i].Show(dom.StateNear.When(e.Has(center)) | dom.StateFar.When(center != "" && !e.Has(center)) |
			dom.StateShown.When(i == c.line) | dom.StateSelected.When(said))
	}
	for i := range n.names {
		id := n.nodes[i].ID
		n.names[i].Show(dom.StateSelected.When(id == c.Selection.Card) | dom.StateFar.When(center != "" && !in[id]))
	}
}

// across is the step of the arrow keys: to the node that lies next in their
// direction, rather straight on than near.
func (n *network) across(key string, at, count int) int {
	var x, y int
	switch key {
	case "ArrowRight":
		x = 1
	case "ArrowLeft":
		x = -1
	case "ArrowDown":
		y = 1
	case "ArrowUp":
		y = -1
	default:
		return dom.UpAndDown(key, at, count)
	}
	best, least := at, 0
	for i := range min(count, len(n.nodes)) {
		dx, dy := n.nodes[i].X-n.nodes[at].X, n.nodes[i].Y-n.nodes[at].Y
		along, aside := dx*x+dy*y, dx*y+dy*x
		way := along + 2*max(aside, -aside)
		if along > 0 && (best == at || way < least) {
			best, least = i, way
		}
	}
	return best
}
