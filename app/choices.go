package app

import (
	"maps"
	"slices"

	"dateline/app/dom"
	"dateline/app/leanjson"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Choice is one thing about the page that the reader may choose. It is also the
// data attribute of <html> by which the style sheet knows.
type Choice string

// What the reader may choose.
const (
	Theme     Choice = "theme"
	TextSize  Choice = "text"
	Context   Choice = "context" // how much the page adds to the text
	Lens      Choice = "lens"    // whether the text shows what its sentences rest on
	Following Choice = "follow"  // whether map and timeline follow the reader
	Letters   Choice = "letters" // whether single letters are shortcuts
)

// The values of switches.
const (
	on  = "on"
	off = "off"
)

// alternatives are the values of every choice, in the order of its dial.
var alternatives = map[Choice][]string{
	Theme:     {"system", "light", "dark"},
	TextSize:  {"small", "normal", "large", "larger"},
	Context:   {"everything", "key", "text"},
	Lens:      {off, on},
	Following: {off, on},
	Letters:   {off, on},
}

// usual are the values while the reader has chosen nothing.
var usual = map[Choice]string{
	Theme: "system", TextSize: "normal", Context: "everything", Lens: off, Following: off, Letters: on,
}

// Choices is what the reader has chosen: no entry for what is as by default. It
// is kept on the device, where web/static/scripts/early.js reads it before the first paint,
// and is never changed in place, so that views see a change.
type Choices map[Choice]string

// Of is the value of a choice.
func (c Choices) Of(choice Choice) string {
	if value, ok := c[choice]; ok {
		return value
	}
	return usual[choice]
}

// With is the choices after another one. A value that is none of the
// alternatives changes nothing.
func (c Choices) With(choice Choice, value string) Choices {
	if !slices.Contains(alternatives[choice], value) {
		return c
	}
	next := Choices{}
	maps.Copy(next, c)
	next[choice] = value
	if value == usual[choice] {
		delete(next, choice)
	}
	return next
}

// choicesKey is the name under which the choices are stored.
const choicesKey dom.StorageKey = "dateline"

// storedChoices reads the choices of an earlier visit. Without storage, or with
// something else in it, all is as by default.
func storedChoices() Choices {
	var stored map[Choice]string
	if leanjson.Unmarshal(choicesKey.Get(), &stored) != nil {
		return nil
	}
	var c Choices
	for choice, value := range stored {
		c = c.With(choice, value)
	}
	return c
}

// apply gives the choices to the style sheet.
func (c Choices) apply() {
	for choice := range alternatives {
		dom.SetAttribute(dom.Root(), "data-"+string(choice), c[choice])
	}
}

// store keeps the choices for the next visit.
func (c Choices) store() {
	if len(c) == 0 {
		choicesKey.Remove()
		return
	}
	stored := make(map[string]any, len(c))
	for choice, value := range c {
		stored[string(choice)] = value
	}
	choicesKey.Set(app.Window().Get("JSON").Call("stringify", stored).String())
}
