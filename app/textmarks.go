package app

import (
	"dateline/app/dom"
	"dateline/article"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// textMarks are the marks that a selection sets in the text, which never renders
// again.
type textMarks struct {
	mentions dom.AttributeSet // of the open card's entity
	current  dom.AttributeSet // that one of them where the reader stands
	pointed  dom.AttributeSet // the sentence or fact that was asked for
}

func newTextMarks() textMarks {
	return textMarks{
		mentions: dom.AttributeSet{Attribute: "data-lit"},
		current:  dom.AttributeSet{Attribute: "data-current"},
		pointed:  dom.AttributeSet{Attribute: "data-marked"},
	}
}

// show marks the mentions of the open card's entity and the chosen sentence.
func (m *textMarks) show(s Selection) {
	m.mentions.Set(mentionsOf(s.Card)...)
	m.current.Set()
	m.pointed.Set(dom.ByID(string(s.Sentence)))
}

// mentionsOf lists the mentions of a card's entity; none for "". An id holds
// letters, digits and hyphens alone, so it needs no escape within the quotes.
func mentionsOf(card article.ID) []app.Value {
	if card == "" {
		return nil
	}
	return dom.All(`.mention[href="#` + string(card) + `"]`)
}

// markRoot tells the style sheet which panel shows and whether a card is open.
func markRoot(panel Panel, card article.ID) {
	dom.SetAttribute(dom.Root(), "data-panel", string(panel))
	dom.SetAttribute(dom.Root(), "data-card", string(card))
}

// markTitle names the open card in the document's title.
func markTitle(a *article.Article, s Selection) {
	title := a.Title()
	if e := a.Entity(s.Card); e != nil {
		title = e.Name + " – " + title
	}
	dom.Document().Set("title", title)
}

// markCard closes a card and opens another. [Card] renders the same attribute.
func markCard(last, next article.ID) {
	if last != "" && last != next {
		dom.SetAttribute(dom.ByID(string(last)), "data-open", "")
	}
	if next != "" {
		dom.SetAttribute(dom.ByID(string(next)), "data-open", "true")
	}
}
