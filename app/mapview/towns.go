package app

import (
	"dateline/app/leanjson"
	"dateline/article/carto"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// townsFrom is the zoom from which the region shows the towns about the story's
// places, which come in a file of their own.
const townsFrom = 10

// town is one of them on the page, or a landmark. Its element is made when it is first shown.
type town struct {
	carto.Town
	element app.Value
	lettering
	shown bool
}

// loadTowns asks for the file of towns, once.
func (m *Map) loadTowns() {
	file := m.Edition.Assets["map-towns.json"]
	if m.townsAsked || file == "" {
		return
	}
	m.townsAsked = true
	fetchText(file, func(text string) {
		var towns []carto.Town
		if len(m.hands) == 0 || leanjson.Unmarshal(text, &towns) != nil {
			return // the map does without
		}
		region := m.hands[0]
		for _, t := range towns {
			region.towns = append(region.towns, town{Town: t})
		}
		region.settle()
	})
}

// fetchText gets a file of the bundle. If that fails got is not called.
func fetchText(file string, got func(text string)) {
	var read, use, fail app.Func
	release := func() {
		read.Release()
		use.Release()
		fail.Release()
	}
	read = app.FuncOf(func(_ app.Value, args []app.Value) any { return args[0].Call("text") })
	use = app.FuncOf(func(_ app.Value, args []app.Value) any {
		release()
		got(args[0].String())
		return nil
	})
	fail = app.FuncOf(func(app.Value, []app.Value) any {
		release()
		return nil
	})
	app.Window().Call("fetch", file).Call("then", read).Call("then", use, fail)
}

// near lists the towns that are to be seen at the present zoom in the view or, to
// have them when the reader moves it, about it.
func (d *drawing) near() (indices []int, towns []carto.Town) {
	seen := d.camera.bounds()
	dx, dy := (seen.Right-seen.Left)/2, (seen.Bottom-seen.Top)/2
	for i := range d.towns {
		t := &d.towns[i]
		if t.Zoom <= d.camera.zoom*1.01 && t.X > seen.Left-dx && t.X < seen.Right+dx && t.Y > seen.Top-dy && t.Y < seen.Bottom+dy {
			indices = append(indices, i)
			towns = append(towns, t.Town)
		}
	}
	return indices, towns
}

// showTowns shows those of the towns that have a spot for their name, and no
// others.
func (d *drawing) showTowns(indices []int, spots []carto.Spot) {
	for i := range d.towns {
		if t := &d.towns[i]; t.shown {
			t.shown = false
			setAttribute(t.element, "data-shown", "")
		}
	}
	for i, at := range indices {
		if !spots[i].Shown {
			continue
		}
		t := &d.towns[at]
		if t.element == nil {
			dot := newSVG("circle", "r", number(carto.Nearby.Radius()))
			if t.Landmark {
				dot = newSVG("path", "d", "M-2.5-2.5h5v5h-5z")
			}
			t.element = newSVG("g", "class", "town")
			t.text = newSVG("text")
			t.text.Set("textContent", t.Name)
			t.element.Call("append", dot, t.text)
			d.marks.Call("prepend", t.element) // under the story's own places
		}
		t.shown = true
		setAttribute(t.element, "data-shown", "true")
		setSpot(t.text, spots[i])
		t.box = carto.Mark{Name: t.Name, Rank: t.Rank()}.Lettering(carto.SizeFor(d.camera.width), spots[i])
	}
}

// moveTowns puts the towns shown where the camera has them.
func (d *drawing) moveTowns(l lens) {
	for i := range d.towns {
		if t := &d.towns[i]; t.shown {
			at := l.px(carto.XY{X: t.X, Y: t.Y})
			t.element.Call("setAttribute", "transform", "translate("+number(at.X)+" "+number(at.Y)+")")
		}
	}
}
