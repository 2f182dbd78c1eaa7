package app

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// attempt calls a method of which the browser may tell by an exception that it
// did nothing. Its value is undefined then. The exception is caught by
// scripts/adopt.js, because not every compiler lets Go recover from it.
func attempt(target app.Value, method string, args ...any) app.Value {
	return app.Window().Call("attempt", append([]any{target, method}, args...)...)
}
