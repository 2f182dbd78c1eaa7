package web

import (
	"encoding/json"
	"strconv"

	"dateline/article"
	"dateline/article/carto"
	"dateline/web/atlas"
)

// addMap draws a story's map, puts its files, notes their names in names, and
// gives what the page needs of it; nil for a story without places.
func (f memFS) addMap(a *article.Article, names map[string]string, d storyOptions) (*carto.Map, error) {
	m, ok := carto.NewMap(a, countryLabel)
	if !ok {
		return nil, nil
	}
	m.Note, m.Credit = atlas.BoundaryNote, atlas.Credit
	countries := make([]string, 0, len(m.Lands))
	for _, land := range m.Lands {
		countries = append(countries, land.Code)
	}
	put := func(name string, b []byte) { names[name] = f.addAsset(name, b) }
	put("map-region.svg", d.draft.cached(func() []byte { return atlas.Region(m.Region.Frame, countries) }, "region", m.Region.Frame, countries))
	put("map-world.svg", d.world(a)) // the inset shows it too
	var places []article.Point
	for _, e := range a.Places() {
		places = append(places, *e.At)
	}
	if !d.close {
		return m, nil
	}
	for i, w := range atlas.Windows(m.Region.Frame, countries, places) {
		name := "map-window-" + strconv.Itoa(i+1) + ".svg"
		put(name, w.SVG)
		m.Windows = append(m.Windows, carto.Window{File: name, X: w.X, Y: w.Y, Width: w.Width, Height: w.Height})
	}
	if towns := atlas.Towns(m.Region.Frame, places, landmarks(a)); len(towns) > 0 {
		b, err := json.Marshal(towns)
		if err != nil {
			return nil, err
		}
		put("map-towns.json", b)
	}
	return m, nil
}

// countryLabel is how and where the atlas names a country.
func countryLabel(code string) (name string, at article.Point, ok bool) {
	c, ok := atlas.Lookup(code)
	return c.Name, c.Site, ok
}
