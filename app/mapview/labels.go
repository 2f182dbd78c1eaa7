package mapview

import (
	"math"

	"dateline/app/dom"
	"dateline/article/carto"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// label is a name on the map.
type label struct {
	text    app.Value
	box     carto.Box // what it covers, px from its mark
	covered bool      // by the scale bar, so that it does not show
}

// Names get new places at every half octave of zoom and not at every frame: nobody
// can read names that jump about.
const atFirst = math.MinInt

func levelOf(zoom float64, whole bool) int {
	if whole {
		return atFirst
	}
	return int(math.Floor(2 * math.Log2(zoom)))
}

// placeLabels places the names for the present level. Once the map has come to rest
// it does so for what the reader sees.
func (v *sheetView) placeLabels(seen *carto.Viewport) {
	if v.level == atFirst {
		dom.SetAttribute(v.marks, "data-lettered", "")
		for i, p := range v.points {
			v.restore(p.text, v.sheet.Marks[i].Spots[:])
		}
		v.showTowns(nil, nil)
		return
	}
	dom.SetAttribute(v.marks, "data-lettered", "true")
	unit := v.camera.unit()
	low, high := math.Exp2(float64(v.level)/2), math.Exp2(float64(v.level+1)/2)
	indices, towns := v.near()
	size := carto.SizeFor(v.camera.width)
	spots, length := v.sheet.Reletter(size, v.camera.turn(), v.route, towns, seen, unit*low, unit*(low+high)/2, unit*high)
	v.showTowns(indices, spots[len(v.points):])
	v.moveTowns(v.camera.matrix())
	for i := range v.points {
		p := &v.points[i]
		if v.sheet.Marks[i].Rank.Area() && v.camera.zoom >= townsFrom {
			spots[i].Shown = false // it is more than all that one sees
		}
		setSpot(p.text, spots[i])
		p.box = v.sheet.Marks[i].Lettering(size, spots[i])
	}
	if v.length != nil {
		dom.SetAttribute(v.length.text, "data-spot", dom.BoolAttribute(length))
	}
}

// seen is what the reader sees of the sheet, without what lies over it.
func (v *sheetView) seen() *carto.Viewport {
	const room = 4 // px
	c := v.camera
	seen := &carto.Viewport{Unit: c.unit() * c.zoom, Center: c.center, Width: c.width, Height: c.height}
	view := dom.RectOf(v.view)
	for _, over := range append(dom.All("#map .inset, .card[data-open] > :is(header, .card-body)"), v.bar.element) {
		if !over.Truthy() {
			continue
		}
		if b := dom.RectOf(over); b.Right > b.Left {
			seen.Blocks = append(seen.Blocks, carto.Box{
				Left: b.Left - view.Left - room, Top: b.Top - view.Top - room,
				Right: b.Right - view.Left + room, Bottom: b.Bottom - view.Top + room})
		}
	}
	return seen
}

// setSpot moves a name to its place beside its mark, or hides one without a place.
func setSpot(text app.Value, s carto.Placement) {
	if !s.Shown {
		dom.SetAttribute(text, "data-spot", "")
		return
	}
	dom.SetAttribute(text, "data-spot", "true")
	dom.SetAttribute(text, "x", dom.Number(s.DX))
	dom.SetAttribute(text, "y", dom.Number(s.DY))
	dom.SetAttribute(text, "text-anchor", s.Anchor)
}

// restore puts a name back where it was rendered, which is its first place.
func (v *sheetView) restore(text app.Value, spots []carto.Placement) {
	setSpot(text, spots[0])
	dom.SetAttribute(text, "data-spot", "")
	if !spots[0].Shown {
		for _, name := range []string{"x", "y", "text-anchor"} {
			dom.SetAttribute(text, name, "")
		}
	}
}

// hideUnder hides the names that have come to lie under a box, and shows them again
// when they leave it.
func (v *sheetView) hideUnder(box carto.Box) {
	m := v.camera.matrix()
	for i := range v.points {
		v.points[i].hideUnder(box, m.px(v.points[i].at))
	}
	for i := range v.towns {
		if t := &v.towns[i]; t.shown {
			t.hideUnder(box, m.px(carto.XY{X: t.X, Y: t.Y}))
		}
	}
}

// hideUnder hides the name if a box lies on it where its mark is now.
func (l *label) hideUnder(box carto.Box, mark carto.XY) {
	if covered := l.box.Moved(mark.X, mark.Y).Overlaps(box); covered != l.covered {
		l.covered = covered
		dom.SetAttribute(l.text, "data-covered", dom.BoolAttribute(covered))
	}
}
