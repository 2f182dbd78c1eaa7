package dom

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// Await calls done with the value of a promise, or failed if it is rejected.
// Either may be nil.
func Await(promise app.Value, done func(app.Value), failed func()) {
	var kept, broken app.Func
	settle := func(f func(app.Value)) app.Func {
		return app.FuncOf(func(_ app.Value, args []app.Value) any {
			kept.Release()
			broken.Release()
			if f != nil {
				f(args[0])
			}
			return nil
		})
	}
	kept = settle(done)
	broken = settle(func(app.Value) {
		if failed != nil {
			failed()
		}
	})
	promise.Call("then", kept, broken)
}

// FetchText fetches a file as text. It does not call done if that fails.
func FetchText(file string, done func(text string)) {
	Await(app.Window().Call("fetch", file), func(response app.Value) {
		Await(response.Call("text"), func(text app.Value) { done(text.String()) }, nil)
	}, nil)
}
