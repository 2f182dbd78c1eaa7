package app

import (
	"dateline/app/english"
	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Desk is the column beside the text: the panels, one at a time where there is
// room for one beside the text, and the open card. On a phone it follows the
// story.
type Desk struct {
	app.Compo
	Edition   *Edition
	Selection Selection
	Step      int
	Choices   Choices
}

// Render draws the tabs and every panel; the style sheet shows the chosen one.
func (d *Desk) Render() app.UI {
	a := d.Edition.Article
	var tabs, panels []app.UI
	for i, panel := range Panels(a) {
		tab := app.A().Href("?panel="+string(panel)+"#"+string(panel)).DataSet("panel", string(panel)).Text(panel.Title())
		if chosen := d.Selection.Panel; chosen == panel || chosen == "" && i == 0 {
			tab = tab.Aria("current", "true")
		}
		tabs = append(tabs, app.Li().Body(tab))
		panels = append(panels, d.view(panel))
	}
	// An aside has this role by itself. Browsers' reader modes look for it in writing,
	// and take the cards, which are longer than the story, for the story without it.
	return app.Aside().Class("desk").Lang(ours(a)).Attr("role", "complementary").Aria("label", english.Explore).Body(
		append([]app.UI{app.Nav().Class("tabs").Aria("label", english.Panels).Body(app.Ul().Body(tabs...))}, panels...)...)
}

// view is what a panel shows.
func (d *Desk) view(p Panel) app.UI {
	a := d.Edition.Article
	switch p {
	case MapPanel:
		return &Map{Edition: d.Edition, Selection: d.Selection}
	case TimelinePanel:
		return &Timeline{Article: a, Selection: d.Selection}
	case VoicesPanel:
		return &Voices{Article: a, Selection: d.Selection}
	case ConnectionsPanel:
		return &Connections{Article: a, Selection: d.Selection}
	case CastPanel:
		return &Cast{Article: a, Selection: d.Selection, Step: d.Step, Choices: d.Choices}
	}
	panic("app: no view of the panel " + string(p))
}
