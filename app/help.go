package app

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// Help is the sheet of keys and gestures.
type Help struct {
	app.Compo
	Choices Choices
}

// Render draws the sheet as a dialog.
func (h *Help) Render() app.UI {
	return app.Dialog().Class("help").Aria("label", "Keys and gestures").Body(
		app.Div().Class("leaf").Body(
			app.Header().Body(
				app.H2().Text("Keys and gestures"),
				app.Button().Type("button").DataSet("closes", true).Text("Close"),
			),
			section("Keys", "by-key", []use{
				{"/", "search; so does Ctrl or ⌘ with K"},
				{"Enter", "open the card of the name in focus"},
				{"← →", "step along the timeline and the connections, and move the map; so do ↑ and ↓"},
				{"+ −", "zoom the map"},
				{"Esc", "close what is on top, then the card"},
				{"?", "this sheet"},
			}),
			&Switch{Choice: Letters, On: h.Choices.Of(Letters) == on},
			section("Pointer and touch", "by-hand", []use{
				{"A name", "opens its card; a mouse that rests on it shows a preview"},
				{"¶", "shows the words that bear a fact out"},
				{"Beside a card", "closes it"},
				{"Two fingers", "zoom and move the map; one scrolls the page"},
			}),
		),
	)
}

// use says what something does.
type use struct{ of, does string }

func section(heading, class string, uses []use) app.UI {
	var set []app.UI
	for _, u := range uses {
		set = append(set, app.Div().Body(app.Dt().Body(app.Kbd().Text(u.of)), app.Dd().Text(u.does)))
	}
	return app.Section().Class(class).Body(app.H3().Text(heading), app.Dl().Body(set...))
}
