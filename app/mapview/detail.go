package app

import (
	"dateline/article/carto"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// detailFrom is the zoom from which the region's windows show more detail.
const detailFrom = 3

// detail shows what there is to see at the zoom at which the map has come to
// rest: the windows that are in view, towns, a publisher's tiles. Their files are asked for only
// now.
func (m *Map) detail() {
	region := m.hands[0]
	if m.tiling != nil {
		m.tiling.cover(region.camera)
	}
	if region.camera.zoom >= townsFrom {
		m.loadTowns()
	}
	if region.camera.zoom < detailFrom {
		return
	}
	seen := region.camera.bounds()
	for i, w := range m.Edition.Map.Windows {
		if m.windows[i] || w.X > seen.Right || w.Y > seen.Bottom || w.X+w.Width < seen.Left || w.Y+w.Height < seen.Top {
			continue
		}
		m.windows[i] = true
		region.windows.Call("appendChild", m.window(w))
		onMapChosen.mark(onMap(m.chosen)...)
	}
}

// window makes the element that shows a window. What its shapes reach over its
// edges is cut off, as any svg element within another does. They are put together
// before that, which an opacity of less than 1 enforces: cut off one by one, sea,
// land and country would leave a pale seam along the edge.
func (m *Map) window(w carto.Window) app.Value {
	x, y, width, height := number(w.X), number(w.Y), number(w.Width), number(w.Height)
	window := newSVG("svg", "x", x, "y", y, "width", width, "height", height, "viewBox", x+" "+y+" "+width+" "+height)
	shapes := newSVG("g", "opacity", "0.999")
	window.Call("appendChild", shapes)
	file := m.Edition.Assets[w.File]
	use := func(id, class string) app.Value {
		shape := newSVG("use", "href", file+"#"+id, "class", class)
		shapes.Call("appendChild", shape)
		return shape
	}
	use("sea", "sea")
	use("land", "land")
	for _, land := range m.Edition.Map.Lands {
		shape := use("c-"+land.Code, "country")
		setAttribute(shape, "data-tint", land.Tint)
		setAttribute(shape, "data-card", string(land.Card))
	}
	for _, id := range []string{"rivers", "lakes", "borders", "disputed"} {
		use(id, id)
	}
	return window
}

// newSVG makes an element with attributes, each a name followed by a value.
func newSVG(tag string, attributes ...string) app.Value {
	element := document().Call("createElementNS", svgNamespace, tag)
	for i := 0; i < len(attributes); i += 2 {
		setAttribute(element, attributes[i], attributes[i+1])
	}
	return element
}

// bounds is the box of the picture that the view shows, and where the picture is
// turned a little more.
func (c camera) bounds() carto.Box {
	l := c.lens()
	low, high := box(l.picture(carto.XY{}), l.picture(carto.XY{X: c.width}),
		l.picture(carto.XY{Y: c.height}), l.picture(carto.XY{X: c.width, Y: c.height}))
	return carto.Box{Left: low.X, Top: low.Y, Right: high.X, Bottom: high.Y}
}
