package dom

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// Document is the page's document.
func Document() app.Value { return app.Window().Get("document") }

// Root is the <html> element.
func Root() app.Value { return Document().Get("documentElement") }

// ByID is the element of an id; a value that is not truthy if there is none.
func ByID(id string) app.Value { return Document().Call("getElementById", id) }

// First is the first element that fits a selector; a value that is not truthy if
// there is none.
func First(selector string) app.Value { return Document().Call("querySelector", selector) }

// All lists the elements that fit a selector.
func All(selector string) []app.Value { return Within(Document(), selector) }

// Within lists the elements in another one that fit a selector.
func Within(parent app.Value, selector string) []app.Value {
	found := parent.Call("querySelectorAll", selector)
	elements := make([]app.Value, found.Get("length").Int())
	for i := range elements {
		elements[i] = found.Index(i)
	}
	return elements
}

// SetAttribute sets an element's attribute, or removes it where value is "".
func SetAttribute(element app.Value, name, value string) {
	switch {
	case !element.Truthy():
	case value == "":
		element.Call("removeAttribute", name)
	default:
		element.Call("setAttribute", name, value)
	}
}

// BoolAttribute is the value that sets or removes an attribute which says no more
// than yes or no.
func BoolAttribute(on bool) string {
	if on {
		return "true"
	}
	return ""
}

// KeepPrerendered leaves an element's subtree untouched if hydration reaches that
// element next and its HTML arrived completely; it reports whether it did. See
// web/static/scripts/adopt.js.
func KeepPrerendered(selector string) bool {
	return app.IsClient && app.Window().Get("stays").Truthy() && app.Window().Call("stays", selector).Bool()
}
