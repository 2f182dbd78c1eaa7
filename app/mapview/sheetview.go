package app

import (
	"math"
	"strconv"

	"dateline/article"
	"dateline/article/carto"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// drawing is one sheet on the page, and moves it: the ground by one transform,
// every mark by its own, so that names stay upright and keep their size. Nothing
// renders for it.
type drawing struct {
	sheet  *carto.Sheet
	route  []carto.XY
	view   app.Value // the element that the sheet is seen through
	ground ground
	marks  app.Value // the layer of marks
	bar    app.Value // the scale bar
	// windows is the group that takes what shows more detail; nil but on the
	// region.
	windows app.Value
	points  []point // the sheet's marks, in order
	length  *point  // where the route's length is written
	towns   []town  // of the region, once a reader has come close

	raised  float64 // px that the scale bar is raised by, over a card
	barLook barLook
	camera  camera
	drawn   camera // as the page shows it
	level   int    // the zoom step that names were placed for
}

// point is an element that moves with a point of the picture.
type point struct {
	at      carto.XY
	element app.Value // its transform is taken from where the element was at first
	lettering
}

// lettering is a name on the map.
type lettering struct {
	text    app.Value
	box     carto.Box // what it covers, px from its mark
	covered bool      // by the scale bar, so that it does not show
}

// newDrawing finds a sheet's elements; false if the page does not show it.
func newDrawing(e *Edition, name string) (*drawing, bool) {
	s := (&Sheet{Edition: e, Name: name}).sheet()
	view := document().Call("querySelector", `#map [data-sheet="`+name+`"] .view`)
	if s == nil || !view.Truthy() {
		return nil, false
	}
	d := &drawing{
		sheet:  s,
		view:   view,
		ground: ground{image: view.Call("querySelector", ".ground"), plane: view.Call("querySelector", ".plane")},
		marks:  view.Call("querySelector", ".marks"),
		bar:    view.Call("querySelector", ".scale"),
		level:  atFirst,
	}
	if name == "region" {
		d.windows = view.Call("querySelector", ".windows")
	}
	d.camera = newCamera(s.Frame, closestOf(s))
	elements := view.Call("querySelectorAll", ".mark > a")
	for i, m := range s.Marks {
		a := elements.Index(i)
		d.points = append(d.points, point{carto.XY{X: m.X, Y: m.Y}, a, lettering{text: a.Call("querySelector", "text")}})
	}
	if g := view.Call("querySelector", ".length > g"); g.Truthy() {
		d.length = &point{carto.XY{X: s.Track.X, Y: s.Track.Y}, g, lettering{text: g.Get("firstElementChild")}}
	}
	if from, to, ok := e.Article.Route(); ok {
		for _, at := range carto.GreatCircle(*from.At, *to.At, 1) {
			d.route = append(d.route, s.Frame.Projection.Forward(at))
		}
	}
	return d, true
}

// riversTo is the zoom from which no rivers are drawn: they are some 3 km beside
// their beds in places, which shows in a city.
const riversTo = 12

// How close a reader may come: to where a picture unit stands for so many km, or
// nearer where that takes two places apart. The world is drawn for far less.
const (
	closestKm    = 0.25
	closestApart = 0.01
	closestWorld = 8
	apartBy      = 60 // picture units
)

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
func (d *drawing) draw() {
	c := d.camera
	if c.width == 0 || c == d.drawn {
		return
	}
	d.ground.move(c)
	whole, lens := c.unmoved(), c.lens()
	for i := range d.points {
		d.moveMark(&d.points[i], lens, whole)
	}
	if d.length != nil {
		d.moveMark(d.length, lens, whole)
		at := lens.px(d.length.at) // half a name is worse than none
		visibility := ""
		if at.X < 0 || at.Y < 0 || at.X > c.width || at.Y > c.height {
			visibility = "hidden"
		}
		setAttribute(d.length.element, "visibility", visibility)
	}
	d.drawn = c
	d.moveTowns(lens)
	if level := levelOf(c.zoom, whole); level != d.level {
		d.level = level
		d.letter(nil)
	}
	d.measure(whole)
}

// moveMark moves an element from where it lies in the picture at first, a share
// of the view's width and height, to where its point is now.
func (d *drawing) moveMark(p *point, l lens, whole bool) {
	if whole {
		p.element.Call("removeAttribute", "transform")
		return
	}
	now := l.px(p.at)
	dx := now.X - p.at.X/l.frame.Width*l.width
	dy := now.Y - p.at.Y/l.frame.Height*l.height
	p.element.Call("setAttribute", "transform", "translate("+number(dx)+" "+number(dy)+")")
}

// Names are placed anew at every half octave of zoom, not at every frame: names
// that jump about cannot be read.
const atFirst = math.MinInt

func levelOf(zoom float64, whole bool) int {
	if whole {
		return atFirst
	}
	return int(math.Floor(2 * math.Log2(zoom)))
}

// letter places the names for the present level; for what is seen, if the map has
// come to rest.
func (d *drawing) letter(seen *carto.Seen) {
	if d.level == atFirst {
		setAttribute(d.marks, "data-lettered", "")
		for i, p := range d.points {
			d.restore(p.text, d.sheet.Marks[i].Spots[:])
		}
		d.showTowns(nil, nil)
		return
	}
	setAttribute(d.marks, "data-lettered", "true")
	unit := d.camera.unit()
	low, high := math.Exp2(float64(d.level)/2), math.Exp2(float64(d.level+1)/2)
	indices, towns := d.near()
	size := carto.SizeFor(d.camera.width)
	spots, length := d.sheet.Reletter(size, d.camera.turn(), d.route, towns, seen, unit*low, unit*(low+high)/2, unit*high)
	d.showTowns(indices, spots[len(d.points):])
	d.moveTowns(d.camera.lens())
	for i := range d.points {
		p := &d.points[i]
		if d.sheet.Marks[i].Rank.Area() && d.camera.zoom >= townsFrom {
			spots[i].Shown = false // it is more than all that one sees
		}
		setSpot(p.text, spots[i])
		p.box = d.sheet.Marks[i].Lettering(size, spots[i])
	}
	if d.length != nil {
		setAttribute(d.length.text, "data-spot", whether(length))
	}
}

// seen is what the reader sees of the sheet, but for what lies over it.
func (d *drawing) seen() *carto.Seen {
	const room = 4 // px
	c := d.camera
	seen := &carto.Seen{Unit: c.unit() * c.zoom, Center: c.center, Width: c.width, Height: c.height}
	view := boxOf(d.view)
	for _, over := range append(each("#map .inset, .card[data-open] > :is(header, .card-body)"), d.bar) {
		if !over.Truthy() {
			continue
		}
		if b := boxOf(over); b.right > b.left {
			seen.Blocks = append(seen.Blocks, carto.Box{
				Left: b.left - view.left - room, Top: b.top - view.top - room,
				Right: b.right - view.left + room, Bottom: b.bottom - view.top + room})
		}
	}
	return seen
}

func setSpot(text app.Value, s carto.Spot) {
	if !s.Shown {
		setAttribute(text, "data-spot", "")
		return
	}
	setAttribute(text, "data-spot", "true")
	setAttribute(text, "x", number(s.DX))
	setAttribute(text, "y", number(s.DY))
	setAttribute(text, "text-anchor", s.Anchor)
}

// restore puts a name back where it was rendered, which is at its first spot.
func (d *drawing) restore(text app.Value, spots []carto.Spot) {
	setSpot(text, spots[0])
	setAttribute(text, "data-spot", "")
	if !spots[0].Shown {
		for _, name := range []string{"x", "y", "text-anchor"} {
			setAttribute(text, name, "")
		}
	}
}

// measure sets the scale bar for the middle of the view.
func (d *drawing) measure(whole bool) {
	if !d.bar.Truthy() {
		return
	}
	next := barLook{percent(1 - d.raised/d.camera.height), kilometres(d.sheet.Bar.Km), percent(d.sheet.Bar.Units / d.sheet.Frame.Width)}
	if !whole {
		c := d.camera
		unit := c.unit() * c.zoom
		km, units := c.frame.ScaleBar(c.center, c.width/6/unit)
		next.words, next.length = shortKilometres(km), number(units*unit)
		d.clear(carto.BarBox(units*unit, c.height-d.raised))
		if km <= 0 {
			next.words, next.length = d.barLook.words, d.barLook.length
		}
	}
	if next != d.barLook {
		d.barLook = next
		setAttribute(d.bar, "y", next.y)
		d.bar.Get("firstElementChild").Set("textContent", next.words)
		setAttribute(d.bar.Get("lastElementChild"), "x2", next.length)
	}
}

// barLook is what is set on the scale bar: where it stands, what it says and how
// long it is, as attributes have them.
type barLook struct{ y, words, length string }

// clear hides the names that have come to lie under the scale bar, and shows them
// again when they leave it.
func (d *drawing) clear(bar carto.Box) {
	l := d.camera.lens()
	for i := range d.points {
		d.points[i].cover(bar, l.px(d.points[i].at))
	}
	for i := range d.towns {
		if t := &d.towns[i]; t.shown {
			t.cover(bar, l.px(carto.XY{X: t.X, Y: t.Y}))
		}
	}
}

// cover hides the name if a box lies on it where its mark is now.
func (n *lettering) cover(by carto.Box, mark carto.XY) {
	if covered := n.box.Moved(mark.X, mark.Y).Overlaps(by); covered != n.covered {
		n.covered = covered
		setAttribute(n.text, "data-covered", whether(covered))
	}
}

// find gives where a place lies on the sheet.
func (d *drawing) find(card article.ID) (carto.XY, bool) {
	for i, m := range d.sheet.Marks {
		if m.Card == card && !m.Rank.Area() {
			return d.points[i].at, true
		}
	}
	return carto.XY{}, false
}

// shortKilometres sets the length of a scale bar, which is round.
func shortKilometres(km float64) string {
	if km < 1 {
		return strconv.Itoa(int(math.Round(km*1000))) + " m"
	}
	return grouped(int(math.Round(km))) + " km"
}
