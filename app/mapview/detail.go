package mapview

import (
	"dateline/app/dom"
	"dateline/article/carto"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// detailFrom is the zoom from which the region's windows show more detail.
const detailFrom = 3

// showDetail shows what there is to see at the zoom at which the map has come to
// rest: the windows in view, towns, a publisher's tiles. It fetches their files only
// now.
func (v *View) showDetail() {
	region := v.region()
	if v.tiles != nil {
		v.tiles.cover(region.camera)
	}
	if region.camera.zoom >= townsFrom {
		v.loadTowns()
	}
	if region.camera.zoom < detailFrom {
		return
	}
	seen := region.camera.bounds()
	for i, w := range v.story.Map.Windows {
		if v.windows[i] || w.X > seen.Right || w.Y > seen.Bottom || w.X+w.Width < seen.Left || w.Y+w.Height < seen.Top {
			continue
		}
		v.windows[i] = true
		region.windows.Call("appendChild", v.window(w))
		v.marked.Set(onMap(v.chosen)...)
	}
}

// window makes the element that shows a window. As an svg element it cuts off what
// its shapes reach over its edges. The opacity of less than 1 makes the browser put
// the shapes together first: cut off one by one, sea, land and country would leave a
// pale seam along the edge.
func (v *View) window(w carto.Window) app.Value {
	x, y, width, height := dom.Number(w.X), dom.Number(w.Y), dom.Number(w.Width), dom.Number(w.Height)
	window := dom.NewSVG("svg", "x", x, "y", y, "width", width, "height", height, "viewBox", x+" "+y+" "+width+" "+height)
	shapes := dom.NewSVG("g", "opacity", "0.999")
	window.Call("appendChild", shapes)
	use := func(id, class string) app.Value {
		shape := dom.NewSVG("use", "href", w.File+"#"+id, "class", class)
		shapes.Call("appendChild", shape)
		return shape
	}
	use("sea", "sea")
	use("land", "land")
	for _, land := range v.story.Map.Lands {
		shape := use("c-"+land.Code, "country")
		dom.SetAttribute(shape, "data-tint", land.Tint)
		dom.SetAttribute(shape, "data-card", string(land.Card))
	}
	for _, id := range []string{"rivers", "lakes", "borders", "disputed"} {
		use(id, id)
	}
	return window
}

// bounds is the box of the picture that the view shows, and where the picture is
// turned a little more.
func (c camera) bounds() carto.Box {
	m := c.matrix()
	low, high := box(m.picture(carto.XY{}), m.picture(carto.XY{X: c.width}),
		m.picture(carto.XY{Y: c.height}), m.picture(carto.XY{X: c.width, Y: c.height}))
	return carto.Box{Left: low.X, Top: low.Y, Right: high.X, Bottom: high.Y}
}
