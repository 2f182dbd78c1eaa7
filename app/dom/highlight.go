package app

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// lamp is an element that shows its state by attributes set directly: a
// selection touches a few of several hundred elements, and to render them all
// for it takes longer than a reader should wait.
type lamp struct {
	element app.Value
	state   state
}

// state is a set of what a lamp may show.
type state uint8

const (
	selected state = 1 << iota // it is what the reader has selected, or says something of it
	near                       // next to what stands out
	far                        // neither that nor next to it
	shown                      // its fact is shown
)

var stateAttributes = [...]string{"data-selected", "data-near", "data-far", "data-shown"}

// lamps finds the elements within another that fit a selector.
func lamps(within app.Value, selector string) []lamp {
	elements := within.Call("querySelectorAll", selector)
	all := make([]lamp, elements.Get("length").Int())
	for i := range all {
		all[i].element = elements.Index(i)
	}
	return all
}

// show brings the lamp from the state it is in to another.
func (l *lamp) show(s state) {
	for i, name := range stateAttributes {
		bit := state(1) << i
		switch {
		case l.state&bit == s&bit:
		case s&bit != 0:
			setAttribute(l.element, name, "true")
		default:
			setAttribute(l.element, name, "")
		}
	}
	l.state = s
}

// when is the state s if the condition holds, else none.
func (s state) when(condition bool) state {
	if condition {
		return s
	}
	return 0
}
