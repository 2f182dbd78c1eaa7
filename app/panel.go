package app

import (
	"slices"

	"dateline/article"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Panel names one of article.Panels. It is also the id of the panel's section.
type Panel string

// The panels that the program treats in ways of their own.
const (
	MapPanel         Panel = "map"
	TimelinePanel    Panel = "timeline"
	VoicesPanel      Panel = "voices"
	ConnectionsPanel Panel = "connections"
	CastPanel        Panel = "cast"
)

// Panels lists the panels that the story fills, the default one first: a story
// without places has no map, rather than an empty one.
func Panels(a *article.Article) []Panel {
	var panels []Panel
	for i := range article.Panels {
		if article.Panels[i].Filled(a) {
			panels = append(panels, Panel(article.Panels[i].ID))
		}
	}
	return panels
}

// In reports whether the story has the panel.
func (p Panel) In(a *article.Article) bool { return slices.Contains(Panels(a), p) }

// Title is the panel's heading and the text of its tab. It panics for a panel that
// there is not: a name that an address gives is looked for with In first.
func (p Panel) Title() string {
	for i := range article.Panels {
		if article.Panels[i].ID == article.ID(p) {
			return article.Panels[i].Title
		}
	}
	panic("app: no panel " + string(p))
}

// section is the panel in the page, with its heading above the body. Each element of the
// body sets its own language: that of heading and label is ours.
func (p Panel) section(a *article.Article, body ...app.UI) app.UI {
	heading := app.H2().Text(p.Title())
	return app.Section().Class("panel").ID(string(p)).Lang(ours(a)).Aria("label", p.Title()).Body(append([]app.UI{heading}, body...)...)
}
