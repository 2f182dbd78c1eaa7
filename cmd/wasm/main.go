// Command wasm is Dateline in the browser. It reads the edition from the page
// and runs the components that rendered the page. They adopt its elements.
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
	// adopt.js keeps the router from links that lead to no page of the site.
	app.Open(&edition)
	goapp.RunWhenOnBrowser()
}
