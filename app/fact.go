package app

import (
	"strings"

	"dateline/article"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// fact sets one fact with its date and its evidence: links to the sentences
// that bear it out, and to the sources it cites. The two never look alike.
func fact(a *article.Article, f *article.Fact, s Selection) []app.UI {
	var set []app.UI
	if !f.When.IsZero() {
		set = append(set, when(a, f.When), app.Text(" "))
	}
	if f.Mode != "" {
		set = append(set, app.Span().Class("mode").Text(ModeWord(f.Mode)), app.Text(" "))
	}
	set = append(set, inline(f.Text, cardLink)...)
	for _, q := range f.Quotes {
		to := s
		to.Sentence = q.Sentence
		set = append(set, app.Text(" "), app.A().Class("evidence").Href(to.Href()).
			Title("“"+q.Text+"”").Aria("label", "Evidence: "+blockWords(q.Sentence)).
			Text(blockSign(q.Sentence)))
	}
	for _, n := range f.Notes {
		set = append(set, app.Text(" "), source(&a.Sources[n]))
	}
	return set
}

// when sets a fact's date, with the word that marks what the story could not
// yet know.
func when(a *article.Article, s article.Span) app.UI {
	if !a.Later(s) {
		return app.Span().Class("when").Body(span(s, a.Lang))
	}
	return app.Span().Class("when").DataSet("later", true).Body(
		span(s, a.Lang), app.Text(" · "), app.Em().Text("later"))
}

// span sets a date or a time from one date to another.
func span(s article.Span, lang string) app.UI {
	return app.Time().DateTime(s.From.String()).Text(s.Words(lang))
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
		return "paragraph " + number
	}
	return "heading " + number
}

// blockOf takes a sentence's id apart: p2-s1 stands in paragraph 2.
func blockOf(sentence article.ID) (kind, number string) {
	block, _, _ := strings.Cut(string(sentence), "-")
	number = strings.TrimLeft(block, "abcdefghijklmnopqrstuvwxyz")
	return block[:len(block)-len(number)], number
}
