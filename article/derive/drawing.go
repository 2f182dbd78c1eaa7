package derive

import (
	"math"
	"math/rand/v2"
	"slices"

	"gonum.org/v1/gonum/graph/layout"
	"gonum.org/v1/gonum/graph/simple"

	"dateline/article"
)

// sheet is the format of a drawing and of its names.
type sheet struct {
	width, height int     // of a full drawing; it grows taller if the boxes need it
	size          float64 // of the letters
	line          float64 // a name longer than this is broken
}

// A unit is a pixel at the given width. The letters of the narrow drawing are
// at least 11 px down to a column of 280 px, which a phone of 320 px has, and
// those of the wide one down to a column of 480 px.
var (
	narrow = sheet{width: 320, height: 450, size: 12.6, line: 84}
	wide   = sheet{width: 560, height: 290, size: 13, line: 104}
)

// Higher numbers make a drawing little clearer and cost time.
const (
	tries  = 6 // layouts, of which the clearest is kept
	sweeps = 2 // over all pairs of nodes, to trade places
)

// draw draws the entities by the clearest of their layouts. It is
// deterministic: the seeds and the order of nodes are fixed, and all steps
// after the first positions use integers.
func (s sheet) draw(entities []*article.Entity, edges [][2]int, layouts []springs) article.Drawing {
	boxes := make([]article.Node, len(entities))
	for i, e := range entities {
		boxes[i] = s.box(e)
	}
	s.height = s.height * (len(boxes) + 2) / (mostNodes + 2)
	var clearest article.Drawing
	least := math.MaxInt
	for _, l := range layouts {
		d := article.Drawing{Width: s.width, Height: s.height, Nodes: slices.Clone(boxes)}
		l.stretch(d.Nodes, s)
		separate(&d)
		if c := clutterScore(&d, edges); c < least {
			least, clearest = c, d
		}
	}
	return s.untangled(clearest, edges)
}

// untangled swaps two nodes wherever that makes the drawing clearer.
func (s sheet) untangled(d article.Drawing, edges [][2]int) article.Drawing {
	least := clutterScore(&d, edges)
	for range sweeps {
		for i := range d.Nodes {
			for j := range d.Nodes[:i] {
				t := article.Drawing{Width: s.width, Height: s.height, Nodes: slices.Clone(d.Nodes)}
				n, m := &t.Nodes[i], &t.Nodes[j]
				n.X, n.Y, m.X, m.Y = m.X, m.Y, n.X, n.Y
				separate(&t)
				if c := clutterScore(&t, edges); c < least {
					least, d = c, t
				}
			}
		}
	}
	return d
}

// springs are the positions at which the nodes of a graph come to rest, from 0
// to 1.
type springs struct{ xs, ys []float64 }

// spring places n nodes by the method of Eades (A heuristic for graph drawing,
// Congressus Numerantium 42, 1984).
func spring(n int, edges [][2]int, seed uint64) springs {
	const none = 0
	// One more node is the middle. Loose springs tie the others to it, so that
	// parts without an edge between them do not drift apart.
	middle := n
	g := simple.NewUndirectedMatrix(middle+1, none, none, none)
	for i := range n {
		g.SetWeightedEdge(simple.WeightedEdge{F: simple.Node(i), T: simple.Node(middle), W: 0.05})
	}
	for _, e := range edges {
		g.SetWeightedEdge(simple.WeightedEdge{F: simple.Node(e[0]), T: simple.Node(e[1]), W: 1})
	}
	eades := layout.EadesR2{Repulsion: 4, Rate: 0.02, Updates: 100, Src: rand.NewPCG(seed, 0)}
	l := layout.NewOptimizerR2(g, eades.Update)
	for l.Update() {
	}
	at := springs{make([]float64, n), make([]float64, n)}
	for i := range n {
		p := l.Coord2(int64(i))
		at.xs[i], at.ys[i] = p.X, p.Y
	}
	spread(at.xs)
	spread(at.ys)
	return at
}

// stretch distributes the nodes over a sheet by their positions.
func (l springs) stretch(nodes []article.Node, s sheet) {
	for i := range nodes {
		n := &nodes[i]
		n.X = n.Width/2 + int(math.Round(l.xs[i]*float64(s.width-n.Width)))
		n.Y = n.Height/2 + int(math.Round(l.ys[i]*float64(s.height-n.Height)))
	}
}

// spread scales coordinates to between 0 and 1, half way to even spacing,
// because springs crowd the middle.
func spread(vs []float64) {
	sorted := slices.Sorted(slices.Values(vs))
	low, last := sorted[0], len(sorted)-1
	span := max(sorted[last]-low, 1e-9)
	for i, v := range vs {
		rank, _ := slices.BinarySearch(sorted, v)
		vs[i] = (v-low)/span/2 + float64(rank)/float64(last)/2
	}
}
