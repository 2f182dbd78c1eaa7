package app

import (
	"dateline/article"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// attribution sets what must stand before the words of a fact: the mark of a guess
// and, for a claim, who makes it and how ("Kenneth Roth said:"). Every view of facts
// sets them by this.
func (l *line) attribution(a *article.Article, card article.ID, f *article.Fact) {
	l.guess(a, f.Guess)
	if !article.IsClaim(card, f) {
		return
	}
	speaker, verb := a.SpeakerName(card), f.Verb()
	mode := app.Span().Class("mode")
	switch lang := ours(a); {
	case lang == "":
		l.add(mode.Text(speaker + " " + verb + ":"))
	case card == "": // the speaker is in our words, too
		l.add(mode.Body(app.Span().Lang(lang).Dir("ltr").Text(speaker+" "+verb), app.Text(":")))
	default:
		// The colon follows the direction of the story, as the words after it do.
		l.add(mode.Body(app.Text(speaker+" "), app.Span().Lang(lang).Dir("ltr").Text(verb), app.Text(":")))
	}
	l.text(" ")
}
