package app

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// What is kept on the reader's device. Storage may be full, and the page does
// without; where it is blocked, scripts/adopt.js has one that lasts as long as the
// page.

func storage() app.Value { return app.Window().Get("localStorage") }

// kept gives what was kept under a key, "" for nothing.
func kept(key string) string {
	if v := attempt(storage(), "getItem", key); v.Truthy() {
		return v.String()
	}
	return ""
}

// keep keeps a value under a key.
func keep(key, value string) { attempt(storage(), "setItem", key, value) }

// forget takes away what was kept under a key.
func forget(key string) { attempt(storage(), "removeItem", key) }
