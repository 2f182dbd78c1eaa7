package app

import (
	"dateline/app/dom"
	"dateline/article"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// kindKey explains the glyphs of the kinds that a picture shows, in the order of
// who's who.
func kindKey(a *article.Article, shown map[article.Kind]bool) app.UI {
	var entries []app.UI
	for _, k := range article.Kinds {
		if shown[k] {
			entries = append(entries, app.Li().DataSet("kind", string(k)).Body(
				dom.SVG("svg").Class("glyph").Attr("viewBox", "-7 -7 14 14").Attr("aria-hidden", "true").Body(
					dom.SVG("path").Attr("d", glyph(k, 5))),
				app.Text(KindWord(k))))
		}
	}
	return app.Ul().Class("kinds").Lang(ours(a)).Body(entries...)
}
