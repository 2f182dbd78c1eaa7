package dom

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// Attempt calls a method that may throw. Its value is undefined then. The
// exception is caught in web/static/scripts/adopt.js, because not every compiler lets Go
// recover from it.
func Attempt(target app.Value, method string, args ...any) app.Value {
	return app.Window().Call("attempt", append([]any{target, method}, args...)...)
}
