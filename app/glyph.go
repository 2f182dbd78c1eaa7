package app

import (
	"dateline/article"

	"dateline/app/dom"
	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// glyphShape draws the sign of a kind as path data about the origin, of the area
// of a circle of radius r: colour alone does not tell kinds apart.
type glyphShape func(r float64) string

func glyph(k article.Kind, r float64) string { return InfoOf(k).Glyph(r) }

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

// kindKey explains the glyphs of the kinds that a picture shows, in the order of
// who's who.
func kindKey(shown map[article.Kind]bool) app.UI {
	var entries []app.UI
	for _, k := range article.Kinds {
		if shown[k] {
			entries = append(entries, app.Li().DataSet("kind", string(k)).Body(
				dom.SVG("svg").Class("glyph").Attr("viewBox", "-7 -7 14 14").Attr("aria-hidden", "true").Body(
					dom.SVG("path").Attr("d", glyph(k, 5))),
				app.Text(KindWord(k))))
		}
	}
	return app.Ul().Class("kinds").Body(entries...)
}
