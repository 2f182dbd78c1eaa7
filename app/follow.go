package app

import (
	"dateline/article"

	"dateline/app/dom"
	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// follower lights up where and when the reader is. As a block of the text passes
// the height at which it is read, its places on the map and its events on the
// timeline get data-here.
type follower struct {
	article  *article.Article
	reading  map[article.ID]bool // the blocks at that height: one at most, but for lists
	block    article.ID          // whose places and events are lit up
	here     dom.AttributeSet
	observer app.Value
	callback app.Func
}

// atReading is where a text is read: a line at a third of the window's height.
const atReading = "-33% 0px -66% 0px"

// start follows the reader through a story.
func (f *follower) start(a *article.Article) {
	if f.callback != nil {
		return
	}
	f.article, f.reading = a, map[article.ID]bool{}
	f.here.Attribute = "data-here"
	f.callback = app.FuncOf(func(_ app.Value, args []app.Value) any {
		entries := args[0]
		for i := range entries.Get("length").Int() {
			entry := entries.Index(i)
			f.reading[article.ID(entry.Get("target").Get("id").String())] = entry.Get("isIntersecting").Bool()
		}
		f.mark()
		return nil
	})
	f.observer = app.Window().Get("IntersectionObserver").New(f.callback, map[string]any{"rootMargin": atReading})
	for i := range a.Blocks {
		if block := dom.ByID(string(a.Blocks[i].ID)); block.Truthy() {
			f.observer.Call("observe", block)
		}
	}
}

// stop stops following and lights nothing up.
func (f *follower) stop() {
	if f.callback == nil {
		return
	}
	f.observer.Call("disconnect")
	f.callback.Release()
	f.here.Set()
	*f = follower{}
}

// mark lights up the first block that is read, if it is another. Between two
// blocks the last one stays.
func (f *follower) mark() {
	for i := range f.article.Blocks {
		b := &f.article.Blocks[i]
		if !f.reading[b.ID] {
			continue
		}
		if b.ID == f.block {
			return
		}
		f.block = b.ID
		f.here.Set()
		w := f.article.Whereabouts(b.ID)
		for _, place := range w.Places {
			f.lightUp(`#map [href="#` + string(place) + `"]`)
		}
		for _, event := range w.Events {
			f.lightUp(`#timeline [href="#` + string(event) + `"]`)
		}
		for _, s := range b.Sentences {
			f.lightUp(`#timeline [href$="#` + string(s.ID) + `"]`)
		}
		return
	}
}

// lightUp marks links, or the items of those that stand in a list.
func (f *follower) lightUp(selector string) {
	for _, link := range dom.All(selector) {
		if item := link.Call("closest", "li"); item.Truthy() {
			link = item
		}
		f.here.Add(link)
	}
}
