package mapview

import (
	"dateline/app/dom"
	"dateline/article"
	"dateline/article/carto"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Story is what a view needs of the page that it is on.
type Story struct {
	Article  *article.Article
	Map      *carto.Map
	Towns    string                                  // the address of the file of towns; "" for none
	Cards    app.Value                               // the element that holds the cards, whose links lead to the map
	Mentions func(article.ID) (mentions []app.Value) // of a card in the text
}

// View is the live map of a story.
type View struct {
	story     Story
	listeners dom.Listeners // to the map, the cards and the screen
	sheets    []*gestures   // of the region and, where there is one, of the world
	place     article.ID    // the place chosen last
	chosen    article.ID    // the card marked on the map
	marked    dom.AttributeSet
	hover     hoverLink
	windows   []bool     // of the map's windows, those that the page shows
	askedFor  bool       // the towns
	tiles     *tileLayer // nil without a source of tiles
	clock     clock
}

// Attach makes the map on the page live.
func Attach(story Story) *View {
	v := &View{story: story, windows: make([]bool, len(story.Map.Windows)), marked: dom.AttributeSet{Attribute: "data-chosen"}}
	v.attachSheet("region", &story.Map.Region)
	v.attachSheet("world", story.Map.World)
	if source := story.Article.Map.Tiles; source != nil {
		region := v.region()
		v.tiles = newTileLayer(source, region.sheet.Frame, region.view.Call("querySelector", ".tiles"))
		region.camera.most = max(region.camera.most, v.tiles.closest())
	}
	v.listeners.Listen(chart(), "click", nil, v.onTool)
	v.listeners.Listen(chart(), "keydown", nil, v.onKey)
	v.listeners.Listen(story.Cards, "click", dom.Capturing(), v.onShow) // before the page takes it
	v.listeners.Listen(dom.Document(), "fullscreenchange", nil, v.onFullScreenChange)
	v.hover.start(v)
	dom.YieldIfDue()
	v.clock.start(story.Article.Lang)
	return v
}

func (v *View) attachSheet(name string, sheet *carto.Sheet) {
	if s, ok := newSheetView(v.story.Article, sheet, name); ok {
		v.sheets = append(v.sheets, attach(s, fillsWindow, tell, v.showDetail))
	}
}

// Detach takes everything back.
func (v *View) Detach() {
	v.listeners.Stop()
	v.hover.stop()
	v.clock.stop()
	for _, s := range v.sheets {
		s.detach()
	}
	v.sheets = nil
	if v.tiles != nil {
		v.tiles.release()
	}
}

func (v *View) region() *gestures { return v.sheets[0] }

// Choose shows on the map which card is open.
func (v *View) Choose(ctx app.Context, card article.ID) {
	if card == v.chosen || len(v.sheets) == 0 {
		return
	}
	v.chosen = card
	v.marked.Set(onMap(card)...)
	ctx.Defer(func(app.Context) { // when the card has opened, which may cover the map
		for _, s := range v.sheets {
			s.uncover()
			s.chosen = nil
			if at, ok := s.find(v.chosen); ok {
				s.chosen = &at
			}
		}
		v.flyToPlace(v.chosen)
	})
}

// flyToPlace shows a place together with the one chosen before, so that the reader
// sees the way between them.
func (v *View) flyToPlace(card article.ID) {
	region := v.region()
	at, ok := region.find(card)
	if !ok {
		return
	}
	before, was := region.find(v.place)
	v.place = card
	if !was || before == at {
		region.bring(at)
		return
	}
	low, high := box(before, at)
	region.flyTo(func(c camera) camera { return c.fitting(low, high, c.most) })
}

// closeUp is the zoom at which a view about a place is some 1,800 km wide.
func closeUp(f carto.Frame) float64 {
	const km = 1800
	return max(2, f.Width*f.KmPerUnit(carto.XY{X: f.Width / 2, Y: f.Height / 2})/km)
}

// onShow follows a card's link to the map. It flies to the place, or to what the
// region has of a country. What only the world has, it shows there.
func (v *View) onShow(e app.Event) {
	link := e.Get("target").Call("closest", "a[data-show]")
	if !link.Truthy() || dom.Modified(e) {
		return
	}
	card := article.ID(link.Get("dataset").Get("show").String())
	dom.ByID("map").Set("scrollTop", 0) // where the panel scrolls by itself
	region := v.region()
	low, high, ok := region.extent(card)
	if !ok && len(v.sheets) > 1 {
		chooseSheet("world")
		return
	}
	chooseSheet("region")
	v.place = card
	dom.ScrollToPanel(ShownSheet(), "instant") // before flyTo finds how much of the view the card covers
	region.flyTo(func(c camera) camera { return c.fitting(low, high, closeUp(c.frame)) })
}

// ShownSheet is the view of the sheet that the page shows.
func ShownSheet() app.Value {
	for _, view := range dom.All("#map .view") {
		if view.Get("clientHeight").Int() > 0 {
			return view
		}
	}
	return app.Undefined()
}

// chooseSheet shows the region or the world.
func chooseSheet(name string) {
	if choice := dom.First(`#map [name="sheet"][value="` + name + `"]`); choice.Truthy() {
		choice.Set("checked", true)
	}
}

// shown is the sheet that the reader has chosen.
func (v *View) shown() *gestures {
	if len(v.sheets) > 1 && dom.First(`#map [value="world"]:checked`).Truthy() {
		return v.sheets[1]
	}
	return v.region()
}

func (v *View) onTool(e app.Event) {
	button := e.Get("target").Call("closest", "button[data-map]")
	if !button.Truthy() {
		return
	}
	switch sheet := v.shown(); button.Get("dataset").Get("map").String() {
	case "in":
		sheet.zoomBy(2)
	case "out":
		sheet.zoomBy(0.5)
	case "reset":
		sheet.showAll()
	case "full":
		fillWindow(!fillsWindow())
	}
}

// onKey moves the map by keys where the focus is on it. A field or a switch keeps
// its own keys.
func (v *View) onKey(e app.Event) {
	if e.Get("ctrlKey").Bool() || e.Get("metaKey").Bool() || e.Get("altKey").Bool() ||
		!e.Get("target").Call("closest", ".view, .map-tools").Truthy() {
		return
	}
	key := e.Get("key").String()
	switch {
	case key == "Escape" && fillsWindow():
		fillWindow(false)
	case !v.shown().onKey(key):
		return
	}
	e.PreventDefault()
}

// tell tells the reader something beside the map's tools.
func tell(text string) {
	dom.First("#map .readout").Set("textContent", text)
}
