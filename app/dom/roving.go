package dom

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// Roving makes one stop of the Tab key of a list with many links: arrow keys, Home
// and End go from item to item, and Tab goes on through the links of the item with
// the focus. It sets attributes once the page is live. Until then and without
// script every link is a stop.
type Roving struct {
	listeners Listeners
	list      app.Value
	current   app.Value // the item that Tab comes to
	items     string    // selects the items within the list
	step      RovingStep
}

// RovingStep returns the index that a key moves to from at, of n items, or at
// itself.
type RovingStep func(key string, at, n int) int

// Start takes over the keys of a list whose items fit a selector.
func (r *Roving) Start(list app.Value, items string, step RovingStep) {
	if !list.Truthy() {
		return
	}
	r.list, r.items, r.step = list, items, step
	r.listeners.Listen(list, "keydown", nil, r.onKey)
	r.listeners.Listen(list, "focusin", nil, func(e app.Event) { r.onFocus(e.Get("target")) })
	all := r.all()
	r.current = all.Index(0)
	for i := range all.Get("length").Int() {
		setTabStop(all.Index(i), i == 0)
	}
}

// Stop leaves the keys to the browser again.
func (r *Roving) Stop() { r.listeners.Stop() }

// UpAndDown is the step of a list whose items stand one below the other.
func UpAndDown(key string, at, n int) int {
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

func (r *Roving) all() app.Value { return r.list.Call("querySelectorAll", r.items) }

func (r *Roving) onKey(e app.Event) {
	if Modified(e) {
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

// onFocus makes the item with the focus the one that Tab comes back to.
func (r *Roving) onFocus(focused app.Value) {
	item := focused.Call("closest", r.items)
	if !item.Truthy() || item.Equal(r.current) {
		return
	}
	setTabStop(r.current, false)
	setTabStop(item, true)
	r.current = item
}

// setTabStop lets Tab into an item, or keeps it out.
func setTabStop(item app.Value, on bool) {
	value := "-1"
	if on {
		value = ""
	}
	for _, link := range links(item) {
		SetAttribute(link, "tabindex", value)
	}
}

// links are an item's links: itself, if it is one.
func links(item app.Value) []app.Value {
	if item.Call("matches", "a").Bool() {
		return []app.Value{item}
	}
	return Within(item, "a[href]")
}
