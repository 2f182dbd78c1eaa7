package app

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// await calls one of two functions, either of which may be nil, when a promise
// is kept, with what it gives, or broken.
func await(promise app.Value, done func(app.Value), failed func()) {
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
