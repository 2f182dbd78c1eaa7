package app

import (
	"net/url"
	"strconv"

	"dateline/app/dom"
	"dateline/app/english"
	"dateline/app/mapview"
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
	said      string         // what changed last, for a screen reader
	scrolled  map[Panel]bool // panels that the reader has left scrolled down
	choices   Choices
	follower  follower
	marks     textMarks
	listeners dom.Listeners
	scheduler scheduler
	router    *router // nil when prerendered
}

// CompoID keeps go-app from making one story's page into another's: what the
// views keep of a story would stay.
func (p *Page) CompoID() string { return p.Edition.Article.Slug }

// OnInit begins the first mount. A page that the reader moved to mounts in one go,
// because the browser scrolls to its place next.
func (p *Page) OnInit() {
	p.marks = newTextMarks()
	if app.IsClient && p.router.from == "" {
		dom.BeginMount()
	}
}

// Render draws the page. Before the page is live it is the same for every
// address, because the page was prerendered for none.
func (p *Page) Render() app.UI {
	a := p.Edition.Article
	return app.Div().ID("page").OnClick(p.onClick).OnChange(p.onChange).Body(
		app.A().Class("skip").Href("#story").Lang(ours(a)).Text(english.SkipToStory),
		app.Span().ID(reading),
		&Bar{Article: a, Home: p.Edition.Home, Choices: p.choices},
		app.Main().Body(
			app.Article().Body(
				&Header{Article: a},
				&Bookmark{Article: a, marks: &p.marks},
				&LensKey{Article: a},
				&Story{Article: a, Pictures: p.Edition.Pictures},
				&Corrections{Article: a},
			),
			&Desk{Edition: p.Edition, Selection: p.selection, Step: p.step, Choices: p.choices},
		),
		&Colophon{Article: a},
		&Preview{Article: a, Open: p.selection.Card},
		&Search{Article: a},
		&Help{Article: a, Choices: p.choices},
		app.P().Class("unseen").Lang(ours(a)).Attr("role", "status").Body(
			app.If(p.said != "", func() app.UI { return app.Text(p.said) }),
		),
	)
}

// OnMount applies what the reader chose on an earlier visit, and listens for Back
// and for the keys that work wherever the focus is. The page hears Back before
// go-app, which would ask every component of the tree whether it wants the address.
func (p *Page) OnMount(ctx app.Context) {
	p.choices = storedChoices()
	p.applyChoices()
	p.listeners.Listen(app.Window(), "keydown", nil, func(e app.Event) {
		ctx.Dispatch(func(ctx app.Context) { p.onKey(ctx, e) })
	})
	here := app.Window().URL().Path
	p.listeners.Listen(app.Window(), "popstate", dom.Capturing(), func(e app.Event) {
		if app.Window().URL().Path != here {
			return // the reader goes to another page
		}
		e.Call("stopImmediatePropagation")
		ctx.Dispatch(func(ctx app.Context) {
			ctx.PreventUpdate()
			p.OnNav(ctx)
		})
	})
	p.scheduler.start(func() {
		dom.SetAttribute(dom.Root(), "data-turning", "")
		markTitle(p.Edition.Article, p.selection)
		ctx.Dispatch(func(app.Context) {})
	})
}

// OnDismount stops listening.
func (p *Page) OnDismount() {
	p.listeners.Stop()
	p.scheduler.stop()
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

// show makes next the selection in every view: at once by attributes, and two
// frames later by a render. The package comment says why.
func (p *Page) show(ctx app.Context, next Selection) {
	last := p.selection
	p.selection = next
	asked := next.Card != "" && next.Card == p.opening
	p.opening = ""
	if p.live {
		p.said = next.announcement(p.Edition.Article, last)
	}
	p.marks.show(next)
	if next.Card != last.Card {
		p.step = 0
		if p.opener != nil {
			p.step = p.marks.mentions.Index(p.opener) + 1
		}
	}
	panel := next.shown(p.Edition.Article)
	p.switchPanel(last.shown(p.Edition.Article), panel)
	markRoot(panel, next.Card)
	markCard(last.Card, next.Card)
	if p.live {
		p.settle(last, next, asked)
		p.scheduler.schedule()
		return
	}
	ctx.Defer(func(app.Context) {
		p.live = true
		dom.EndMount()
		dom.SetAttribute(dom.Root(), "data-live", "true")
		markTitle(p.Edition.Article, next)
		p.router.arrive(dom.ByID(string(next.Card)), dom.ByID(string(next.Sentence)))
	})
}

// switchPanel lays out the new panel in two steps, its first screen at once and the
// rest in the next frame, so that the switch feels instant. A panel that the reader
// has left scrolled down needs all of itself at once.
func (p *Page) switchPanel(from, to Panel) {
	if from == to || !p.live {
		return
	}
	if p.scrolled == nil {
		p.scrolled = map[Panel]bool{}
	}
	p.scrolled[from] = dom.ByID(string(from)).Get("scrollTop").Float() > 0
	dom.SetAttribute(dom.Root(), "data-turning", dom.BoolAttribute(!p.scrolled[to]))
}

// settle moves focus and scroll after a selection has been marked, as little as
// it can: the card that was asked for gets the focus and leaves its mention in
// view, the card that closes gives the focus back.
func (p *Page) settle(last, next Selection, asked bool) {
	switch {
	case asked:
		card := dom.ByID(string(next.Card))
		card.Set("scrollTop", 0)
		dom.Focus(card.Call("querySelector", "h3"))
		if p.opener != nil && p.opener.Call("closest", ".story").Truthy() {
			dom.ScrollToView(p.opener)
		}
	case next.Card == "" && last.Card != "" && p.opener != nil:
		dom.Focus(p.opener)
		p.opener = nil
	}
	if next.Sentence != "" && next.Sentence != last.Sentence {
		dom.ScrollToView(dom.ByID(string(next.Sentence)))
	}
	p.pointOut(next.Card)
}

// pointOut marks the fact of the open card that the reader has looked for.
func (p *Page) pointOut(card article.ID) {
	if p.fact > 0 && card != "" {
		fact := dom.ByID(string(card)).Call("querySelectorAll", ".facts li").Index(p.fact - 1)
		p.marks.pointed.Add(fact)
		dom.ScrollToView(fact)
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

// choose stores a choice and applies it.
func (p *Page) choose(choice Choice, value string) {
	p.choices = p.choices.With(choice, value)
	p.choices.store()
	p.applyChoices()
}

// applyChoices makes the page as the reader has chosen.
func (p *Page) applyChoices() {
	p.choices.apply()
	if p.choices.Of(Following) == on && !dom.PrefersReducedMotion() {
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
	dom.PushHistory(next.URL(ctx.Page().URL()), last.Card == "" && next.Card != "")
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
	if dom.HistoryOpened() {
		app.Window().Get("history").Call("back")
		return
	}
	dom.ReplaceHistory(next.URL(ctx.Page().URL()))
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
	if dom.Modified(e) || link.Call("hasAttribute", "download").Bool() {
		return
	}
	if p.router.follow(ctx, e, link) {
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
		p.opener = dom.First(".bar [data-opens=search]")
		p.fact, _ = strconv.Atoi(link.Call("getAttribute", "data-fact").String())
	}
	if panel := Panel(to.Fragment); panel.In(a) {
		p.follow(ctx, next)
		dom.ScrollToPanel(dom.ByID(to.Fragment), "auto")
		return
	}
	if next == p.selection {
		dom.ScrollToView(dom.ByID(string(next.Sentence)))
		p.pointOut(next.Card)
		return
	}
	p.follow(ctx, next)
	if link.Call("matches", "[data-show]").Bool() {
		dom.ScrollToPanel(mapview.ShownSheet(), "auto")
	}
}

// onClickControl does what a click on anything but a link means.
func (p *Page) onClickControl(ctx app.Context, target app.Value) {
	in := func(selector string) app.Value { return target.Call("closest", selector) }
	if tools := dom.First(".tools[open]"); tools.Truthy() && !in(".tools").Truthy() {
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
	case p.selection.Card == "", in(".desk, .bar, .preview, dialog, button, summary, input, label").Truthy(), dom.TextSelected():
	default: // beside the open card
		p.clear(ctx)
	}
}

// stepMention leads to the next or previous mention of the open card's entity.
func (p *Page) stepMention(ctx app.Context, to string) {
	mentions := p.marks.mentions.Elements()
	n := len(mentions)
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
	mention := mentions[p.step-1]
	p.marks.current.Set(mention)
	dom.ScrollToView(mention)
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
