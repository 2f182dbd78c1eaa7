package derive

import "dateline/article"

// clutterScore measures how hard a drawing is to read; less is better. Edges
// that run behind an unrelated box cost most, then edges that cross, then long
// edges and a drawing that is taller than the screen.
func clutterScore(d *article.Drawing, edges [][2]int) int {
	tangles, length := 0, 0
	for i, e := range edges {
		a, b := &d.Nodes[e[0]], &d.Nodes[e[1]]
		length += abs(a.X-b.X) + abs(a.Y-b.Y)
		for _, f := range edges[:i] {
			if e[0] != f[0] && e[0] != f[1] && e[1] != f[0] && e[1] != f[1] &&
				cross(a, b, &d.Nodes[f[0]], &d.Nodes[f[1]]) {
				tangles++
			}
		}
		for j := range d.Nodes {
			if j != e[0] && j != e[1] && behind(a, b, &d.Nodes[j]) {
				tangles += 3
			}
		}
	}
	return length + 40*tangles + 5*d.Height
}

// behind reports whether the line from a to b runs through a box.
func behind(a, b, box *article.Node) bool {
	w, h := box.Width/2, box.Height/2
	corner := func(x, y int) *article.Node { return &article.Node{X: box.X + x, Y: box.Y + y} }
	return cross(a, b, corner(-w, -h), corner(w, h)) || cross(a, b, corner(-w, h), corner(w, -h))
}

// cross reports whether the lines between the middles of a and b and of c and d
// cross.
func cross(a, b, c, d *article.Node) bool {
	return side(a, b, c) != side(a, b, d) && side(c, d, a) != side(c, d, b)
}

// side returns the side of the line from a to b on which c lies.
func side(a, b, c *article.Node) bool {
	return (b.X-a.X)*(c.Y-a.Y) > (b.Y-a.Y)*(c.X-a.X)
}
