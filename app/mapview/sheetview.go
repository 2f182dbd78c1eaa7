package mapview

import (
	"math"

	"dateline/app/dom"
	"dateline/article"
	"dateline/article/carto"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// sheetView is one sheet on the page. It moves the base layer by one transform and
// every mark by its own, so that names stay upright and keep their size. Nothing
// renders for it.
type sheetView struct {
	sheet *carto.Sheet
	route []carto.XY
	view  app.Value // the element that the sheet is seen through
	base  baseLayer
	marks app.Value // the layer of marks
	// windows is the group for the windows that show more detail. Only the region
	// has it.
	windows app.Value
	points  []point // the sheet's marks, in order
	length  *point  // where the route's length is written
	towns   []town  // of the region, once a reader has come close
	bar     scaleBar

	camera camera
	drawn  camera // as the page shows it
	level  int    // the zoom step that names were placed for
}

// point is an element that moves with a point of the picture.
type point struct {
	at      carto.XY
	element app.Value // its transform is taken from where the element was at first
	label
}

// newSheetView finds a sheet's elements; false if the page does not show it.
func newSheetView(a *article.Article, s *carto.Sheet, name string) (*sheetView, bool) {
	view := dom.First(`#map [data-sheet="` + name + `"] .view`)
	if s == nil || !view.Truthy() {
		return nil, false
	}
	v := &sheetView{
		sheet: s,
		view:  view,
		base:  baseLayer{image: view.Call("querySelector", ".ground"), plane: view.Call("querySelector", ".plane")},
		marks: view.Call("querySelector", ".marks"),
		bar:   scaleBar{element: view.Call("querySelector", ".scale")},
		level: atFirst,
	}
	if name == "region" {
		v.windows = view.Call("querySelector", ".windows")
	}
	v.camera = newCamera(s.Frame, closestOf(s))
	elements := view.Call("querySelectorAll", ".mark > a")
	for i, m := range s.Marks {
		link := elements.Index(i)
		v.points = append(v.points, point{carto.XY{X: m.X, Y: m.Y}, link, label{text: link.Call("querySelector", "text")}})
	}
	if g := view.Call("querySelector", ".length > g"); g.Truthy() {
		v.length = &point{carto.XY{X: s.Track.X, Y: s.Track.Y}, g, label{text: g.Get("firstElementChild")}}
	}
	if from, to, ok := a.Route(); ok {
		for _, at := range carto.GreatCircle(*from.At, *to.At, 1) {
			v.route = append(v.route, s.Frame.Projection.Forward(at))
		}
	}
	return v, true
}

// riversTo is the zoom from which no rivers are drawn. In places they lie some 3 km
// beside their beds, which shows in a city.
const riversTo = 12

// A reader may come as close as to where a picture unit stands for closestKm, or
// nearer where that takes two places apart. The world is drawn for far less.
const (
	closestKm    = 0.25
	closestApart = 0.01
	closestWorld = 8
	apartBy      = 60 // picture units
)

// closestOf is how far a reader may zoom into a sheet.
func closestOf(s *carto.Sheet) float64 {
	f := s.Frame
	if f.Projection.Name == carto.EqualEarth {
		return closestWorld
	}
	km := f.KmPerUnit(carto.XY{X: f.Width / 2, Y: f.Height / 2})
	least := math.Inf(1) // between two places
	for i, m := range s.Marks {
		for _, n := range s.Marks[:i] {
			if d := math.Hypot(m.X-n.X, m.Y-n.Y); d > 0 && !m.Rank.Area() && !n.Rank.Area() {
				least = min(least, d)
			}
		}
	}
	return max(closestWorld, km/closestKm, min(apartBy/least, km/closestApart))
}

// draw shows what the camera sees.
func (v *sheetView) draw() {
	c := v.camera
	if c.width == 0 || c == v.drawn {
		return
	}
	v.base.move(c)
	whole, matrix := c.unmoved(), c.matrix()
	for i := range v.points {
		v.moveMark(&v.points[i], matrix, whole)
	}
	if v.length != nil {
		v.moveMark(v.length, matrix, whole)
		at := matrix.px(v.length.at) // half a name is worse than none
		visibility := ""
		if at.X < 0 || at.Y < 0 || at.X > c.width || at.Y > c.height {
			visibility = "hidden"
		}
		dom.SetAttribute(v.length.element, "visibility", visibility)
	}
	v.drawn = c
	v.moveTowns(matrix)
	if level := levelOf(c.zoom, whole); level != v.level {
		v.level = level
		v.placeLabels(nil)
	}
	v.drawScaleBar(whole)
}

// moveMark moves an element from its place in the picture at first, a share of the
// view's width and height, to where its point is now.
func (v *sheetView) moveMark(p *point, m matrix, whole bool) {
	if whole {
		p.element.Call("removeAttribute", "transform")
		return
	}
	now := m.px(p.at)
	dx := now.X - p.at.X/m.frame.Width*m.width
	dy := now.Y - p.at.Y/m.frame.Height*m.height
	p.element.Call("setAttribute", "transform", "translate("+dom.Number(dx)+" "+dom.Number(dy)+")")
}

// find is where a place lies on the sheet; false if the sheet does not have it.
func (v *sheetView) find(card article.ID) (carto.XY, bool) {
	for i, m := range v.sheet.Marks {
		if m.Card == card && !m.Rank.Area() {
			return v.points[i].at, true
		}
	}
	return carto.XY{}, false
}

// extent is the part of the picture that a card's place or country takes; false if
// there is none.
func (v *sheetView) extent(card article.ID) (low, high carto.XY, ok bool) {
	if at, ok := v.find(card); ok {
		return at, at, true
	}
	shape := v.base.plane.Call("querySelector", `.country[data-card="`+string(card)+`"]`)
	if !shape.Truthy() {
		return low, high, false
	}
	b := shape.Call("getBBox")
	low = carto.XY{X: b.Get("x").Float(), Y: b.Get("y").Float()}
	high = carto.XY{X: low.X + b.Get("width").Float(), Y: low.Y + b.Get("height").Float()}
	return low, high, high != low
}
