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
	MapPanel  Panel = "map"
	CastPanel Panel = "cast"
)

// Panels lists the panels that the story fills, the default one first: a story
// without places has no map, rather than an empty one.
func Panels(a *article.Article) []Panel {
	var panels []Panel
	if len(a.Places()) > 0 {
		panels = append(panels, MapPanel)
	}
	if len(a.Entities) > 0 {
		panels = append(panels, CastPanel)
	}
	return panels
}

// In reports whether the story has the panel.
func (p Panel) In(a *article.Article) bool { return slices.Contains(Panels(a), p) }

// Title is the panel's heading and the text of its tab.
func (p Panel) Title() string {
	switch p {
	case MapPanel:
		return "Map"
	case CastPanel:
		return "Who’s who"
	}
	return ""
}
