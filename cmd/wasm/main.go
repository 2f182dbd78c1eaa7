// Command wasm is Dateline in the browser. It reads the edition from the page
// and runs the same components that the page was rendered with, which adopt
// what is there.
package main

import (
	"dateline/app"
	"dateline/app/leanjson"

	goapp "github.com/maxence-charriere/go-app/v10/pkg/app"
)

func main() {
	window := goapp.Window()
	data := window.GetElementByID("edition").Get("textContent").String()
	var edition app.Edition
	if err := leanjson.Unmarshal(data, &edition); err != nil {
		panic("the page's edition: " + err.Error())
	}
	// The loader keeps links to what is no page of the site from the router.
	app.Open(&edition)
	goapp.RunWhenOnBrowser()
}
