package app

import (
	"slices"

	"dateline/article"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Panel names one of the views beside the text. It is also the id of the
// panel's section, so it must be one of article.ReservedIDs.
type Panel string

// The panels that code names.
const (
	MapPanel         Panel = "map"
	TimelinePanel    Panel = "timeline"
	VoicesPanel      Panel = "voices"
	ConnectionsPanel Panel = "connections"
	CastPanel        Panel = "cast"
)

// panelInfo is all that the page knows of a panel.
type panelInfo struct {
	panel Panel
	title string // the heading and the text of the tab
	// filled reports whether a story has anything to show here. It is asked at
	// every click, so it must not derive all of that.
	filled func(*article.Article) bool
	view   func(*Desk) app.UI
}

// panelTable has the panels in the order of their tabs.
var panelTable = []panelInfo{
	{MapPanel, "Map", anyPlace, func(d *Desk) app.UI { return &Map{Edition: d.Edition, Selection: d.Selection} }},
	{TimelinePanel, "Timeline", anyDate, func(d *Desk) app.UI { return &Timeline{Article: d.Edition.Article, Selection: d.Selection} }},
	{VoicesPanel, "Voices", anyClaim, func(d *Desk) app.UI { return &Voices{Article: d.Edition.Article, Selection: d.Selection} }},
	{ConnectionsPanel, "Connections", anyConnection, func(d *Desk) app.UI { return &Connections{Article: d.Edition.Article, Selection: d.Selection} }},
	{CastPanel, "Who’s who", anyCard, func(d *Desk) app.UI {
		return &Cast{Article: d.Edition.Article, Selection: d.Selection, Step: d.Step, Choices: d.Choices}
	}},
}

// AllPanels lists the panels of all stories.
func AllPanels() []Panel {
	all := make([]Panel, len(panelTable))
	for i := range panelTable {
		all[i] = panelTable[i].panel
	}
	return all
}

// Panels lists the panels that the story fills, the default one first: a story
// without places has no map, rather than an empty one.
func Panels(a *article.Article) []Panel {
	var panels []Panel
	for i := range panelTable {
		if panelTable[i].filled(a) {
			panels = append(panels, panelTable[i].panel)
		}
	}
	return panels
}

// In reports whether the story has the panel.
func (p Panel) In(a *article.Article) bool { return slices.Contains(Panels(a), p) }

// Title is the panel's heading and the text of its tab.
func (p Panel) Title() string { return p.info().title }

// info finds the row of a panel. It panics for a panel that has none: names that
// come from an address are looked for with In first.
func (p Panel) info() *panelInfo {
	for i := range panelTable {
		if panelTable[i].panel == p {
			return &panelTable[i]
		}
	}
	panic("app: no row for the panel " + string(p))
}

func anyPlace(a *article.Article) bool { return len(a.Places()) > 0 }

func anyCard(a *article.Article) bool { return len(a.Entities) > 0 }

// anyDate reports whether the story's Timeline has an event.
func anyDate(a *article.Article) bool {
	return slices.ContainsFunc(a.Entities, func(e article.Entity) bool { return !e.When.IsZero() }) ||
		anyFact(a, func(_ article.ID, f *article.Fact) bool { return !f.When.IsZero() })
}

// anyClaim reports whether the story has any Claims.
func anyClaim(a *article.Article) bool {
	return anyFact(a, func(card article.ID, f *article.Fact) bool { return card == "" || f.Mode != "" })
}

// anyConnection reports whether the story has any Edges.
func anyConnection(a *article.Article) bool {
	return anyFact(a, func(card article.ID, f *article.Fact) bool {
		return card != "" && f.InStory() && slices.ContainsFunc(f.Text, func(r article.Run) bool {
			return r.Card != card && a.Entity(r.Card) != nil
		})
	})
}

// anyFact reports whether a fact of the story is of some sort. The outlet's own
// claims have no card.
func anyFact(a *article.Article, is func(card article.ID, f *article.Fact) bool) bool {
	for i := range a.Entities {
		e := &a.Entities[i]
		for j := range e.Facts {
			if is(e.ID, &e.Facts[j]) {
				return true
			}
		}
	}
	for i := range a.OwnVoice {
		if is("", &a.OwnVoice[i]) {
			return true
		}
	}
	return false
}
