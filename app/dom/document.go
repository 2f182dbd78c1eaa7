package app

import (
	"net/url"
	"strings"

	"dateline/article"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// What the page does to the document beside rendering: attributes that light up
// a text which never renders again, focus, scroll and history. All of it runs
// in the browser alone.

func document() app.Value           { return app.Window().Get("document") }
func root() app.Value               { return document().Get("documentElement") }
func byID(id string) app.Value      { return document().Call("getElementById", id) }
func all(selector string) app.Value { return document().Call("querySelectorAll", selector) }

// each lists the elements that fit a selector.
func each(selector string) []app.Value {
	found := all(selector)
	elements := make([]app.Value, found.Get("length").Int())
	for i := range elements {
		elements[i] = found.Index(i)
	}
	return elements
}

// setAttribute gives an element an attribute, or takes it away where value is "".
func setAttribute(element app.Value, name, value string) {
	switch {
	case !element.Truthy():
	case value == "":
		element.Call("removeAttribute", name)
	default:
		element.Call("setAttribute", name, value)
	}
}

// whether is the value of an attribute that an element has or not.
func whether(on bool) string {
	if on {
		return "true"
	}
	return ""
}

// mentionsOf selects the mentions of a card's entity. An id holds letters,
// digits and hyphens alone, so it needs no escape within the quotes.
func mentionsOf(card article.ID) string {
	return `.mention[href="#` + string(card) + `"]`
}

// markText lights up the mentions of the open card's entity and the sentence
// chosen.
func markText(s Selection) {
	var mentions []app.Value
	if s.Card != "" {
		mentions = each(mentionsOf(s.Card))
	}
	lit.mark(mentions...)
	current.mark()
	pointed.mark(byID(string(s.Sentence)))
}

// markRoot tells the style sheet which panel shows and whether a card is open.
func markRoot(panel Panel, card article.ID) {
	setAttribute(root(), "data-panel", string(panel))
	setAttribute(root(), "data-card", string(card))
}

// markTitle says in the title what is selected.
func markTitle(a *article.Article, s Selection) {
	title := a.Headline
	if e := a.Entity(s.Card); e != nil {
		title = e.Name + " – " + title
	}
	document().Set("title", title)
}

// markCard closes a card and opens another. The cards will render as much.
func markCard(last, next article.ID) {
	if last != "" && last != next {
		setAttribute(byID(string(last)), "data-open", "")
	}
	if next != "" {
		setAttribute(byID(string(next)), "data-open", "true")
	}
}

// stays has all that an element holds stay as it was prerendered, and reports
// whether it will: if the element is next to be adopted, and whole. See adopt.js.
func stays(selector string) bool {
	return app.IsClient && app.Window().Get("stays").Truthy() && app.Window().Call("stays", selector).Bool()
}

// matches reports whether a media query fits.
func matches(query string) bool {
	return app.Window().Call("matchMedia", query).Get("matches").Bool()
}

// textSelected reports whether the reader has selected a stretch of text.
func textSelected() bool {
	chosen := app.Window().Call("getSelection")
	return chosen.Truthy() && !chosen.Get("isCollapsed").Bool()
}

// boxOf gives where an element is on the screen.
func boxOf(element app.Value) rect { return rectOf(element.Call("getBoundingClientRect")) }

func rectOf(r app.Value) rect {
	return rect{r.Get("left").Float(), r.Get("top").Float(), r.Get("right").Float(), r.Get("bottom").Float()}
}

func focus(element app.Value) {
	if element.Truthy() {
		element.Call("focus", map[string]any{"preventScroll": true})
	}
}

// scrollToView scrolls just enough that the element shows between what covers
// the page above and below it: the style sheet gives those as scroll margins.
func scrollToView(element app.Value) {
	if element.Truthy() {
		element.Call("scrollIntoView", map[string]any{"block": "nearest", "inline": "nearest"})
	}
}

// jumpTo scrolls to a panel that follows the text; beside the text it is in
// view already. The behavior is that of the style sheet, "auto", or "instant".
func jumpTo(panel app.Value, behavior string) {
	if panel.Truthy() && !matches("(min-width: 60rem)") {
		panel.Call("scrollIntoView", map[string]any{"block": "start", "behavior": behavior})
	}
}

// pushHistory adds an address to the history. Of one that opens a card over an
// entry that had none it notes that, so that closing the card may simply go back.
func pushHistory(u *url.URL, opened bool) {
	var state any
	if opened {
		state = map[string]any{"opened": true}
	}
	attempt(app.Window().Get("history"), "pushState", state, "", u.String()) // refused by some after a hundred in a row
}

// historyOpened reports whether pushHistory noted that of the present entry.
func historyOpened() bool {
	state := app.Window().Get("history").Get("state")
	return state.Truthy() && state.Get("opened").Truthy()
}

// replaceHistory puts another address in place of the present one.
func replaceHistory(u *url.URL) {
	attempt(app.Window().Get("history"), "replaceState", nil, "", u.String())
}

// modified reports whether a click asks the browser for something else: a new
// tab, a download.
func modified(e app.Event) bool {
	for _, key := range strings.Fields("ctrlKey metaKey shiftKey altKey") {
		if e.Get(key).Truthy() {
			return true
		}
	}
	return e.Get("button").Truthy()
}
