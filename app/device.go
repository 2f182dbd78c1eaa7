package app

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// What is kept on the reader's device. Storage may be blocked, full or missing:
// the browser throws then, and the page does without.

// storage is asked for in a way that lets Go recover from what the browser
// throws: the getter of a property may not throw.
func storage() app.Value {
	return app.Window().Get("Reflect").Call("get", app.Window(), "localStorage")
}

// kept gives what was kept under a key, "" for nothing.
func kept(key string) (value string) {
	defer func() {
		if recover() != nil {
			value = ""
		}
	}()
	if v := storage().Call("getItem", key); !v.IsNull() {
		value = v.String()
	}
	return value
}

// keep keeps a value under a key.
func keep(key, value string) {
	defer func() { _ = recover() }()
	storage().Call("setItem", key, value)
}

// forget takes away what was kept under a key.
func forget(key string) {
	defer func() { _ = recover() }()
	storage().Call("removeItem", key)
}
