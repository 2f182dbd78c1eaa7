package app

import (
	"net/url"
	"strings"

	"dateline/app/english"
	"dateline/article"
)

// Selection is what the reader has chosen and could share: the open card, the
// marked sentence and the panel beside the text. It is the page's URL and
// nothing else, so Back, reload and sharing need no code of their own.
type Selection struct {
	Card     article.ID // the open card
	Sentence article.ID // the marked sentence or subheading
	Panel    Panel      // the chosen panel; the story's first shows for ""
}

// reading is the fragment that selects nothing. It is the id of an element
// outside the flow, so that following it scrolls nothing even without script.
const reading = "reading"

// ParseSelection reads the selection from the URL of a page that shows a. Names
// that the story does not have select nothing.
func ParseSelection(a *article.Article, u *url.URL) Selection {
	query, fragment := u.Query(), article.ID(u.Fragment)
	var s Selection
	if card := article.ID(query.Get("card")); a.Entity(card) != nil {
		s.Card = card
	}
	for _, panel := range Panels(a) {
		if string(panel) == query.Get("panel") {
			s.Panel = panel
		}
	}
	switch {
	case fragment == "":
	case a.Entity(fragment) != nil:
		s.Card = fragment
	case a.Sentence(fragment) != nil:
		s.Sentence = fragment
	}
	return s
}

// shown is the panel beside the text; "" if the story has none.
func (s Selection) shown(a *article.Article) Panel {
	if panels := Panels(a); s.Panel == "" && len(panels) > 0 {
		return panels[0]
	}
	return s.Panel
}

// Query is the selection's part of a query: "" where the fragment says it all.
func (s Selection) Query() string {
	var parts []string
	if s.Card != "" && s.Sentence != "" {
		parts = append(parts, "card="+url.QueryEscape(string(s.Card)))
	}
	if s.Panel != "" {
		parts = append(parts, "panel="+url.QueryEscape(string(s.Panel)))
	}
	return strings.Join(parts, "&")
}

// Fragment is the selection's fragment: the narrowest thing chosen.
func (s Selection) Fragment() string {
	switch {
	case s.Sentence != "":
		return string(s.Sentence)
	case s.Card != "":
		return string(s.Card)
	}
	return string(s.Panel)
}

// Href is a link to the selection, relative to the page.
func (s Selection) Href() string {
	href := ""
	if q := s.Query(); q != "" {
		href = "?" + q
	}
	if f := s.Fragment(); f != "" {
		return href + (&url.URL{Fragment: f}).String()
	}
	if href == "" {
		return "#" + reading
	}
	return href
}

// URL is the address of the selection on the page at u, whose other queries
// are kept.
func (s Selection) URL(u *url.URL) *url.URL {
	next := *u
	var kept []string
	for _, part := range strings.Split(u.RawQuery, "&") {
		if part != "" && !strings.HasPrefix(part, "card=") && !strings.HasPrefix(part, "panel=") {
			kept = append(kept, part)
		}
	}
	if q := s.Query(); q != "" {
		kept = append(kept, q)
	}
	next.RawQuery, next.ForceQuery = strings.Join(kept, "&"), false
	next.Fragment, next.RawFragment = s.Fragment(), ""
	return &next
}

// Follow is the selection after the reader follows a link that leads to u from
// a page in selection s: a card replaces the card, a sentence joins it, a panel
// changes the panel alone.
func (s Selection) Follow(a *article.Article, u *url.URL) Selection {
	to := ParseSelection(a, u)
	if to.Panel == "" {
		to.Panel = s.Panel
	}
	switch fragment := Panel(u.Fragment); {
	case u.Fragment == reading:
		to.Card = ""
	case to.Sentence != "":
		if to.Card == "" {
			to.Card = s.Card
		}
	case fragment.In(a):
		to.Panel, to.Card = fragment, s.Card
	}
	return to
}

// announcement says in a few words what has changed since the last selection,
// for a reader who cannot see it; "" for nothing.
func (s Selection) announcement(a *article.Article, last Selection) string {
	switch e := a.Entity(s.Card); {
	case s.Card != last.Card && e != nil:
		return english.CardOpened(e.Name)
	case s.Sentence != last.Sentence && s.Sentence != "":
		return english.SentenceMarked(blockWords(s.Sentence))
	case s.Card != last.Card:
		return english.CardClosed
	case s.Panel != last.Panel && s.Panel != "":
		return english.PanelChosen(s.Panel.Title())
	}
	return ""
}

// Highlights reports whether the selection highlights a fact that stands on a card,
// wherever it is set: that card is open, the fact links the open one, or the
// marked sentence bears the fact out. The fact is nil for what is said of the
// card itself.
func (s Selection) Highlights(card article.ID, f *article.Fact) bool {
	switch {
	case s.Card != "" && (card == s.Card || f == nil):
		return card == s.Card
	case s.Card != "":
		for i := range f.Text {
			if f.Text[i].Card == s.Card {
				return true
			}
		}
	case s.Sentence != "" && f != nil:
		for i := range f.Quotes {
			if f.Quotes[i].Sentence == s.Sentence {
				return true
			}
		}
	}
	return false
}
