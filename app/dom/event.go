package dom

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Modified reports whether a click asks the browser for something else: a new
// tab, a download.
func Modified(e app.Event) bool {
	for _, key := range strings.Fields("ctrlKey metaKey shiftKey altKey") {
		if e.Get(key).Truthy() {
			return true
		}
	}
	return e.Get("button").Truthy()
}

// TextSelected reports whether the reader has selected a stretch of text.
func TextSelected() bool {
	chosen := app.Window().Call("getSelection")
	return chosen.Truthy() && !chosen.Get("isCollapsed").Bool()
}
