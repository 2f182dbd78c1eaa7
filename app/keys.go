package app

import (
	"dateline/app/dom"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// onKey hears the keys that work wherever the focus is. A view that takes a key
// for itself prevents its default.
func (p *Page) onKey(ctx app.Context, e app.Event) {
	ctx.PreventUpdate()
	if e.Get("defaultPrevented").Bool() || e.Get("isComposing").Bool() {
		return
	}
	key := e.Get("key").String()
	control := e.Get("ctrlKey").Bool() || e.Get("metaKey").Bool()
	switch {
	case key == "Escape":
		p.escape(ctx)
	case typing(e.Get("target")) || e.Get("altKey").Bool():
	case control && key == "k":
		e.PreventDefault() // browsers put the focus into their own search
		openDialog("search")
	case control || p.choices.Of(Letters) == off:
	case key == "/":
		e.PreventDefault() // and Firefox searches the page
		openDialog("search")
	case key == "?":
		e.PreventDefault()
		openDialog("help")
	}
}

// escape closes what is on top. A dialog is closed by the browser.
func (p *Page) escape(ctx app.Context) {
	if dom.First("dialog[open]").Truthy() {
		return
	}
	if tools := dom.First(".tools[open]"); tools.Truthy() {
		tools.Set("open", false)
		dom.Focus(tools.Call("querySelector", "summary"))
		return
	}
	p.clear(ctx)
}

// typing reports whether keys that go to an element are text. The field of a
// dialog that has just closed may have the focus until the next frame.
func typing(target app.Value) bool {
	return target.Get("matches").Truthy() && !target.Call("closest", "dialog:not([open])").Truthy() && (target.Get("isContentEditable").Truthy() ||
		target.Call("matches", "textarea, select, input:not([type=radio], [type=checkbox], [type=button])").Bool())
}
