package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Map shows where the story happens.
type Map struct {
	app.Compo
	Edition *Edition
}

// Render draws the map.
func (m *Map) Render() app.UI {
	return app.Section().Class("panel").ID(string(MapPanel)).Aria("label", MapPanel.Title()).Body(
		app.H2().Text(MapPanel.Title()),
	)
}
