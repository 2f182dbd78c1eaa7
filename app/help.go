package app

import (
	"dateline/app/english"
	"dateline/article"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Help is the sheet of keys and gestures.
type Help struct {
	app.Compo
	Article *article.Article
	Choices Choices
}

// Render draws the sheet as a dialog.
func (h *Help) Render() app.UI {
	return app.Dialog().Class("help").Lang(ours(h.Article)).Aria("label", english.KeysAndGestures).Body(
		app.Div().Class("leaf").Body(
			app.Header().Body(
				app.H2().Text(english.KeysAndGestures),
				app.Button().Type("button").DataSet("closes", true).Text(english.Close),
			),
			section(english.Keys, "by-key", []use{
				{"/", english.HelpSearch},
				{"Enter", english.HelpOpen},
				{"← →", english.HelpStep},
				{"+ −", english.HelpZoom},
				{"Esc", english.HelpClose},
				{"?", english.HelpThis},
			}),
			&Switch{Choice: Letters, On: h.Choices.Of(Letters) == on},
			section(english.PointerAndTouch, "by-hand", []use{
				{english.AName, english.HelpName},
				{"¶", english.HelpEvidence},
				{english.BesideCard, english.HelpBeside},
				{english.TwoFingers, english.HelpFingers},
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
