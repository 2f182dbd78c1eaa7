package mapview

import (
	"dateline/app/dom"
	"dateline/app/leanjson"
	"dateline/article/carto"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// townsFrom is the zoom from which the region shows the towns about the story's
// places, which come in a file of their own.
const townsFrom = 10

// town is a town or a landmark on the page. Its element is made when it is first
// shown.
type town struct {
	carto.Town
	element app.Value
	label
	shown bool
}

// loadTowns fetches the file of towns, once.
func (v *View) loadTowns() {
	if v.askedFor || v.story.Towns == "" {
		return
	}
	v.askedFor = true
	dom.FetchText(v.story.Towns, func(text string) {
		var towns []carto.Town
		if len(v.sheets) == 0 || leanjson.Unmarshal(text, &towns) != nil {
			return // the map does without
		}
		region := v.region()
		for _, t := range towns {
			region.towns = append(region.towns, town{Town: t})
		}
		region.settle()
	})
}

// near lists the towns of the present zoom in the view, and around it for when the
// reader moves it.
func (v *sheetView) near() (indices []int, towns []carto.Town) {
	seen := v.camera.bounds()
	dx, dy := (seen.Right-seen.Left)/2, (seen.Bottom-seen.Top)/2
	for i := range v.towns {
		t := &v.towns[i]
		if t.Zoom <= v.camera.zoom*1.01 && t.X > seen.Left-dx && t.X < seen.Right+dx && t.Y > seen.Top-dy && t.Y < seen.Bottom+dy {
			indices = append(indices, i)
			towns = append(towns, t.Town)
		}
	}
	return indices, towns
}

// showTowns shows the towns that have a spot for their name, and no others.
func (v *sheetView) showTowns(indices []int, spots []carto.Placement) {
	for i := range v.towns {
		if t := &v.towns[i]; t.shown {
			t.shown = false
			dom.SetAttribute(t.element, "data-shown", "")
		}
	}
	for i, at := range indices {
		if !spots[i].Shown {
			continue
		}
		t := &v.towns[at]
		if t.element == nil {
			dot := dom.NewSVG("circle", "r", dom.Number(carto.Nearby.Radius()))
			if t.Landmark {
				dot = dom.NewSVG("path", "d", "M-2.5-2.5h5v5h-5z")
			}
			t.element = dom.NewSVG("g", "class", "town")
			t.text = dom.NewSVG("text")
			t.text.Set("textContent", t.Name)
			t.element.Call("append", dot, t.text)
			v.marks.Call("prepend", t.element) // under the story's own places
		}
		t.shown = true
		dom.SetAttribute(t.element, "data-shown", "true")
		setSpot(t.text, spots[i])
		t.box = carto.Mark{Name: t.Name, Rank: t.Rank()}.Lettering(carto.SizeFor(v.camera.width), spots[i])
	}
}

// moveTowns puts the towns shown where the camera has them.
func (v *sheetView) moveTowns(m matrix) {
	for i := range v.towns {
		if t := &v.towns[i]; t.shown {
			at := m.px(carto.XY{X: t.X, Y: t.Y})
			t.element.Call("setAttribute", "transform", "translate("+dom.Number(at.X)+" "+dom.Number(at.Y)+")")
		}
	}
}
