// Command wasm is the trial page in the browser.
package main

import (
	"dateline/web/e2e/browsertest/trial"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

func main() {
	app.Route(app.Window().URL().Path, func() app.Composer { return new(trial.Page) })
	app.RunWhenOnBrowser()
}
