package app

import (
	"dateline/app/english"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Dial sets one choice to one of its alternatives. The page hears of it by the
// change event, so that a dial needs no callback wherever it stands.
type Dial struct {
	app.Compo
	Lang   string // of its words; "" where it stands among such
	Choice Choice
	Value  string
	Place  string // names the group of buttons; no two dials may share it
}

// Render draws the dial as a group of radio buttons.
func (d *Dial) Render() app.UI {
	words := choiceWords[d.Choice]
	var buttons []app.UI
	for _, value := range alternatives[d.Choice] {
		buttons = append(buttons, app.Label().Body(
			app.Input().Type("radio").Name(d.Place+"-"+string(d.Choice)).Value(value).
				DataSet("choice", string(d.Choice)).Checked(value == d.Value),
			app.Span().Text(words.values[value]),
		))
	}
	return app.FieldSet().Class("dial").Lang(d.Lang).DataSet("dial", string(d.Choice)).Body(
		app.Legend().Text(words.name),
		app.Div().Body(buttons...),
	)
}

// Switch turns one choice on or off.
type Switch struct {
	app.Compo
	Choice Choice
	On     bool
}

// Render draws the switch.
func (s *Switch) Render() app.UI {
	words := choiceWords[s.Choice]
	return app.Label().Class("switch").DataSet("switch", string(s.Choice)).Body(
		app.Input().Type("checkbox").Attr("role", "switch").
			DataSet("choice", string(s.Choice)).Checked(s.On),
		app.Span().Body(
			app.Text(words.name),
			app.Small().Text(words.values[on]),
		),
	)
}

// choiceWords name each choice and its values; of a switch, what it does.
var choiceWords = map[Choice]struct {
	name   string
	values map[string]string
}{
	Theme:     {english.Theme, map[string]string{"system": english.ThemeSystem, "light": english.ThemeLight, "dark": english.ThemeDark}},
	TextSize:  {english.TextSize, map[string]string{"small": english.SizeSmall, "normal": english.SizeNormal, "large": english.SizeLarge, "larger": english.SizeLarger}},
	Context:   {english.Context, map[string]string{"everything": english.ContextAll, "key": english.ContextKey, "text": english.ContextText}},
	Lens:      {english.Sources, map[string]string{on: english.SourcesMark}},
	Following: {english.Follow, map[string]string{on: english.FollowMeans}},
	Letters:   {english.Shortcuts, map[string]string{on: english.ShortcutsMean}},
}
