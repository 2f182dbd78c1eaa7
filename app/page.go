package app

import (
	"net/url"
	"strconv"
	"time"

	"dateline/article"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Page is the root of the tree: one story and all its views. It alone writes
// the selection, and only as the URL says.
type Page struct {
	app.Compo
	Edition *Edition

	selection Selection
	step      int            // which mention of the open card the reader stands at, from 1; dies with the card
	live      bool           // the first render is done and input is answered
	opening   article.ID     // the card that the reader just asked for
	opener    app.Value      // where in the text, to give the focus back
	fact      int            // the fact to show on that card, from 1
	said      string         // what changed last, for who listens
	further   map[Panel]bool // panels that the reader has left further down
	choices   Choices
	follower  follower
	listening
	drawing app.Value // has the page render in the frame after the one that is drawn
	drawn   app.Func  // has the page render
	frames  int       // how many times that will be
	gone    bool      // another page has come in its place
}

// CompoID keeps go-app from making one story's page into another's: what the
// views keep of a story would stay.
func (p *Page) CompoID() string { return p.Edition.Article.Slug }

// Render draws the page. Before the page is live it is the same for every
// address, because the page was prerendered for none.
func (p *Page) Render() app.UI {
	a := p.Edition.Article
	return app.Div().ID("page").OnClick(p.onClick).OnChange(p.onChange).Body(
		app.A().Class("skip").Href("#story").Text("Skip to the story"),
		app.Span().ID(reading),
		&Bar{Article: a, Home: p.Edition.Home, Choices: p.choices},
		app.Main().Body(
			app.Article().Body(
				&Header{Article: a},
				&Bookmark{Article: a},
				&LensKey{Article: a},
				&Story{Article: a, Pictures: p.Edition.Pictures},
				&Corrections{Article: a},
			),
			&Desk{Edition: p.Edition, Selection: p.selection, Step: p.step, Choices: p.choices},
		),
		&Colophon{Article: a},
		&Preview{Article: a, Open: p.selection.Card},
		&Search{Article: a},
		&Help{Choices: p.choices},
		app.P().Class("unseen").Attr("role", "status").Body(
			app.If(p.said != "", func() app.UI { return app.Text(p.said) }),
		),
	)
}

// OnMount takes up what the reader chose on an earlier visit, and listens for the
// keys that work wherever the focus is, and for Back. go-app would look through
// the whole tree for whoever wants to know of an address; here the page alone does.
func (p *Page) OnMount(ctx app.Context) {
	p.choices = storedChoices()
	p.heed()
	p.to(app.Window(), "keydown", nil, func(e app.Event) {
		ctx.Dispatch(func(ctx app.Context) { p.onKey(ctx, e) })
	})
	here := app.Window().URL().Path
	p.to(app.Window(), "popstate", capturing, func(e app.Event) {
		if app.Window().URL().Path != here {
			return // the reader goes to another page
		}
		e.Call("stopImmediatePropagation")
		ctx.Dispatch(func(ctx app.Context) {
			ctx.PreventUpdate()
			p.OnNav(ctx)
		})
	})
	p.drawn = app.FuncOf(func(app.Value, []app.Value) any {
		if p.frames--; p.gone {
			if p.frames == 0 {
				p.drawn.Release()
			}
			return nil
		}
		setAttribute(root(), "data-turning", "")
		markTitle(p.Edition.Article, p.selection)
		ctx.Dispatch(func(app.Context) {})
		return nil
	})
	p.drawing = app.Window().Get("requestAnimationFrame").Call("bind", nil, p.drawn) // so that Go does not run in the first
}

// OnDismount stops listening.
func (p *Page) OnDismount() {
	p.stop()
	if p.gone = true; p.frames == 0 {
		p.drawn.Release()
	}
}

// OnNav takes the selection from the address, wherever it came from: a link,
// Back, a shared URL.
func (p *Page) OnNav(ctx app.Context) {
	u := ctx.Page().URL()
	next := ParseSelection(p.Edition.Article, u)
	if canonical := next.URL(u); p.live && canonical.String() != u.String() {
		ctx.Page().ReplaceURL(canonical)
	}
	p.show(ctx, next)
}

// show makes next the selection in every view. What the reader has asked for
// shows at once, by attributes alone; what renders does so after the browser has
// drawn that.
func (p *Page) show(ctx app.Context, next Selection) {
	last := p.selection
	p.selection = next
	asked := next.Card != "" && next.Card == p.opening
	p.opening = ""
	if p.live {
		p.said = next.announcement(p.Edition.Article, last)
	}
	markText(next)
	if next.Card != last.Card {
		p.step = 0
		if p.opener != nil {
			p.step = lit.at(p.opener)
		}
	}
	panel := next.shown(p.Edition.Article)
	p.turn(last.shown(p.Edition.Article), panel)
	markRoot(panel, next.Card)
	markCard(last.Card, next.Card)
	if p.live {
		p.settle(last, next, asked)
		p.frames++
		app.Window().Call("requestAnimationFrame", p.drawing)
		return
	}
	ctx.Defer(func(app.Context) {
		p.live = true
		mounting = time.Time{}
		setAttribute(root(), "data-live", "true")
		markTitle(p.Edition.Article, next)
		stand.arrive(byID(string(next.Card)), byID(string(next.Sentence)))
	})
}

// turn has the panel that is turned to drawn in two goes, its beginning first:
// more than that the browser does not lay out in the time that a reader takes for
// none. One that the reader has left further down is drawn in one.
func (p *Page) turn(from, to Panel) {
	if from == to || !p.live {
		return
	}
	if p.further == nil {
		p.further = map[Panel]bool{}
	}
	p.further[from] = byID(string(from)).Get("scrollTop").Float() > 0
	setAttribute(root(), "data-turning", whether(!p.further[to]))
}

// settle moves focus and scroll after a selection has been marked, as little as
// it can: the card that was asked for gets the focus and leaves its mention in
// view, the card that closes gives the focus back.
func (p *Page) settle(last, next Selection, asked bool) {
	switch {
	case asked:
		card := byID(string(next.Card))
		card.Set("scrollTop", 0)
		focus(card.Call("querySelector", "h3"))
		if p.opener != nil && p.opener.Call("closest", ".story").Truthy() {
			scrollToView(p.opener)
		}
	case next.Card == "" && last.Card != "" && p.opener != nil:
		focus(p.opener)
		p.opener = nil
	}
	if next.Sentence != "" && next.Sentence != last.Sentence {
		scrollToView(byID(string(next.Sentence)))
	}
	p.pointOut(next.Card)
}

// pointOut marks the fact of the open card that the reader has looked for.
func (p *Page) pointOut(card article.ID) {
	if p.fact > 0 && card != "" {
		fact := byID(string(card)).Call("querySelectorAll", ".facts li").Index(p.fact - 1)
		pointed.add(fact)
		scrollToView(fact)
	}
	p.fact = 0
}

// onChange is where every dial and switch of the page ends up.
func (p *Page) onChange(ctx app.Context, e app.Event) {
	control := e.Get("target").Call("closest", "[data-choice]")
	if !control.Truthy() {
		ctx.PreventUpdate()
		return
	}
	value := control.Get("value").String()
	if control.Get("type").String() == "checkbox" {
		value = off
		if control.Get("checked").Bool() {
			value = on
		}
	}
	p.choose(Choice(control.Get("dataset").Get("choice").String()), value)
}

// choose keeps a choice and heeds it.
func (p *Page) choose(choice Choice, value string) {
	p.choices = p.choices.With(choice, value)
	p.choices.store()
	p.heed()
}

// heed makes the page as the reader has chosen.
func (p *Page) heed() {
	p.choices.apply()
	if p.choices.Of(Following) == on && !matches("(prefers-reduced-motion: reduce)") {
		p.follower.start(p.Edition.Article)
	} else {
		p.follower.stop()
	}
}

// follow goes to a selection as a link does, so that Back undoes it.
func (p *Page) follow(ctx app.Context, next Selection) {
	last := p.selection
	if next == last {
		return
	}
	pushHistory(next.URL(ctx.Page().URL()), last.Card == "" && next.Card != "")
	p.show(ctx, next)
}

// clear closes the card and takes the mark off the text. If Back would do just
// that it goes back, so that the history keeps no trace; else it replaces the
// address.
func (p *Page) clear(ctx app.Context) {
	next := Selection{Panel: p.selection.Panel}
	if next == p.selection {
		return
	}
	if historyOpened() {
		app.Window().Get("history").Call("back")
		return
	}
	replaceHistory(next.URL(ctx.Page().URL()))
	p.show(ctx, next)
}

// onClick is where every click in the page ends up. Links within the page are
// selections; the others are the browser's.
func (p *Page) onClick(ctx app.Context, e app.Event) {
	ctx.PreventUpdate()
	target := e.Get("target")
	if step := target.Call("closest", "button[data-step]"); step.Truthy() {
		p.stepMention(ctx, step.Get("dataset").Get("step").String())
		return
	}
	link := target.Call("closest", "a[href]")
	if !link.Truthy() {
		p.onClickControl(ctx, target)
		return
	}
	if modified(e) || link.Call("hasAttribute", "download").Bool() {
		return
	}
	if stand.follow(ctx, e, link) {
		return
	}
	here := ctx.Page().URL()
	to, err := here.Parse(link.Call("getAttribute", "href").String())
	if err != nil || !samePage(here, to) {
		return
	}
	a := p.Edition.Article
	next := p.selection.Follow(a, to)
	e.Call("stopPropagation") // or go-app would follow it, too
	if to.Fragment != reading && !selects(a, to) {
		return // the browser leads to some other part of the page: the story, a heading
	}
	e.PreventDefault()
	switch {
	case to.Fragment == reading:
		p.clear(ctx)
		return
	case next.Card != "" && next.Card != p.selection.Card:
		p.opening = next.Card
		if !link.Call("closest", ".card").Truthy() {
			p.opener = link
		}
	}
	if link.Call("closest", "dialog").Truthy() {
		closeDialog()
		p.opener = document().Call("querySelector", ".bar [data-opens=search]")
		p.fact, _ = strconv.Atoi(link.Call("getAttribute", "data-fact").String())
	}
	if panel := Panel(to.Fragment); panel.In(a) {
		p.follow(ctx, next)
		jumpTo(byID(to.Fragment), "auto")
		return
	}
	if next == p.selection {
		scrollToView(byID(string(next.Sentence)))
		p.pointOut(next.Card)
		return
	}
	p.follow(ctx, next)
	if link.Call("matches", "[data-show]").Bool() {
		jumpTo(mapShown(), "auto")
	}
}

// onClickControl does what a click on anything but a link means.
func (p *Page) onClickControl(ctx app.Context, target app.Value) {
	in := func(selector string) app.Value { return target.Call("closest", selector) }
	if tools := document().Call("querySelector", ".tools[open]"); tools.Truthy() && !in(".tools").Truthy() {
		tools.Set("open", false)
	}
	switch {
	case in("[data-opens]").Truthy():
		openDialog(in("[data-opens]").Get("dataset").Get("opens").String())
	case in("[data-closes]").Truthy(), target.Call("matches", "dialog").Bool(): // its backdrop
		closeDialog()
	case in("button[data-choice]").Truthy():
		button := in("button[data-choice]")
		p.choose(Choice(button.Get("dataset").Get("choice").String()), button.Get("value").String())
		ctx.Update()
	case p.selection.Card == "", in(".desk, .bar, .preview, dialog, button, summary, input, label").Truthy(), textSelected():
	default: // beside the open card
		p.clear(ctx)
	}
}

// stepMention leads to the next or previous mention of the open card's entity.
func (p *Page) stepMention(ctx app.Context, to string) {
	n := len(lit.marked)
	if n == 0 {
		return
	}
	switch {
	case to == "next":
		p.step = p.step%n + 1
	case p.step <= 1:
		p.step = n
	default:
		p.step--
	}
	mention := lit.marked[p.step-1]
	current.mark(mention)
	scrollToView(mention)
	p.opener = mention
	ctx.Update()
}

// selects reports whether following a link to u can change the selection.
func selects(a *article.Article, u *url.URL) bool {
	return ParseSelection(a, u) != (Selection{}) || Panel(u.Fragment).In(a)
}

// samePage reports whether two addresses differ in query and fragment alone.
func samePage(a, b *url.URL) bool {
	return a.Scheme == b.Scheme && a.Host == b.Host && a.Path == b.Path
}
