package dom

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// AttributeSet is the set of elements that have an attribute. It remembers them,
// so another set takes no search through the whole document, which would keep the
// reader waiting at every selection.
type AttributeSet struct {
	Attribute string

	elements []app.Value
}

// Set gives the attribute to these elements and to no others. It leaves out those
// that the page does not have.
func (s *AttributeSet) Set(elements ...app.Value) {
	for _, element := range s.elements {
		SetAttribute(element, s.Attribute, "")
	}
	s.elements = s.elements[:0]
	for _, element := range elements {
		s.Add(element)
	}
}

// Add gives the attribute to one more element.
func (s *AttributeSet) Add(element app.Value) {
	if element.Truthy() {
		SetAttribute(element, s.Attribute, "true")
		s.elements = append(s.elements, element)
	}
}

// Elements lists the elements, in the order in which they were given.
func (s *AttributeSet) Elements() []app.Value { return s.elements }

// Index is the place of an element in the set; -1 if it is not there.
func (s *AttributeSet) Index(element app.Value) int {
	for i, e := range s.elements {
		if e.Equal(element) {
			return i
		}
	}
	return -1
}
