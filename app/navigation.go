package app

import (
	"net/url"
	"strings"

	"dateline/app/leanjson"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// moves is the data attribute of links that lead to another page of the site.
const moves = "moves"

// newsstand has the pages of a site that were seen in this visit. To go to
// another it fetches the page as the browser would, but takes only its data and
// what its head says: the program goes on. Whatever is not as expected, the
// browser loads the page.
type newsstand struct {
	pages  map[string]app.Value // as documents without their text, by their paths
	shown  string               // the path of the one shown
	came   string               // the path that the reader has just come from, "" at first and once arrived
	asked  int                  // how many pages were asked for
	listen listening
}

var stand newsstand

// Open shows the edition that the document holds, and makes it the first of the
// newsstand.
func Open(first *Edition) {
	path := app.Window().URL().Path
	stand = newsstand{pages: map[string]app.Value{}, shown: path}
	app.Route(path, first.Composer)
	stand.listen.to(app.Window(), "popstate", capturing, stand.onPop)
}

// follow goes to the page that a link leads to, if it leads to one of the site,
// and reports whether it does.
func (n *newsstand) follow(ctx app.Context, e app.Event, link app.Value) bool {
	if modified(e) || !link.Call("hasAttribute", "data-"+moves).Bool() {
		return false
	}
	e.PreventDefault()
	e.Call("stopPropagation")
	n.asked++
	turn, address, path := n.asked, link.Get("href").String(), pathOf(link)
	load := func() {
		if turn == n.asked {
			app.Window().Get("location").Call("assign", address)
		}
	}
	if n.pages[path] != nil {
		n.move(address)
		return true
	}
	setAttribute(root(), "data-moving", "true")
	options := map[string]any{"signal": app.Window().Get("AbortSignal").Call("timeout", mostPatience)}
	await(app.Window().Call("fetch", address, options), func(response app.Value) {
		if !response.Get("ok").Bool() || response.Get("redirected").Bool() {
			load()
			return
		}
		await(response.Call("text"), func(text app.Value) {
			ctx.Dispatch(func(app.Context) {
				switch {
				case turn != n.asked: // the reader has gone elsewhere meanwhile
				case n.take(path, text):
					n.move(address)
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

// mostPatience is how long a page may take to come, in ms, until the browser is
// asked for it.
const mostPatience = 10_000

// take takes a page in, if this program can show it: it must have been made with
// the same program, styles and policy as the one here.
func (n *newsstand) take(path string, text app.Value) bool {
	page := app.Window().Get("DOMParser").New().Call("parseFromString", text, "text/html")
	data := page.Call("getElementById", "edition")
	if !data.Truthy() || madeOf(page) != madeOf(document()) {
		return false
	}
	var e Edition
	if leanjson.Unmarshal(data.Get("textContent").String(), &e) != nil || e.Article == nil && e.Index == nil {
		return false
	}
	if len(n.pages) == 0 {
		n.keep(n.shown, document().Call("cloneNode", true))
		// What the head links is the same for all pages, and must not be looked for
		// beside the next one.
		for _, link := range each("head > link:not([rel=stylesheet])") {
			link.Set("href", link.Get("href"))
		}
	}
	n.keep(path, page)
	app.Route(path, e.Composer)
	return true
}

// keep keeps of a page what is not in its edition.
func (n *newsstand) keep(path string, page app.Value) {
	page.Call("getElementById", "page").Call("remove")
	n.pages[path] = page
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

// move goes to a page that was taken in. The address comes first: what the page
// asks for is relative to it.
func (n *newsstand) move(address string) {
	window := app.Window()
	window.Get("history").Call("pushState", nil, "", address)
	window.Call("scrollTo", map[string]any{"top": 0, "behavior": "instant"})
	window.Call("dispatchEvent", window.Get("PopStateEvent").New("popstate"))
}

// onPop comes before the router hears that the address has changed: it dresses
// the document for a page that is at hand, and has the browser load any other.
func (n *newsstand) onPop(e app.Event) {
	path := app.Window().URL().Path
	if path == n.shown {
		return
	}
	n.asked++
	page := n.pages[path]
	if page == nil {
		e.Call("stopImmediatePropagation")
		app.Window().Get("location").Call("reload")
		return
	}
	n.came, n.shown = n.shown, path
	dress(page)
}

// belongs selects what of the head is a page's own.
const belongs = "title, meta[name=description], meta[property], link[rel=canonical]"

// dress gives the document the language, the head and the data of a page.
func dress(page app.Value) {
	from, to := page.Get("documentElement"), root()
	for _, name := range []string{"lang", "dir", "data-long", "data-panels", "data-version"} {
		value := ""
		if from.Call("hasAttribute", name).Bool() {
			value = from.Call("getAttribute", name).String()
		}
		setAttribute(to, name, value)
	}
	for _, name := range []string{"data-moving", "data-panel", "data-card"} {
		setAttribute(to, name, "")
	}
	for _, old := range each("head > :is(" + belongs + ")") {
		old.Call("remove")
	}
	head := document().Get("head")
	for own, i := page.Get("head").Call("querySelectorAll", belongs), 0; i < own.Get("length").Int(); i++ {
		head.Call("append", document().Call("importNode", own.Index(i), true))
	}
	for _, data := range each("body > script[type]") {
		if new := page.Call("querySelector", `body > script[type="`+data.Get("type").String()+`"]`); new.Truthy() {
			data.Set("textContent", new.Get("textContent"))
		}
	}
}

// arrive puts the focus where a reader begins on the page that was moved to: on
// its open card, on the link that led from here to where the reader comes from,
// or on its headline. The sentence that was asked for comes into view.
func (n *newsstand) arrive(card, sentence app.Value) {
	came := n.came
	n.came = ""
	if came == "" {
		return
	}
	start := document().Call("querySelector", "h1")
	setAttribute(start, "tabindex", "-1")
	for _, link := range each("main a[data-" + moves + "]") {
		if pathOf(link) == came {
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
	focus(start)
}
