package app

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// marker marks elements of the page by an attribute. It knows which, so to mark
// others takes no search through the whole document, which at every selection
// would keep the reader waiting.
type marker struct {
	attribute string
	marked    []app.Value
}

// The marks in the text.
var (
	lit     = marker{attribute: "data-lit"}     // mentions of the open card's entity
	current = marker{attribute: "data-current"} // that of them where the reader stands
	pointed = marker{attribute: "data-marked"}  // the sentence or fact that was asked for
)

// mark marks these elements and no others. Those that the page does not have, it
// leaves out.
func (m *marker) mark(elements ...app.Value) {
	for _, element := range m.marked {
		setAttribute(element, m.attribute, "")
	}
	m.marked = m.marked[:0]
	for _, element := range elements {
		m.add(element)
	}
}

// add marks one more element.
func (m *marker) add(element app.Value) {
	if element.Truthy() {
		setAttribute(element, m.attribute, "true")
		m.marked = append(m.marked, element)
	}
}

// at tells which of the marked elements one is, from 1; 0 for none.
func (m *marker) at(element app.Value) int {
	for i, marked := range m.marked {
		if marked.Equal(element) {
			return i + 1
		}
	}
	return 0
}
