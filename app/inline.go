package app

import (
	"dateline/article"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// line is a line of text in the making. Neighbouring plain texts become one
// node: a browser reads two as one, and the page could not be adopted.
type line struct {
	set   []app.UI
	plain string
}

func (l *line) text(s string) { l.plain += s }

func (l *line) add(ui app.UI) {
	l.set = append(l.elements(), ui)
}

// elements gives the line as it stands.
func (l *line) elements() []app.UI {
	if l.plain != "" {
		l.set = append(l.set, app.Text(l.plain))
		l.plain = ""
	}
	return l.set
}

// runs sets runs of text, with link making the element of a run that leads to a
// card.
func (l *line) runs(runs []article.Run, link func(article.Run) app.UI) {
	for _, run := range runs {
		switch {
		case run.Text == "\n":
			l.add(app.Br())
		case run.Card == "" && run.Href == "" && !run.Em && !run.Strong:
			l.text(run.Text)
		default:
			l.add(styled(run, link))
		}
	}
}

// inline sets runs as a line of their own.
func inline(runs []article.Run, link func(article.Run) app.UI) []app.UI {
	var l line
	l.runs(runs, link)
	return l.elements()
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
