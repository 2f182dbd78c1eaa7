package app

import (
	"strings"

	"dateline/app/english"
	"dateline/article"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// fact sets one fact of a card with its date and its evidence: links to the
// sentences that bear it out, and to the sources it cites. The two never look alike.
func fact(a *article.Article, card article.ID, f *article.Fact, s Selection) []app.UI {
	var l line
	if !f.When.IsZero() {
		l.add(when(a, f.When))
		l.text(" ")
	}
	l.attribution(a, card, f)
	l.statement(a, f, s)
	return l.elements()
}

// statement sets what a fact says, with its evidence.
func (l *line) statement(a *article.Article, f *article.Fact, s Selection) {
	l.runs(f.Text, cardLink)
	for _, q := range f.Quotes {
		l.text(" ")
		l.add(evidence(a, q, s))
	}
	for _, n := range f.Notes {
		l.text(" ")
		l.add(source(&a.Sources[n]))
	}
}

// evidence sets a sign that leads to the words of the story, and keeps the
// selection s but for the sentence.
func evidence(a *article.Article, q article.Quote, s Selection) app.UI {
	s.Sentence = q.Sentence
	words, sign := "“"+q.Text+"”", blockSign(q.Sentence)
	link := app.A().Class("evidence").Href(s.Href()).Aria("label", english.EvidenceIn(blockWords(q.Sentence)))
	if lang := ours(a); lang != "" {
		return link.Lang(lang).Body(app.Span().Lang(a.Lang).Title(words).Text(sign))
	}
	return link.Title(words).Text(sign)
}

// when sets a fact's date, with the word that marks what the story could not
// yet know.
func when(a *article.Article, s article.Span) app.UI {
	if !a.Later(s) {
		return app.Span().Class("when").Body(span(a, s))
	}
	return app.Span().Class("when").DataSet("later", true).Body(
		span(a, s), app.Text(" · "), app.Em().Lang(ours(a)).Text(english.Later))
}

// span sets a date or a time from one date to another.
func span(a *article.Article, s article.Span) app.UI {
	return app.Time().DateTime(s.From.String()).Text(a.SpanWords(s))
}

// source sets a chip that names who says so and leads there.
func source(s *article.Source) app.UI {
	title := s.Publisher
	if s.Title != "" {
		title += ", " + s.Title
	}
	if s.URL == "" {
		return app.Cite().Class("source").Title(title).Text(s.Publisher)
	}
	return app.A().Class("source").Href(s.URL).Rel("noopener external").Title(title).Text(s.Publisher)
}

// blockSign is the short sign of the block that a sentence stands in: ¶ 2.
func blockSign(sentence article.ID) string {
	kind, number := blockOf(sentence)
	if kind == "p" {
		return "¶ " + number
	}
	return "§ " + number
}

// blockWords is the sign in words, for a reader who listens.
func blockWords(sentence article.ID) string {
	kind, number := blockOf(sentence)
	if kind == "p" {
		return english.Paragraph(number)
	}
	return english.Heading(number)
}

// blockOf takes a sentence's id apart: p2-s1 stands in paragraph 2.
func blockOf(sentence article.ID) (kind, number string) {
	block, _, _ := strings.Cut(string(sentence), "-")
	number = strings.TrimLeft(block, "abcdefghijklmnopqrstuvwxyz")
	return block[:len(block)-len(number)], number
}
