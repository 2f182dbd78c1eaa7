package app

import (
	"sort"

	"dateline/app/dom"
	"dateline/app/english"
	"dateline/article"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Bookmark remembers on the device how far the reader has come, and on another
// visit offers to go on from there. It never scrolls by itself, and offers nothing
// to a reader who has only begun or has read to the end.
type Bookmark struct {
	app.Compo
	Article *article.Article

	marks     *textMarks // the page's
	offered   article.ID // a sentence; "" for no offer
	listeners dom.Listeners
}

// Render draws the offer, in space that the masthead keeps for it.
func (b *Bookmark) Render() app.UI {
	return app.Div().Class("bookmark").Body(
		app.If(b.offered != "", func() app.UI {
			return app.P().Lang(ours(b.Article)).Body(
				app.Button().Type("button").Class("continue").OnClick(b.onContinue).
					Text(english.ContinueAt(blockSign(b.offered))),
				app.Button().Type("button").Class("dismiss").OnClick(b.onDismiss).
					Aria("label", english.Dismiss).Text("×"),
			)
		}),
	)
}

// bookmarkKey is where the place in the story at this address is kept.
func bookmarkKey() dom.StorageKey {
	return dom.StorageKey("dateline:" + app.Window().Get("location").Get("pathname").String())
}

// OnMount offers the place of the last visit, unless the address asks for another
// or the browser has gone there already, and begins to remember this one's.
func (b *Bookmark) OnMount(ctx app.Context) {
	sentence := article.ID(bookmarkKey().Get())
	if b.Article.Sentence(sentence) != nil && app.Window().Get("location").Get("hash").String() == "" &&
		dom.RectOf(dom.ByID(string(sentence))).Top > app.Window().Get("innerHeight").Float() {
		b.offered = sentence
	}
	ended := "scrollend"
	if dom.Document().Get("on" + ended).IsUndefined() {
		ended = "scroll"
	}
	b.listeners.Listen(dom.Document(), ended, dom.Capturing(), func(app.Event) { b.remember(ctx) })
}

// OnDismount stops remembering.
func (b *Bookmark) OnDismount() { b.listeners.Stop() }

// remember keeps the first sentence in view. The offer stands until the reader
// has come as far.
func (b *Bookmark) remember(ctx app.Context) {
	sentences := b.Article.Sentences()
	if len(sentences) == 0 {
		return
	}
	roof := dom.RectOf(dom.First(".bar")).Bottom
	at := sort.Search(len(sentences)-1, func(i int) bool { return dom.RectOf(dom.ByID(string(sentences[i].ID))).Bottom > roof })
	if b.offered != "" && at < place(sentences, b.offered) {
		return
	}
	end := dom.RectOf(dom.ByID(string(sentences[len(sentences)-1].ID))).Bottom
	switch {
	case at == 0 || end < app.Window().Get("innerHeight").Float():
		bookmarkKey().Remove()
	default:
		bookmarkKey().Set(string(sentences[at].ID))
	}
	if b.offered != "" {
		b.withdraw(ctx)
	}
}

// place counts, from 0, where a sentence stands.
func place(sentences []*article.Sentence, id article.ID) int {
	for i, s := range sentences {
		if s.ID == id {
			return i
		}
	}
	return len(sentences)
}

func (b *Bookmark) withdraw(ctx app.Context) {
	ctx.Dispatch(func(app.Context) { b.offered = "" })
}

// onContinue goes to the place: the sentence comes to the top of the window and
// gets the focus, so that a screen reader goes on there.
func (b *Bookmark) onContinue(ctx app.Context, _ app.Event) {
	sentence := dom.ByID(string(b.offered))
	b.offered = ""
	b.marks.pointed.Set(sentence)
	dom.SetAttribute(sentence, "tabindex", "-1")
	dom.Focus(sentence)
	sentence.Call("scrollIntoView", map[string]any{"block": "start"})
}

// onDismiss forgets the place.
func (b *Bookmark) onDismiss(app.Context, app.Event) {
	b.offered = ""
	bookmarkKey().Remove()
}
