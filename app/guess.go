package app

import (
	"dateline/app/english"
	"dateline/article"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// guessMark says in a word that nobody has confirmed what stands beside it.
func guessMark(a *article.Article) app.UI {
	return app.Span().Class("guess").Lang(ours(a)).Text(english.Guess)
}

// guess sets the mark if what follows is a guess.
func (l *line) guess(a *article.Article, is bool) {
	if is {
		l.add(guessMark(a))
		l.text(" ")
	}
}

// guessable sets a text, with the mark after it if it is a guess.
func guessable(a *article.Article, text string, guess bool) []app.UI {
	var l line
	l.text(text)
	if guess {
		l.text(" ")
		l.add(guessMark(a))
	}
	return l.elements()
}

// guessableUI sets an element, with the mark after it if it is a guess.
func guessableUI(a *article.Article, ui app.UI, guess bool) []app.UI {
	if !guess {
		return []app.UI{ui}
	}
	var l line
	l.add(ui)
	l.text(" ")
	l.add(guessMark(a))
	return l.elements()
}
