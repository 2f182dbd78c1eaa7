package app

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// roving makes one stop of the Tab key of a list with many links: arrow keys,
// Home and End go from item to item, and Tab goes on through the links of the
// item where the reader is. It sets attributes once the page is live; until then
// and without script every link is a stop.
type roving struct {
	listening
	list  app.Value
	here  app.Value // the item that Tab comes to
	items string    // selects the items within the list
	step  func(key string, at, n int) int
}

// rove begins. Step tells to which of n items a key leads from the one at, or
// gives at for a key that leads nowhere.
func (r *roving) rove(list app.Value, items string, step func(key string, at, n int) int) {
	if !list.Truthy() {
		return
	}
	r.list, r.items, r.step = list, items, step
	r.to(list, "keydown", nil, r.onKey)
	r.to(list, "focusin", nil, func(e app.Event) { r.settle(e.Get("target")) })
	all := r.all()
	r.here = all.Index(0)
	for i := range all.Get("length").Int() {
		r.open(all.Index(i), i == 0)
	}
}

// upAndDown is the step of a list whose items stand one below the other.
func upAndDown(key string, at, n int) int {
	switch key {
	case "ArrowDown":
		return min(at+1, n-1)
	case "ArrowUp":
		return max(at-1, 0)
	case "Home":
		return 0
	case "End":
		return n - 1
	}
	return at
}

func (r *roving) all() app.Value { return r.list.Call("querySelectorAll", r.items) }

func (r *roving) onKey(e app.Event) {
	if modified(e) {
		return
	}
	all := r.all()
	n := all.Get("length").Int()
	for at := range n {
		if !all.Index(at).Call("contains", e.Get("target")).Bool() {
			continue
		}
		if to := r.step(e.Get("key").String(), at, n); to != at {
			e.PreventDefault()
			links(all.Index(to))[0].Call("focus")
		}
		return
	}
}

// settle makes the item that holds the focus the one that Tab comes back to.
func (r *roving) settle(focused app.Value) {
	here := focused.Call("closest", r.items)
	if !here.Truthy() || here.Equal(r.here) {
		return
	}
	r.open(r.here, false)
	r.open(here, true)
	r.here = here
}

// open lets Tab into an item, or keeps it out.
func (r *roving) open(item app.Value, is bool) {
	value := "-1"
	if is {
		value = ""
	}
	for _, link := range links(item) {
		setAttribute(link, "tabindex", value)
	}
}

// links are an item's links: itself, if it is one.
func links(item app.Value) []app.Value {
	if item.Call("matches", "a").Bool() {
		return []app.Value{item}
	}
	var links []app.Value
	within := item.Call("querySelectorAll", "a[href]")
	for i := range within.Get("length").Int() {
		links = append(links, within.Index(i))
	}
	return links
}
