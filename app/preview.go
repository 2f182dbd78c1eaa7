package app

import (
	"time"
	"unicode/utf8"

	"dateline/app/dom"
	"dateline/app/english"
	"dateline/article"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Preview is a glance at a card, for a pointer that rests on a mention. It says
// nothing that the card does not, so it is hidden from assistive technology,
// whose readers open the card.
type Preview struct {
	app.Compo
	dom.Yielding
	Article *article.Article
	Open    article.ID // the open card, which needs no preview

	hover     *hover
	card      article.ID // the last that was shown; it stays while it fades
	mentions  []app.Value
	x, y      float64   // where the pointer was seen last
	place     app.Value // the style sheet that says where the preview is
	listeners dom.Listeners
	tick      app.Func
	timer     int           // of the browser
	due       time.Duration // when it ends
}

// Render draws the preview; the style sheet shows it while it has data-shown.
func (p *Preview) Render() app.UI {
	preview := app.Aside().Class("preview").Aria("hidden", "true").OnClick(p.onClick)
	e := p.Article.Entity(p.card)
	if e == nil {
		return preview
	}
	body := []app.UI{app.P().Class("kind").Body(guessable(p.Article, KindWord(e.Kind), e.Guessed("kind"))...), app.P().Class("name").Text(e.Name)}
	if len(e.Native) > 0 {
		body = append(body, app.P().Class("native").Lang(e.Native[0].Lang).Text(e.Native[0].Text))
	}
	if e.Role != "" {
		body = append(body, app.P().Class("role").Body(guessable(p.Article, e.Role, e.Guessed("role"))...))
	}
	for _, words := range glance(e) {
		body = append(body, app.P().Class("fact").Text(words))
	}
	return preview.DataSet("kind", string(e.Kind)).Body(body...)
}

// A preview has at most this many characters and facts.
const (
	mostGlanced = 525
	mostFacts   = 3
)

// glance gives what of a card's facts fits into its preview: whole facts, of the
// story if it has any, else of the background; of the first at least its
// beginning.
func glance(e *article.Entity) []string {
	room := mostGlanced - utf8.RuneCountInString(KindWord(e.Kind)+e.Name+e.Role)
	if len(e.Native) > 0 {
		room -= utf8.RuneCountInString(e.Native[0].Text)
	}
	var shown []string
	for _, belongs := range []func(*article.Fact) bool{inStory, background} {
		for i := range e.Facts {
			f := &e.Facts[i]
			if !belongs(f) {
				continue
			}
			words := article.PlainText(f.Text)
			if f.Mode != "" {
				words = e.Name + " " + f.Verb() + ": " + words
			}
			if f.Guess {
				words = "(" + english.Guess + ") " + words
			}
			if len(shown) == 0 {
				words = cut(words, room)
			}
			if room -= utf8.RuneCountInString(words); room < 0 || len(shown) == mostFacts {
				return shown
			}
			shown = append(shown, words)
		}
		if shown != nil {
			return shown
		}
	}
	return shown
}

// cut shortens a text to at most n characters, at a word's end where it has one.
func cut(text string, n int) string {
	characters := []rune(text)
	if len(characters) <= n {
		return text
	}
	end := max(n-1, 0)
	for i := end; i > end/2; i-- {
		if characters[i] == ' ' {
			end = i
			break
		}
	}
	return string(characters[:end]) + "…"
}

// OnMount listens to the pointer, where it is one that can rest on a word.
func (p *Preview) OnMount(ctx app.Context) {
	ctx.PreventUpdate()
	if !dom.MatchesMedia("(hover: hover) and (pointer: fine)") {
		return
	}
	p.hover, p.due = newHover(), never
	p.place = app.Window().Get("CSSStyleSheet").New()
	dom.Document().Get("adoptedStyleSheets").Call("push", p.place)
	p.tick = app.FuncOf(func(app.Value, []app.Value) any {
		p.due = never
		p.follow(ctx, func() { p.hover.pass(now()) })
		return nil
	})
	hear := func(kind string, f func(app.Event, time.Duration)) {
		p.listeners.Listen(dom.Document(), kind, dom.Capturing(), func(e app.Event) {
			p.follow(ctx, func() { f(e, elapsed(e.Get("timeStamp"))) })
		})
	}
	hear("pointerover", p.onOver)
	hear("pointerout", func(e app.Event, now time.Duration) {
		if !e.Get("relatedTarget").Truthy() { // out of the window
			p.hover.leave(now)
		}
	})
	hear("pointermove", func(e app.Event, now time.Duration) {
		if p.hover.over != 0 && p.moved(e) {
			p.hover.move(now)
		}
	})
	hear("pointerdown", func(_ app.Event, now time.Duration) {
		if !p.hover.inside {
			p.hover.dismiss(now)
		}
	})
	hear("scroll", func(_ app.Event, now time.Duration) { p.hover.scroll(now) })
	hear("keydown", func(e app.Event, now time.Duration) {
		if e.Get("key").String() == "Escape" && p.hover.open != 0 {
			p.hover.dismiss(now)
			e.PreventDefault() // the card stays open
		}
	})
}

// OnDismount stops listening.
func (p *Preview) OnDismount() {
	p.listeners.Stop()
	if p.tick != nil {
		p.tick.Release()
	}
}

// onOver tells the pointer's way from and to mentions and the preview.
func (p *Preview) onOver(e app.Event, now time.Duration) {
	target := e.Get("target")
	if !target.Get("closest").Truthy() || e.Get("pointerType").String() == "touch" {
		return // the document itself has no closest
	}
	mention := target.Call("closest", ".mention")
	switch {
	case target.Call("closest", ".preview").Truthy():
		p.hover.enterPreview()
	case mention.Truthy() && mention.Call("getAttribute", "href").String() != "#"+string(p.Open):
		p.moved(e)
		p.hover.enter(p.number(mention), now)
	case p.hover.over != 0 || p.hover.inside:
		p.hover.leave(now)
	}
}

// moved notes where the pointer is, and reports whether it was elsewhere before:
// after scrolling, browsers tell of moves of a pointer that rests.
func (p *Preview) moved(e app.Event) bool {
	x, y := e.Get("clientX").Float(), e.Get("clientY").Float()
	moved := x != p.x || y != p.y
	p.x, p.y = x, y
	return moved
}

// number gives a mention the number by which hover knows it, from 1.
func (p *Preview) number(mention app.Value) int {
	for i, known := range p.mentions {
		if known.Equal(mention) {
			return i + 1
		}
	}
	p.mentions = append(p.mentions, mention)
	return len(p.mentions)
}

// follow tells hover something, opens or closes the preview as it then says, and
// sets the timer for when it will have more to say.
func (p *Preview) follow(ctx app.Context, tell func()) {
	before := p.hover.open
	tell()
	switch p.hover.open {
	case before:
	case 0:
		p.hide()
	default:
		p.show(ctx, p.mentions[p.hover.open-1])
	}
	if p.due == p.hover.next() {
		return
	}
	app.Window().Call("clearTimeout", p.timer)
	if p.due = p.hover.next(); p.due != never {
		wait := max(p.due-now(), 0) + time.Millisecond // the browser's clock is not finer
		p.timer = app.Window().Call("setTimeout", p.tick, wait.Milliseconds()).Int()
	}
}

// show draws the preview of a mention's card, out of sight, and shows it where it
// then fits.
func (p *Preview) show(ctx app.Context, mention app.Value) {
	ctx.Dispatch(func(ctx app.Context) {
		p.card = article.ID(mention.Get("hash").String()[1:])
		p.hide()
		ctx.Defer(func(app.Context) {
			preview := p.JSValue()
			p.place.Call("replaceSync", "") // so that it has its own height
			box := dom.RectOf(preview)
			view := dom.Rect{Top: dom.RectOf(dom.First(".bar")).Bottom,
				Right: app.Window().Get("innerWidth").Float(), Bottom: app.Window().Get("innerHeight").Float()}
			at := positionBeside(p.lineOf(mention), box.Right-box.Left, box.Bottom-box.Top, view)
			p.place.Call("replaceSync", ".preview{left:"+dom.Number(at.x)+"px;top:"+dom.Number(at.y)+"px;max-height:"+dom.Number(at.height)+"px}")
			dom.SetAttribute(preview, "data-shown", "true")
		})
	})
}

func (p *Preview) hide() { dom.SetAttribute(p.JSValue(), "data-shown", "") }

// lineOf gives the box of that line of a mention on which the pointer is: a
// mention may go over several.
func (p *Preview) lineOf(mention app.Value) dom.Rect {
	lines := mention.Call("getClientRects")
	var line dom.Rect
	for i := range lines.Get("length").Int() {
		if line = dom.ToRect(lines.Index(i)); line.Bottom >= p.y {
			break
		}
	}
	return line
}

// onClick opens the card as a click on the mention does, unless the click ended
// a selection of text.
func (p *Preview) onClick(ctx app.Context, _ app.Event) {
	ctx.PreventUpdate()
	if open := p.hover.open; open != 0 && !dom.TextSelected() {
		p.follow(ctx, func() { p.hover.dismiss(now()) })
		clickSoon(p.mentions[open-1])
	}
}

// now is the time by the clock of events.
func now() time.Duration { return elapsed(app.Window().Get("performance").Call("now")) }

// elapsed is a time of the browser: milliseconds since the page began.
func elapsed(ms app.Value) time.Duration {
	return time.Duration(ms.Float() * float64(time.Millisecond))
}
