package app

import (
	"runtime"
	"slices"
	"strconv"
	"strings"

	"dateline/app/dom"
	"dateline/app/english"
	"dateline/article"
	"dateline/article/search"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Search finds names, sentences and facts while the reader types. It is a dialog
// with a combobox: the focus stays in the box, arrows move through the answers,
// which are links, and Enter follows the one at hand.
type Search struct {
	app.Compo
	Article *article.Article

	index   *search.Index // read when the box is first opened
	typed   string
	found   *search.Results // nil until something is typed
	answers []answers       // what is shown of it, or instead of it
	at      int             // the answer at hand, from 0 through all groups
}

// answers are findings under one heading.
type answers struct {
	heading  string
	findings []search.Hit
}

// How many answers are shown of each kind, and how many cards are offered where
// there is none.
const (
	mostFound   = 5
	mostOffered = 6
)

// listbox is the id of the list of answers, and begins theirs. No card's id has
// an underscore.
const listbox = "search_results"

func answerID(n int) string { return listbox + "_" + strconv.Itoa(n) }

// Render draws the dialog. Until it is first opened it has no answers.
func (s *Search) Render() app.UI {
	box := app.Input().Type("search").Attr("role", "combobox").AutoComplete(false).
		Attr("spellcheck", "false").Attr("enterkeyhint", "go").
		Placeholder(english.SearchHint).
		Aria("label", english.SearchStory).Aria("autocomplete", "list").Aria("controls", listbox).
		Aria("expanded", s.shown() > 0).
		OnFocus(s.onFocus).OnInput(s.onInput).OnKeyDown(s.onKeyDown)
	if s.shown() > 0 {
		box = box.Aria("activedescendant", answerID(s.at))
	}
	var list []app.UI
	n := 0
	for _, group := range s.answers {
		set := []app.UI{app.P().Aria("hidden", "true").Text(group.heading)}
		for _, f := range group.findings {
			set = append(set, s.answer(f, n))
			n++
		}
		list = append(list, app.Div().Attr("role", "group").Aria("label", group.heading).Body(set...))
	}
	return app.Dialog().Class("search").Lang(ours(s.Article)).Aria("label", english.Search).Body(
		app.Div().Class("leaf").Body(
			app.Div().Class("box").Body(
				magnifier(),
				box,
				app.Button().Type("button").DataSet("closes", true).Text(english.Close),
			),
			app.P().Class("tally").Attr("role", "status").Body(
				app.If(s.found != nil, func() app.UI { return app.Text(s.tally()) }),
			),
			app.Div().Class("answers").ID(listbox).Attr("role", "listbox").Aria("label", english.Answers).Body(list...),
		),
	)
}

func magnifier() app.UI {
	return dom.SVG("svg").Attr("viewBox", "0 0 20 20").Attr("aria-hidden", "true").Class("magnifier").Body(
		dom.SVG("circle").Attr("cx", "8.5").Attr("cy", "8.5").Attr("r", "5.5"),
		dom.SVG("path").Attr("d", "M12.5 12.5 17 17"),
	)
}

// shown counts the answers in the list.
func (s *Search) shown() int {
	n := 0
	for _, group := range s.answers {
		n += len(group.findings)
	}
	return n
}

var foundWords = [...]struct{ one, many, heading string }{
	search.NameHit:     {english.NameOne, english.NameMany, english.Names},
	search.SentenceHit: {english.SentenceOne, english.SentenceMany, english.InTheStory},
	search.FactHit:     {english.FactOne, english.FactMany, english.FactsOnCards},
	search.ClaimHit:    {english.ClaimOne, english.ClaimMany, english.Claims},
}

// tally says how much was found.
func (s *Search) tally() string {
	if s.found.Total() == 0 {
		nothing := english.NothingFound(s.typed)
		if s.shown() == 0 {
			return nothing + english.TryFewer
		}
		return nothing + english.ComeNearest
	}
	var parts []string
	for kind, words := range foundWords {
		switch n := s.found.Count[kind]; n {
		case 0:
		case 1:
			parts = append(parts, "1 "+words.one)
		default:
			parts = append(parts, strconv.Itoa(n)+" "+words.many)
		}
	}
	return strings.Join(parts, ", ")
}

// answer sets a finding as option n of the list: a link to what was found.
func (s *Search) answer(f search.Hit, n int) app.UI {
	link := app.A().ID(answerID(n)).Lang(theirs(s.Article)).Attr("role", "option").TabIndex(-1).Aria("selected", n == s.at)
	e := s.Article.Entity(f.Card)
	if e != nil {
		link = link.DataSet("kind", string(e.Kind))
	}
	switch f.Kind {
	case search.NameHit:
		return link.Href(Selection{Card: f.Card}.Href()).Body(
			app.Span().Class("who").Body(s.name(e)...),
			app.If(e.Role != "", func() app.UI { return app.Span().Class("where").Body(s.role(e)...) }),
		)
	case search.SentenceHit:
		return link.Href(Selection{Sentence: f.Sentence}.Href()).Body(
			app.Span().Class("what").Body(s.excerpt(s.Article.Sentence(f.Sentence).Text())...),
			app.Span().Class("where").Text(blockSign(f.Sentence)),
		)
	}
	to := Selection{Card: f.Card}
	if f.Fact.InStory() {
		to.Sentence = f.Fact.Quotes[0].Sentence
	}
	if e != nil {
		link = link.DataSet("fact", factNumber(e, f.Fact))
	}
	var l line
	l.attribution(s.Article, f.Card, f.Fact)
	words := append(l.elements(), s.excerpt(article.PlainText(f.Fact.Text))...)
	return link.Href(to.Href()).Body(
		app.Span().Class("what").Body(words...),
		app.If(f.Kind == search.FactHit, func() app.UI { return app.Span().Class("where").Text(e.Name) }),
	)
}

// role sets a card's role, which may be a guess.
func (s *Search) role(e *article.Entity) []app.UI {
	set := s.marked(e.Role)
	if e.Guessed("role") {
		set = append(set, app.Text(" "), guessMark(s.Article))
	}
	return set
}

// name sets a card's name and, beside it, the other one under which it was found.
func (s *Search) name(e *article.Entity) []app.UI {
	set := s.marked(e.Name)
	if s.found == nil {
		return set
	}
	if other := s.found.OtherName(e); other != "" {
		set = append(set, app.Span().Class("other").Body(s.marked(other)...))
		key := "native"
		if slices.Contains(e.Aliases, other) {
			key = "aliases"
		}
		if e.Guessed(key) {
			set = append(set, app.Text(" "), guessMark(s.Article))
		}
	}
	return set
}

// marked sets a text with what was asked for marked.
func (s *Search) marked(text string) []app.UI {
	if s.found == nil {
		return []app.UI{app.Text(text)}
	}
	return parts(s.found.Parts(text))
}

// excerpt sets as much of a text as shows what was asked for, marked.
func (s *Search) excerpt(text string) []app.UI { return parts(s.found.Excerpt(text)) }

func parts(parts []search.Part) []app.UI {
	var set []app.UI
	for _, p := range parts {
		if p.Marked {
			set = append(set, app.Mark().Text(p.Text))
		} else {
			set = append(set, app.Text(p.Text))
		}
	}
	return set
}

// onFocus reads the story when the box is first opened, once that has been drawn.
func (s *Search) onFocus(ctx app.Context, e app.Event) {
	ctx.PreventUpdate()
	e.Get("target").Call("select")
	if s.index != nil {
		return
	}
	ctx.Defer(func(ctx app.Context) {
		s.index = search.NewIndex(s.Article)
		runtime.GC() // what reading left behind: now, and not between two letters
		s.ask(s.typed)
		ctx.Update()
	})
}

func (s *Search) onInput(_ app.Context, e app.Event) {
	s.ask(e.Get("target").Get("value").String())
	dom.ByID(listbox).Set("scrollTop", 0)
}

// ask looks up what was typed. Without a word it offers whom the story names
// most, without an answer whose names come nearest.
func (s *Search) ask(typed string) {
	s.typed, s.at, s.found, s.answers = strings.TrimSpace(typed), 0, nil, nil
	if s.index == nil {
		return
	}
	keys := searchKeys(s.typed)
	if len(keys) == 0 {
		s.offer(english.NamedMost, s.index.MostNamed(mostOffered))
		return
	}
	s.found = s.index.Find(keys, mostFound)
	if s.found.Total() == 0 {
		s.offer(english.NearestNames, s.index.Nearest(keys, mostOffered))
		return
	}
	for kind, best := range s.found.Best {
		if len(best) == 0 {
			continue
		}
		heading := foundWords[kind].heading
		if all := s.found.Count[kind]; all > len(best) {
			heading = english.BestOf(heading, len(best), all)
		}
		s.answers = append(s.answers, answers{heading, best})
	}
}

// offer puts cards in the place of answers.
func (s *Search) offer(heading string, cards []article.ID) {
	if len(cards) == 0 {
		return
	}
	offers := answers{heading: heading}
	for _, card := range cards {
		offers.findings = append(offers.findings, search.Hit{Kind: search.NameHit, Card: card})
	}
	s.answers = append(s.answers, offers)
}

// onKeyDown moves through the answers and follows one.
func (s *Search) onKeyDown(ctx app.Context, e app.Event) {
	n := s.shown()
	key := e.Get("key").String()
	switch {
	case e.Get("isComposing").Bool():
		ctx.PreventUpdate()
		return
	case key == "Escape": // the browser would first empty the box
		ctx.PreventUpdate()
		e.PreventDefault()
		closeDialog()
		return
	case n == 0:
		ctx.PreventUpdate()
		return
	case key == "ArrowDown":
		s.at = (s.at + 1) % n
	case key == "ArrowUp":
		s.at = (s.at + n - 1) % n
	case key == "Enter":
		ctx.PreventUpdate()
		e.PreventDefault()
		clickSoon(dom.ByID(answerID(s.at)))
		return
	default:
		ctx.PreventUpdate()
		return
	}
	e.PreventDefault()
	ctx.Defer(func(app.Context) { dom.ScrollToView(dom.ByID(answerID(s.at))) })
}

// clickSoon clicks an element once the present event is over: the handlers of a
// click within another event come too late to prevent what the browser does.
func clickSoon(element app.Value) {
	app.Window().Call("setTimeout", element.Get("click").Call("bind", element), 0)
}

// searchKeys makes the keys of a reader's words, in the same steps as derive does
// those of the story's. The browser has the library that knows Unicode.
func searchKeys(typed string) []string {
	words := search.Words(typed)
	for i, word := range words {
		if key, ok := search.PlainKey(word); ok {
			words[i] = key
			continue
		}
		decomposed := search.StripMarks(ofString("normalize", word, "NFKD"))
		words[i] = ofString("normalize", ofString("toUpperCase", decomposed), "NFKC")
	}
	return words
}

// ofString calls one of JavaScript's methods of strings.
func ofString(method, s string, args ...any) string {
	f := app.Window().Get("String").Get("prototype").Get(method)
	return f.Call("call", append([]any{s}, args...)...).String()
}

// factNumber counts, from 1, at which place a card sets one of its facts: those
// that the story bears out come first.
func factNumber(e *article.Entity, f *article.Fact) int {
	n := 0
	for _, belongs := range []func(*article.Fact) bool{inStory, background} {
		for i := range e.Facts {
			if belongs(&e.Facts[i]) {
				if n++; &e.Facts[i] == f {
					return n
				}
			}
		}
	}
	return 0
}
