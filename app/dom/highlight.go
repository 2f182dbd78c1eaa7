package dom

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// Highlight is an element whose state shows by attributes that are set directly. A
// selection changes a few of several hundred elements, and to render them all
// takes longer than a reader should wait.
type Highlight struct {
	element app.Value
	state   State
}

// State is a set of what a highlight may show.
type State uint8

// The states.
const (
	StateSelected State = 1 << iota // the reader has selected it, or something that it tells of
	StateNear                       // next to what stands out
	StateFar                        // neither that nor next to it
	StateShown                      // its fact is shown
)

var stateAttributes = [...]string{"data-selected", "data-near", "data-far", "data-shown"}

// Highlights makes a highlight of every element in another one that fits a
// selector.
func Highlights(parent app.Value, selector string) []Highlight {
	elements := Within(parent, selector)
	all := make([]Highlight, len(elements))
	for i := range all {
		all[i].element = elements[i]
	}
	return all
}

// Show sets the attributes by which a state differs from the present one.
func (h *Highlight) Show(s State) {
	for i, name := range stateAttributes {
		if bit := State(1) << i; h.state&bit != s&bit {
			SetAttribute(h.element, name, BoolAttribute(s&bit != 0))
		}
	}
	h.state = s
}

// When is the state if a condition holds, else none.
func (s State) When(condition bool) State {
	if condition {
		return s
	}
	return 0
}
