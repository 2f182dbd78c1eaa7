package app

import (
	"net/url"
	"strings"

	"dateline/app/dom"
	"dateline/app/leanjson"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// router holds the pages of a site that were seen in this visit. To go to another
// one it fetches the page as the browser would, but uses only its data and what its
// head says: the program goes on. If anything is not as expected, the browser loads
// the page.
type router struct {
	pages     map[string]app.Value // as documents without their text, by their paths
	shown     string               // the path of the one shown
	from      string               // the path that the reader has just come from, "" at first and once arrived
	requests  int                  // how many pages were asked for
	listeners dom.Listeners
}

// Open shows the edition that the document holds. Its page is the first of a router,
// which every page of the visit shares.
func Open(first *Edition) {
	r := &router{pages: map[string]app.Value{}, shown: app.Window().URL().Path}
	r.route(r.shown, first)
	r.listeners.Listen(app.Window(), "popstate", dom.Capturing(), r.onPop)
}

// route shows an edition at a path.
func (r *router) route(path string, e *Edition) {
	app.Route(path, func() app.Composer {
		page := e.Composer()
		switch page := page.(type) {
		case *Page:
			page.router = r
		case *Front:
			page.router = r
		}
		return page
	})
}

// Composer is the page of the edition.
func (e *Edition) Composer() app.Composer {
	if e.Index != nil {
		return &Front{Index: e.Index}
	}
	return &Page{Edition: e}
}

// follow goes to the page that a link leads to, if it leads to one of the site,
// and reports whether it does.
func (r *router) follow(ctx app.Context, e app.Event, link app.Value) bool {
	if dom.Modified(e) || !link.Call("hasAttribute", "data-"+moves).Bool() {
		return false
	}
	e.PreventDefault()
	e.Call("stopPropagation")
	r.requests++
	request, address, path := r.requests, link.Get("href").String(), pathOf(link)
	load := func() {
		if request == r.requests {
			app.Window().Get("location").Call("assign", address)
		}
	}
	if r.pages[path] != nil {
		r.move(address)
		return true
	}
	dom.SetAttribute(dom.Root(), "data-moving", "true")
	options := map[string]any{"signal": app.Window().Get("AbortSignal").Call("timeout", patience)}
	dom.Await(app.Window().Call("fetch", address, options), func(response app.Value) {
		if !response.Get("ok").Bool() || response.Get("redirected").Bool() {
			load()
			return
		}
		dom.Await(response.Call("text"), func(text app.Value) {
			ctx.Dispatch(func(app.Context) {
				switch {
				case request != r.requests: // the reader has gone elsewhere meanwhile
				case r.take(path, text):
					r.move(address)
				default:
					load()
				}
			})
		}, load)
	}, load)
	return true
}

// pathOf is the path that a link leads to, without escapes.
func pathOf(link app.Value) string {
	u, err := url.Parse(link.Get("href").String())
	if err != nil {
		return ""
	}
	return u.Path
}

// patience is how long a page may take to come, in ms, before the browser loads it
// instead.
const patience = 10_000

// take stores a page if this program can show it: the page must have been made with
// the same program, styles and policy as the present one.
func (r *router) take(path string, text app.Value) bool {
	page := app.Window().Get("DOMParser").New().Call("parseFromString", text, "text/html")
	data := page.Call("getElementById", "edition")
	if !data.Truthy() || madeOf(page) != madeOf(dom.Document()) {
		return false
	}
	var e Edition
	if leanjson.Unmarshal(data.Get("textContent").String(), &e) != nil || e.Article == nil && e.Index == nil {
		return false
	}
	if len(r.pages) == 0 {
		r.keep(r.shown, dom.Document().Call("cloneNode", true))
		// What the head links is the same for all pages, and must not be looked for
		// beside the next one.
		for _, link := range dom.All("head > link:not([rel=stylesheet])") {
			link.Set("href", link.Get("href"))
		}
	}
	r.keep(path, page)
	r.route(path, &e)
	return true
}

// keep stores the part of a page that is not in its edition.
func (r *router) keep(path string, page app.Value) {
	page.Call("getElementById", "page").Call("remove")
	r.pages[path] = page
}

// madeOf names the program, the styles and the policy of a page, whose addresses
// differ from folder to folder.
func madeOf(page app.Value) string {
	value := func(selector, name string) string {
		element := page.Call("querySelector", selector)
		if !element.Truthy() {
			return ""
		}
		return strings.TrimLeft(element.Call("getAttribute", name).String(), "./")
	}
	return value("script[data-app]", "data-app") + " " + value("link[rel=stylesheet]", "href") + " " +
		value("meta[http-equiv]", "content")
}

// move goes to a stored page. The address comes first, because the page's own
// addresses are relative to it.
func (r *router) move(address string) {
	window := app.Window()
	window.Get("history").Call("pushState", nil, "", address)
	window.Call("scrollTo", map[string]any{"top": 0, "behavior": "instant"})
	window.Call("dispatchEvent", window.Get("PopStateEvent").New("popstate"))
}

// onPop hears of a changed address before go-app does. It dresses the document for a
// stored page, and lets the browser load any other.
func (r *router) onPop(e app.Event) {
	path := app.Window().URL().Path
	if path == r.shown {
		return
	}
	r.requests++
	page := r.pages[path]
	if page == nil {
		e.Call("stopImmediatePropagation")
		app.Window().Get("location").Call("reload")
		return
	}
	r.from, r.shown = r.shown, path
	dress(page)
}

// belongs selects the elements of the head that differ from page to page.
const belongs = "title, meta[name=description], meta[property], link[rel=canonical]"

// dress gives the document the language, the head and the data of a page.
func dress(page app.Value) {
	from, to := page.Get("documentElement"), dom.Root()
	for _, name := range []string{"lang", "dir", "data-long", "data-panels", "data-version"} {
		value := ""
		if from.Call("hasAttribute", name).Bool() {
			value = from.Call("getAttribute", name).String()
		}
		dom.SetAttribute(to, name, value)
	}
	for _, name := range []string{"data-moving", "data-panel", "data-card"} {
		dom.SetAttribute(to, name, "")
	}
	for _, old := range dom.All("head > :is(" + belongs + ")") {
		old.Call("remove")
	}
	head := dom.Document().Get("head")
	for own, i := page.Get("head").Call("querySelectorAll", belongs), 0; i < own.Get("length").Int(); i++ {
		head.Call("append", dom.Document().Call("importNode", own.Index(i), true))
	}
	for _, data := range dom.All("body > script[type]") {
		if new := page.Call("querySelector", `body > script[type="`+data.Get("type").String()+`"]`); new.Truthy() {
			data.Set("textContent", new.Get("textContent"))
		}
	}
}

// arrive puts the focus where a reader begins on a page: on its open card, on the
// link to the page that the reader comes from, or on its headline. It scrolls to the
// sentence that was asked for.
func (r *router) arrive(card, sentence app.Value) {
	from := r.from
	r.from = ""
	if from == "" {
		return
	}
	start := dom.First("h1")
	dom.SetAttribute(start, "tabindex", "-1")
	for _, link := range dom.All("main a[data-" + moves + "]") {
		if pathOf(link) == from {
			start = link
			break
		}
	}
	switch {
	case card != nil && card.Truthy():
		start = card.Call("querySelector", "h3")
	case sentence != nil && sentence.Truthy():
		sentence.Call("scrollIntoView", map[string]any{"block": "start"})
	}
	dom.Focus(start)
}
