package app

import (
	"dateline/article"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// inline sets runs of text, with link making the element of a run that leads to
// a card. Neighbouring plain runs become one text node: a browser reads two as
// one, and the page could not be adopted.
func inline(runs []article.Run, link func(article.Run) app.UI) []app.UI {
	var set []app.UI
	plain := ""
	flush := func() {
		if plain != "" {
			set = append(set, app.Text(plain))
			plain = ""
		}
	}
	for _, run := range runs {
		switch {
		case run.Text == "\n":
			flush()
			set = append(set, app.Br())
		case run.Card == "" && run.Href == "" && !run.Em && !run.Strong:
			plain += run.Text
		default:
			flush()
			set = append(set, styled(run, link))
		}
	}
	flush()
	return set
}

func styled(run article.Run, link func(article.Run) app.UI) app.UI {
	var ui app.UI
	switch {
	case run.Card != "":
		ui = link(run)
	case run.Href != "":
		ui = app.A().Href(run.Href).Text(run.Text)
	case run.Em && run.Strong:
		return app.Strong().Body(app.Em().Text(run.Text))
	case run.Strong:
		return app.Strong().Text(run.Text)
	default:
		return app.Em().Text(run.Text)
	}
	if run.Em {
		ui = app.Em().Body(ui)
	}
	if run.Strong {
		ui = app.Strong().Body(ui)
	}
	return ui
}

// cardLink sets a run that leads to a card from within another.
func cardLink(run article.Run) app.UI {
	return app.A().Href("#" + string(run.Card)).Text(run.Text)
}
