package dom

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// StorageKey names a value that is kept on the reader's device. Storage may be
// full, and the page does without. Where it is blocked, web/static/scripts/adopt.js puts one
// in its place that lasts as long as the page.
type StorageKey string

// Get is the stored value; "" for none.
func (k StorageKey) Get() string {
	if v := Attempt(storage(), "getItem", string(k)); v.Truthy() {
		return v.String()
	}
	return ""
}

// Set stores a value.
func (k StorageKey) Set(value string) { Attempt(storage(), "setItem", string(k), value) }

// Remove removes the stored value.
func (k StorageKey) Remove() { Attempt(storage(), "removeItem", string(k)) }

func storage() app.Value { return app.Window().Get("localStorage") }
