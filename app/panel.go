package app

import (
	"slices"

	"dateline/article"
)

// Panel names one of the views beside the text. It is also the id of the
// panel's section.
type Panel string

// The panels, in the order of their tabs.
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
	if len(a.Places()) > 0 {
		panels = append(panels, MapPanel)
	}
	dated, claimed, joined := fills(a)
	if dated {
		panels = append(panels, TimelinePanel)
	}
	if claimed {
		panels = append(panels, VoicesPanel)
	}
	if joined {
		panels = append(panels, ConnectionsPanel)
	}
	if len(a.Entities) > 0 {
		panels = append(panels, CastPanel)
	}
	return panels
}

// fills reports whether the story has anything dated, any claim and any
// connection: whether its Timeline, Claims and Edges are more than nothing,
// without making them at every look at the panels.
func fills(a *article.Article) (dated, claimed, joined bool) {
	note := func(card article.ID, f *article.Fact) {
		dated = dated || !f.When.IsZero()
		claimed = claimed || card == "" || f.Mode != ""
		for i := 0; !joined && card != "" && f.InStory() && i < len(f.Text); i++ {
			other := f.Text[i].Card
			joined = other != card && a.Entity(other) != nil
		}
	}
	for i := range a.Entities {
		e := &a.Entities[i]
		dated = dated || !e.When.IsZero()
		for j := range e.Facts {
			note(e.ID, &e.Facts[j])
		}
	}
	for i := range a.OwnVoice {
		note("", &a.OwnVoice[i])
	}
	return dated, claimed, joined
}

// In reports whether the story has the panel.
func (p Panel) In(a *article.Article) bool { return slices.Contains(Panels(a), p) }

// Title is the panel's heading and the text of its tab.
func (p Panel) Title() string {
	switch p {
	case MapPanel:
		return "Map"
	case TimelinePanel:
		return "Timeline"
	case VoicesPanel:
		return "Voices"
	case ConnectionsPanel:
		return "Connections"
	case CastPanel:
		return "Who’s who"
	}
	return ""
}
