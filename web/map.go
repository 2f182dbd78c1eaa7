package web

import (
	"encoding/json"
	"strconv"

	"dateline/app"
	"dateline/article"
	"dateline/article/carto"
	"dateline/web/atlas"
)

// addMap draws a story's map and adds its files. It returns the map's data for the
// page and the addresses of the files; nil for a story without places.
func (f memFS) addMap(a *article.Article, at pageLocation, o storyOptions) (*carto.Map, app.MapFiles, error) {
	var files app.MapFiles
	m, ok := carto.NewMap(a, countryLabel)
	if !ok {
		return nil, files, nil
	}
	m.Note, m.Credit = atlas.BoundaryNote, atlas.Credit
	countries := make([]string, 0, len(m.Lands))
	for _, land := range m.Lands {
		countries = append(countries, land.Code)
	}
	add := func(name string, b []byte) string { return at.up() + f.addAsset(name, b) }
	files.Region = add("map-region.svg", o.draft.cached(func() []byte { return atlas.Region(m.Region.Frame, countries) }, "region", m.Region.Frame, countries))
	files.World = add("map-world.svg", o.world(a)) // the inset shows it too
	if !o.detailed {
		return m, files, nil
	}
	var places []article.Point
	for _, e := range a.Places() {
		places = append(places, *e.At)
	}
	for i, w := range atlas.Windows(m.Region.Frame, countries, places) {
		file := add("map-window-"+strconv.Itoa(i+1)+".svg", w.SVG)
		m.Windows = append(m.Windows, carto.Window{File: file, X: w.X, Y: w.Y, Width: w.Width, Height: w.Height})
	}
	if towns := atlas.Towns(m.Region.Frame, places, landmarks(a)); len(towns) > 0 {
		b, err := json.Marshal(towns)
		if err != nil {
			return nil, files, err
		}
		files.Towns = add("map-towns.json", b)
	}
	return m, files, nil
}

// countryLabel returns the atlas's name of a country and where to write it.
func countryLabel(code string) (name string, at article.Point, ok bool) {
	c, ok := atlas.Lookup(code)
	return c.Name, c.Site, ok
}
