package app

import (
	"dateline/article"
	"dateline/article/carto"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// OnMount puts hands on the sheets, ties map and text together and starts the
// clocks.
func (m *Map) OnMount(ctx app.Context) {
	breathe()
	if m.Edition.Map == nil {
		return
	}
	m.windows = make([]bool, len(m.Edition.Map.Windows))
	for _, name := range []string{"region", "world"} {
		if d, ok := newDrawing(m.Edition, name); ok {
			m.hands = append(m.hands, take(d, m.full, m.say, m.detail))
		}
	}
	if source := m.Edition.Article.Map.Tiles; source != nil {
		region := m.hands[0]
		m.tiling = newTiling(source, region.sheet.Frame, region.view.Call("querySelector", ".tiles"))
		region.camera.most = max(region.camera.most, m.tiling.closest())
	}
	chart := m.chart()
	m.to(chart, "click", nil, m.onTool)
	m.to(chart, "keydown", nil, m.onKey)
	m.to(byID(string(CastPanel)), "click", capturing, m.onShow) // where the cards are, before the page takes it
	m.to(document(), "fullscreenchange", nil, m.onFullScreenChange)
	m.hint.listen(m)
	breathe()
	m.clock.start(m.Edition.Article.Lang)
}

// OnDismount takes everything back.
func (m *Map) OnDismount() {
	m.stop()
	m.hint.stop()
	m.clock.stop()
	for _, h := range m.hands {
		h.release()
	}
	m.hands = nil
	if m.tiling != nil {
		m.tiling.release()
	}
}

// OnUpdate shows on the map what has been chosen.
func (m *Map) OnUpdate(ctx app.Context) {
	if m.Selection.Card == m.chosen || len(m.hands) == 0 {
		return
	}
	m.chosen = m.Selection.Card
	onMapChosen.mark(onMap(m.chosen)...)
	ctx.Defer(func(app.Context) { // when the card has opened, which may cover the map
		for _, h := range m.hands {
			h.uncover()
			h.chosen = nil
			if at, ok := h.find(m.chosen); ok {
				h.chosen = &at
			}
		}
		m.choose(m.chosen)
	})
}

// choose shows a place together with the one chosen before, so that the reader
// sees the way between them.
func (m *Map) choose(card article.ID) {
	region := m.hands[0]
	at, ok := region.find(card)
	if !ok {
		return
	}
	before, was := region.find(m.place)
	m.place = card
	if !was || before == at {
		region.bring(at)
		return
	}
	low, high := box(before, at)
	region.fly(func(c camera) camera { return c.fitting(low, high, c.most) })
}

// closeUp is the zoom at which a view about a place is some 1,800 km wide.
func closeUp(f carto.Frame) float64 {
	const km = 1800
	return max(2, f.Width*f.KmPerUnit(carto.XY{X: f.Width / 2, Y: f.Height / 2})/km)
}

// onShow follows a card's link to the map: it flies to the place, or to what
// there is of a country; what only the world shows, it shows there.
func (m *Map) onShow(e app.Event) {
	link := e.Get("target").Call("closest", "a[data-show]")
	if !link.Truthy() || modified(e) {
		return
	}
	card := article.ID(link.Get("dataset").Get("show").String())
	byID(string(MapPanel)).Set("scrollTop", 0) // where the panel scrolls by itself
	region := m.hands[0]
	low, high, ok := region.extent(card)
	if !ok && len(m.hands) > 1 {
		m.turnTo("world")
		return
	}
	m.turnTo("region")
	m.place = card
	jumpTo(mapShown(), "instant") // before the view is worked out, of which the card may cover a part
	region.fly(func(c camera) camera { return c.fitting(low, high, closeUp(c.frame)) })
}

// mapShown is the sheet that the page shows.
func mapShown() app.Value {
	for _, view := range each("#map .view") {
		if view.Get("clientHeight").Int() > 0 {
			return view
		}
	}
	return app.Undefined()
}

// extent is the part of the picture that a card's place or country takes; false
// if there is none.
func (d *drawing) extent(card article.ID) (low, high carto.XY, ok bool) {
	if at, ok := d.find(card); ok {
		return at, at, true
	}
	shape := d.ground.plane.Call("querySelector", `.country[data-card="`+string(card)+`"]`)
	if !shape.Truthy() {
		return low, high, false
	}
	b := shape.Call("getBBox")
	low = carto.XY{X: b.Get("x").Float(), Y: b.Get("y").Float()}
	high = carto.XY{X: low.X + b.Get("width").Float(), Y: low.Y + b.Get("height").Float()}
	return low, high, high != low
}

func (m *Map) chart() app.Value { return document().Call("querySelector", "#map .chart") }

// turnTo chooses a sheet.
func (m *Map) turnTo(name string) {
	if choice := document().Call("querySelector", `#map [name="sheet"][value="`+name+`"]`); choice.Truthy() {
		choice.Set("checked", true)
	}
}

// hand is the one on the sheet that shows.
func (m *Map) hand() *hand {
	if len(m.hands) > 1 && document().Call("querySelector", `#map [value="world"]:checked`).Truthy() {
		return m.hands[1]
	}
	return m.hands[0]
}

func (m *Map) onTool(e app.Event) {
	button := e.Get("target").Call("closest", "button[data-map]")
	if !button.Truthy() {
		return
	}
	switch h := m.hand(); button.Get("dataset").Get("map").String() {
	case "in":
		h.zoomBy(2)
	case "out":
		h.zoomBy(0.5)
	case "reset":
		h.showAll()
	case "full":
		m.fill(!m.full())
	}
}

// onKey moves the map by keys where the focus is on it; those of a field or a
// switch stay theirs.
func (m *Map) onKey(e app.Event) {
	if e.Get("ctrlKey").Bool() || e.Get("metaKey").Bool() || e.Get("altKey").Bool() ||
		!e.Get("target").Call("closest", ".view, .map-tools").Truthy() {
		return
	}
	key := e.Get("key").String()
	switch {
	case key == "Escape" && m.full():
		m.fill(false)
	case !m.hand().onKey(key):
		return
	}
	e.PreventDefault()
}

// full reports whether the map fills the window.
func (m *Map) full() bool { return m.chart().Call("hasAttribute", "data-full").Bool() }

// fill has the map fill the window, and the screen where the browser lets it, or
// gives it its place in the page back. What it covers is out of reach meanwhile;
// a card opens over it.
func (m *Map) fill(on bool) {
	state := whether(on)
	setAttribute(m.chart(), "data-full", state)
	setAttribute(document().Call("querySelector", ".desk"), "data-full", state) // :has would have it searched through at each selection
	setAttribute(m.chart().Call("querySelector", `[data-map="full"]`), "aria-pressed", state)
	for covered, i := all("main > article, .bar, .tabs, .colophon"), 0; i < covered.Get("length").Int(); i++ {
		covered.Index(i).Set("inert", on)
	}
	done := app.FuncOf(func(app.Value, []app.Value) any { return nil })
	switch shown := document().Get("fullscreenElement").Truthy(); {
	case on && !shown && document().Get("fullscreenEnabled").Truthy():
		root().Call("requestFullscreen").Call("then", done, done) // refused, the window is all it fills
	case !on && shown:
		document().Call("exitFullscreen").Call("then", done, done)
	}
}

// onFullScreenChange notices when the reader leaves the full screen by the
// browser's own means.
func (m *Map) onFullScreenChange(app.Event) {
	if !document().Get("fullscreenElement").Truthy() && m.full() {
		m.fill(false)
	}
}

// say tells the reader something beside the map's tools.
func (m *Map) say(text string) {
	document().Call("querySelector", "#map .readout").Set("textContent", text)
}
