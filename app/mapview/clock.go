package mapview

import (
	"dateline/app/dom"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// clock tells the time at the story's places, and keeps telling it.
type clock struct {
	lang    string
	formats map[string]app.Value // by time zone; nil for one the browser does not know
	tick    app.Func
	timer   app.Value
}

// start fills in every time that the page keeps room for, now and at every full
// minute.
func (c *clock) start(lang string) {
	c.lang, c.formats = lang, make(map[string]app.Value)
	c.tick = app.FuncOf(func(app.Value, []app.Value) any {
		c.show()
		return nil
	})
	c.show()
}

func (c *clock) show() {
	for _, element := range dom.All("time[data-zone]") {
		element.Set("textContent", c.at(element.Get("dataset").Get("zone").String()))
	}
	const minute = 60_000
	now := app.Window().Get("Date").Call("now").Float()
	c.timer = app.Window().Call("setTimeout", c.tick, minute-int(now)%minute)
}

// stop stops the clock.
func (c *clock) stop() {
	if c.tick != nil {
		app.Window().Call("clearTimeout", c.timer)
		c.tick.Release()
	}
}

// at is the time in a zone with the day of the week; "" for a zone that the browser
// does not know.
func (c *clock) at(zone string) string {
	format, known := c.formats[zone]
	if !known {
		format = newFormat(c.lang, zone)
		c.formats[zone] = format
	}
	if format == nil {
		return ""
	}
	return format.Call("format", app.Window().Get("Date").New()).String()
}

// newFormat gives an Intl.DateTimeFormat; nil for a zone that the browser does
// not know.
func newFormat(lang, zone string) app.Value {
	format := dom.Attempt(app.Window().Get("Intl"), "DateTimeFormat", lang, map[string]any{
		"timeZone": zone, "weekday": "short", "hour": "2-digit", "minute": "2-digit", "hourCycle": "h23",
	})
	if !format.Truthy() {
		return nil
	}
	return format
}
