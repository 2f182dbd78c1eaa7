package dom

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// Focus gives an element the focus and scrolls nothing.
func Focus(element app.Value) {
	if element.Truthy() {
		element.Call("focus", map[string]any{"preventScroll": true})
	}
}

// ScrollToView scrolls just enough that the element shows between what covers the
// page above and below it. The style sheet gives those as scroll margins.
func ScrollToView(element app.Value) {
	if element.Truthy() {
		element.Call("scrollIntoView", map[string]any{"block": "nearest", "inline": "nearest"})
	}
}

// ScrollToPanel scrolls to a panel where the panels follow the text. In a wide
// window they stand beside the text and are in view already. The behavior is that
// of the style sheet, "auto", or "instant".
func ScrollToPanel(panel app.Value, behavior string) {
	if panel.Truthy() && !MatchesMedia("(min-width: 60rem)") {
		panel.Call("scrollIntoView", map[string]any{"block": "start", "behavior": behavior})
	}
}
