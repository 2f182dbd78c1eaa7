package app

import (
	"strconv"

	"dateline/app/dom"
	"dateline/app/english"
	"dateline/app/mapview"
	"dateline/article"
	"dateline/article/carto"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Map shows where the story happens: the region of its places, the world where
// that says more, and the places again as a list. All of it is prerendered. Package
// mapview makes it move.
type Map struct {
	app.Compo
	dom.Yielding
	Edition   *Edition
	Selection Selection

	live *mapview.View // nil until the map is live, and for a story without places
}

// OnMount makes the map live.
func (m *Map) OnMount(app.Context) {
	dom.YieldIfDue()
	if m.Edition.Map == nil {
		return
	}
	m.live = mapview.Attach(mapview.Story{
		Article: m.Edition.Article, Map: m.Edition.Map, Towns: m.Edition.MapFiles.Towns,
		Cards: dom.ByID(string(CastPanel)), Mentions: mentionsOf,
	})
}

// OnDismount stops what moves.
func (m *Map) OnDismount() {
	if m.live != nil {
		m.live.Detach()
		m.live = nil
	}
}

// OnUpdate shows the open card on the map.
func (m *Map) OnUpdate(ctx app.Context) {
	if m.live != nil {
		m.live.Choose(ctx, m.Selection.Card)
	}
}

// Render draws the map.
func (m *Map) Render() app.UI {
	if m.Edition.Map == nil {
		return MapPanel.section(m.Edition.Article)
	}
	return MapPanel.section(m.Edition.Article,
		&Chart{Edition: m.Edition},
		&PlaceList{Edition: m.Edition},
	)
}

// Chart is the picture with what explains it. It renders once: what moves and
// lights up in it later are attributes set on its elements.
type Chart struct {
	app.Compo
	Edition *Edition

	stays bool // as it was prerendered
}

// Render draws the sheets, the switch between them, the tools and the legend,
// unless the page has them already.
func (c *Chart) Render() app.UI {
	m := c.Edition.Map
	world := m.World != nil
	chart := app.Figure().Class("chart").Lang(theirs(c.Edition.Article))
	if c.stays = c.stays || dom.KeepPrerendered("figure.chart"); c.stays {
		return chart
	}
	return chart.Body(
		app.If(world, func() app.UI {
			return app.FieldSet().Class("sheets").Lang(ours(c.Edition.Article)).Body(
				app.Legend().Text(english.Show),
				sheetChoice("region", english.Region, true),
				sheetChoice("world", english.World, false),
			)
		}),
		&Sheet{Edition: c.Edition, Name: "region"},
		app.If(world, func() app.UI { return &Sheet{Edition: c.Edition, Name: "world"} }),
		c.inset(),
		tools(c.Edition.Article),
		&Legend{Edition: c.Edition},
	)
}

// sheetChoice is one side of the switch. A radio button needs no script, and
// keeps what the reader chose when WebAssembly takes over.
func sheetChoice(name, label string, chosen bool) app.UI {
	return app.Label().Body(
		app.Input().Type("radio").Name("sheet").Value(name).Checked(chosen),
		app.Span().Text(label),
	)
}

// inset shows on a small world where the region lies.
func (c *Chart) inset() app.UI {
	m := c.Edition.Map
	return app.If(m.Outline != "", func() app.UI {
		inset := dom.SVG("svg").Class("inset").Attr("viewBox", "0 0 1000 500").Attr("aria-hidden", "true")
		if m.Corner != "" {
			inset = inset.DataSet("corner", string(m.Corner))
		}
		return inset.Body(
			c.Edition.shape("world", "sea"),
			c.Edition.shape("world", "land"),
			dom.SVG("path").Class("outline").Attr("d", m.Outline),
		)
	})
}

// shape draws a part of one of the map's files. Its paint comes from the page's
// style sheet, and is inherited into the file.
func (e *Edition) shape(sheet, id string) app.UI {
	return dom.SVG("use").Class(id).Attr("href", e.shapeAddress(sheet, id))
}

func (e *Edition) shapeAddress(sheet, id string) string {
	file := e.MapFiles.Region
	if sheet == "world" {
		file = e.MapFiles.World
	}
	return file + "#" + id
}

// The tools, in order: what each does, its sign as path data in a box of 20, its
// words.
var mapTools = []struct{ name, sign, words string }{
	{"in", "M10 4v12M4 10h12", english.ZoomIn},
	{"out", "M4 10h12", english.ZoomOut},
	{"reset", "M4.5 7.5A6.5 6.5 0 1 1 3.6 11M4 3.5v4.5h4.5", english.WholeMap},
	{"full", "M3.5 8V3.5H8M12 3.5h4.5V8M16.5 12v4.5H12M8 16.5H3.5V12", english.FullScreen},
}

func tools(a *article.Article) app.UI {
	var buttons []app.UI
	for _, tool := range mapTools {
		buttons = append(buttons, app.Button().Type("button").DataSet("map", tool.name).
			Aria("label", tool.words).Title(tool.words).Body(
			dom.SVG("svg").Attr("viewBox", "0 0 20 20").Attr("aria-hidden", "true").Body(dom.SVG("path").Attr("d", tool.sign))))
	}
	return app.Div().Class("map-tools").Class("live-only").Lang(ours(a)).Body(
		app.Div().Class("buttons").Body(buttons...),
		app.P().Class("readout"),
	)
}

// Sheet is one picture of the map: the base layer, drawn from a file, and over it
// the marks. Their names keep their size however large the picture is shown.
type Sheet struct {
	app.Compo
	Edition *Edition
	Name    string // region or world, as the file is called
}

// Render draws the sheet.
func (s *Sheet) Render() app.UI {
	sheet := s.sheet()
	box := "0 0 " + dom.Number(sheet.Frame.Width) + " " + dom.Number(sheet.Frame.Height)
	return app.Div().Class("sheet").DataSet("sheet", s.Name).Body(
		app.Div().Class("view").Body(
			dom.SVG("svg").Class("ground").Attr("viewBox", box).Attr("preserveAspectRatio", "xMidYMid slice").
				Attr("role", "img").Attr("lang", ours(s.Edition.Article)).Aria("label", s.words()).Body(
				dom.SVG("g").Class("plane").Body(s.ground()...),
			),
			dom.SVG("svg").Class("marks").Body(s.marks()...),
		),
	)
}

func (s *Sheet) sheet() *carto.Sheet {
	if s.Name == "world" {
		return s.Edition.Map.World
	}
	return &s.Edition.Map.Region
}

// words tell what the picture shows to a reader who does not see it.
func (s *Sheet) words() string {
	words := english.MapOfRegion
	if s.Name == "world" {
		words = english.MapOfWorld
		if o := s.Edition.Article.Overlay; o != nil {
			words = english.MapOfWorldWith(overlayWords(s.Edition.Article))
		}
	}
	if from, to, km, ok := route(s.Edition.Article); ok {
		words += english.AreApart(from.Name, to.Name, carto.Kilometres(km))
	}
	return words
}

// ground is the picture's layers from the sea up.
func (s *Sheet) ground() []app.UI {
	e := s.Edition
	layers := []app.UI{e.shape(s.Name, "sea"), e.shape(s.Name, "graticule"), e.shape(s.Name, "land")}
	if s.overlaid() {
		layers = append(layers, e.shape(s.Name, "members"), e.shape(s.Name, "member-dots"))
	}
	for _, land := range e.Map.Lands {
		layers = append(layers, s.land(land))
	}
	for _, id := range []string{"rivers", "lakes", "borders", "disputed"} {
		if s.Name == "world" && (id == "rivers" || id == "lakes") {
			continue
		}
		layers = append(layers, e.shape(s.Name, id))
	}
	if s.Name == "region" {
		layers = append(layers, dom.SVG("g").Class("windows"))
		if e.Article.Map.Tiles != nil {
			layers = append(layers, dom.SVG("g").Class("tiles"))
		}
	}
	if track := s.sheet().Track; track != nil {
		layers = append(layers, dom.SVG("path").Class("route").Attr("d", track.Path))
	}
	return layers
}

// overlaid reports whether the sheet shows the story's overlay.
func (s *Sheet) overlaid() bool { return s.Name == "world" && s.Edition.Article.Overlay != nil }

// land draws a country of the story apart, so that it can be tinted and lights
// up with its card.
func (s *Sheet) land(land carto.ShadedCountry) app.UI {
	shape := dom.SVG("use").Class("country").Attr("href", s.Edition.shapeAddress(s.Name, "c-"+land.Code))
	if land.Tint != "" && !s.overlaid() { // two meanings of a colour on one map are one too many
		shape = shape.DataSet("tint", land.Tint)
	}
	if land.Card != "" {
		shape = shape.DataSet("card", string(land.Card))
	}
	return shape
}

// marks are the places with their names, the names of countries, the length of
// the route and the scale bar.
func (s *Sheet) marks() []app.UI {
	sheet := s.sheet()
	var marks []app.UI
	if track := sheet.Track; track != nil {
		if _, _, km, ok := route(s.Edition.Article); ok {
			marks = append(marks, at(sheet.Frame, track.X, track.Y).Class("length").Body(
				dom.SVG("g").Body(dom.SVG("text").Class(sizes(func(i int) bool { return track.Shown[i] })).
					Attr("transform", "rotate("+dom.Number(track.Turn)+")").Attr("y", dom.Number(-carto.Lift)).
					Attr("lang", ours(s.Edition.Article)).Text(english.About(carto.Kilometres(km))))))
		}
	}
	for i := range sheet.Marks {
		if e := s.Edition.Article.Entity(sheet.Marks[i].Card); e != nil {
			marks = append(marks, s.mark(&sheet.Marks[i], e))
		}
	}
	if bar := sheet.Bar; bar.Km > 0 {
		length := dom.Number(bar.Units/sheet.Frame.Width*100) + "%"
		marks = append(marks, dom.SVG("svg").Class("scale").Attr("x", "12").Attr("y", "100%").Body(
			dom.SVG("text").Attr("y", "-20").Text(carto.Kilometres(bar.Km)),
			dom.SVG("line").Attr("x2", length).Attr("y1", "-12").Attr("y2", "-12"),
		))
	}
	return marks
}

// mark is a place or a country, as a link to its card.
func (s *Sheet) mark(m *carto.Mark, e *article.Entity) app.UI {
	var body []app.UI
	if !m.Rank.Area() {
		body = append(body, dom.SVG("circle").Class("target").Attr("r", "12"), dot(m, e))
	}
	// One text for every spot, shown at the sizes that have the name there. A name
	// without a spot waits for the reader to zoom in.
	for i, spot := range m.Spots {
		first := true
		for _, before := range m.Spots[:i] {
			first = first && before != spot
		}
		if !first || !spot.Shown && i > 0 {
			continue
		}
		text := dom.SVG("text").Class(sizes(func(j int) bool { return m.Spots[j] == spot && spot.Shown }))
		if spot.Shown {
			text = text.Attr("x", dom.Number(spot.DX)).Attr("y", dom.Number(spot.DY)).Attr("text-anchor", spot.Anchor)
		}
		body = append(body, text.Text(m.Name))
	}
	link := dom.SVG("a").Attr("href", "#"+string(e.ID)).DataSet("kind", string(e.Kind)).
		DataSet("rank", strconv.Itoa(int(m.Rank))).Aria("label", s.Edition.Map.PlaceName(e))
	return at(s.sheet().Frame, m.X, m.Y).Class("mark").Body(link.Body(body...))
}

// dot is a round mark for a place, a diamond for an event.
func dot(m *carto.Mark, e *article.Entity) app.UI {
	r := m.Rank.Radius()
	if e.Kind == article.KindEvent {
		r++ // a diamond of the same area
		n := dom.Number(r)
		return dom.SVG("g").Body( // within a ring, for no event fits a point
			dom.SVG("circle").Class("about").Attr("r", "9"),
			dom.SVG("path").Class("dot").Attr("d", "M0-"+n+" "+n+" 0 0 "+n+"-"+n+" 0Z"))
	}
	return dom.SVG("circle").Class("dot").Attr("r", dom.Number(r))
}

// at is a point of the picture: what it holds is measured in px from there,
// at whatever width the picture is shown.
func at(f carto.Frame, x, y float64) app.HTMLElem {
	return dom.SVG("svg").Attr("x", dom.Percent(x/f.Width)).Attr("y", dom.Percent(y/f.Height))
}

// sizes names the sizes of lettering for which shown holds, for the style sheet
// to choose by the width of the picture.
func sizes(shown func(i int) bool) string {
	class := ""
	for i, name := range [len(carto.Sizes)]string{"tiny", "narrow", "medium", "wide"} {
		if shown(i) {
			class += " " + name
		}
	}
	return class
}
