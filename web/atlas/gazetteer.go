package atlas

import (
	"sync"

	"dateline/article"
)

// Gazetteer finds towns and countries in the map's data.
type Gazetteer struct{}

var townsByName = sync.OnceValue(func() map[string][]article.Point {
	all := map[string][]article.Point{}
	for _, t := range towns() {
		all[t.name] = append(all[t.name], t.at)
	}
	return all
})

// Towns returns the towns of a name, the largest first.
func (Gazetteer) Towns(name string) []article.Point { return townsByName()[name] }

// Site returns a point for the name of a country.
func (Gazetteer) Site(code string) (article.Point, bool) {
	c, ok := Lookup(code)
	return c.Site, ok
}

// Country returns the code of the country that contains a place; "" for none.
func (Gazetteer) Country(at article.Point) string {
	c, _ := At(at)
	return c.Code
}
