package dom

import (
	"net/url"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// PushHistory adds an address to the history. For one that opens a card over an
// entry without a card it notes that, so that closing the card may simply go back.
func PushHistory(u *url.URL, opened bool) {
	var state any
	if opened {
		state = map[string]any{"opened": true}
	}
	Attempt(app.Window().Get("history"), "pushState", state, "", u.String()) // some browsers refuse after a hundred in a row
}

// HistoryOpened reports whether PushHistory noted that of the present entry.
func HistoryOpened() bool {
	state := app.Window().Get("history").Get("state")
	return state.Truthy() && state.Get("opened").Truthy()
}

// ReplaceHistory puts another address in place of the present one.
func ReplaceHistory(u *url.URL) {
	Attempt(app.Window().Get("history"), "replaceState", nil, "", u.String())
}
