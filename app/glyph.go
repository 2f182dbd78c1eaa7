package app

import "dateline/app/dom"

// glyphShape draws the sign of a kind as path data about the origin, of the area
// of a circle of radius r: colour alone does not tell kinds apart.
type glyphShape func(r float64) string

func square(r float64) string {
	n, w := dom.Number(0.89*r), dom.Number(1.78*r)
	return "M-" + n + "-" + n + "h" + w + "v" + w + "h-" + w + "Z"
}

func triangle(r float64) string {
	return "M-" + dom.Number(1.3*r) + " " + dom.Number(0.9*r) + "h" + dom.Number(2.6*r) + "L0-" + dom.Number(1.35*r) + "Z"
}

func triangleDown(r float64) string {
	return "M-" + dom.Number(1.3*r) + "-" + dom.Number(0.9*r) + "h" + dom.Number(2.6*r) + "L0 " + dom.Number(1.35*r) + "Z"
}

func diamond(r float64) string {
	n := dom.Number(1.25 * r)
	return "M0-" + n + " " + n + " 0 0 " + n + "-" + n + " 0Z"
}

func oblong(r float64) string {
	x, y, w, h := dom.Number(0.72*r), dom.Number(1.1*r), dom.Number(1.44*r), dom.Number(2.2*r)
	return "M-" + x + "-" + y + "h" + w + "v" + h + "h-" + w + "Z"
}

// ring has a hole, because the style sheet fills by the even-odd rule.
func ring(r float64) string { return disc(1.15*r) + disc(0.5*r) }

func disc(r float64) string {
	n, d := dom.Number(r), dom.Number(2*r)
	return "M-" + n + " 0a" + n + " " + n + " 0 1 1 " + d + " 0a" + n + " " + n + " 0 1 1-" + d + " 0Z"
}
