// Command bake makes the generated files that are committed, from the packages
// that carry their data. The result depends on those packages alone: baking again
// gives the same bytes. Users of Dateline never run it.
//
//	go run ./cmd/bake atlas FOLDER      web/atlas, from the packages in web/atlas/SOURCES.md
//	go run ./cmd/bake calendar FOLDER   article/derive/calendar/styles.tsv, from CLDR
//	go run ./cmd/bake icons             web/static/icons
package main

import (
	"fmt"
	"os"

	"dateline/cmd/bake/atlas"
	"dateline/cmd/bake/calendar"
	"dateline/cmd/bake/icons"
)

const usage = "usage: go run ./cmd/bake atlas FOLDER|calendar FOLDER|icons"

func main() {
	var err error
	switch args := os.Args[1:]; {
	case len(args) == 2 && args[0] == "atlas":
		err = atlas.Bake(args[1], "web/atlas")
	case len(args) == 2 && args[0] == "calendar":
		err = calendar.Bake(args[1], "article/derive/calendar/styles.tsv")
	case len(args) == 1 && args[0] == "icons":
		err = icons.Draw("web/static/icons")
	default:
		fmt.Fprintln(os.Stderr, usage)
		os.Exit(2)
	}
	if err != nil {
		fmt.Fprintf(os.Stderr, "bake %s: %v\n", os.Args[1], err)
		os.Exit(1)
	}
}
