package mapview

import (
	"dateline/app/dom"
	"dateline/article/carto"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// scaleBar is the scale of a sheet.
type scaleBar struct {
	element app.Value
	raised  float64 // px, over a card that covers the view's foot
	shown   scale
}

// scale is what a scale bar shows: its height in the view, its words and its
// length, as attributes have them.
type scale struct{ y, words, length string }

// drawScaleBar sets the scale bar for the middle of the view.
func (v *sheetView) drawScaleBar(whole bool) {
	bar := &v.bar
	if !bar.element.Truthy() {
		return
	}
	next := scale{dom.Percent(1 - bar.raised/v.camera.height), carto.Kilometres(v.sheet.Bar.Km), dom.Percent(v.sheet.Bar.Units / v.sheet.Frame.Width)}
	if !whole {
		c := v.camera
		unit := c.unit() * c.zoom
		km, units := c.frame.ScaleBar(c.center, c.width/6/unit)
		next.words, next.length = carto.ScaleWords(km), dom.Number(units*unit)
		v.hideUnder(carto.BarBox(units*unit, c.height-bar.raised))
		if km <= 0 {
			next.words, next.length = bar.shown.words, bar.shown.length
		}
	}
	if next != bar.shown {
		bar.shown = next
		dom.SetAttribute(bar.element, "y", next.y)
		bar.element.Get("firstElementChild").Set("textContent", next.words)
		dom.SetAttribute(bar.element.Get("lastElementChild"), "x2", next.length)
	}
}
