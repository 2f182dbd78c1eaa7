package article

// Graph is a drawing of the connections between the story's best connected
// entities. The package derive lays it out, once for a narrow column and once
// for a wide one.
type Graph struct {
	Narrow Drawing `json:"narrow"`
	Wide   Drawing `json:"wide"`
}

// Drawing is one layout of a graph. Its unit is about a pixel when the drawing
// has its natural width.
type Drawing struct {
	Width  int    `json:"width"`
	Height int    `json:"height"`
	Nodes  []Node `json:"nodes"`
}

// Node is an entity in a drawing: a box with its name. No two boxes of a
// drawing overlap.
type Node struct {
	ID     ID       `json:"id"`
	X      int      `json:"x"` // the middle of the box
	Y      int      `json:"y"`
	Width  int      `json:"w"`
	Height int      `json:"h"`
	Lines  []string `json:"lines"` // the name, broken to fit
}

// Edges lists the story's edges that join two nodes of the graph.
func (g *Graph) Edges(a *Article) []Edge {
	in := make(map[ID]bool, len(g.Narrow.Nodes))
	for _, n := range g.Narrow.Nodes {
		in[n.ID] = true
	}
	var edges []Edge
	for _, e := range a.Edges() {
		if in[e.A] && in[e.B] {
			edges = append(edges, e)
		}
	}
	return edges
}
