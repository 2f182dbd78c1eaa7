package atlas

import (
	"sync"

	"dateline/article"
)

// Gazetteer answers from the map's data where towns and countries are.
type Gazetteer struct{}

var townsByName = sync.OnceValue(func() map[string][]article.Point {
	all := map[string][]article.Point{}
	for _, t := range towns() {
		all[t.name] = append(all[t.name], t.at)
	}
	return all
})

// Towns finds the towns of a name, the largest first.
func (Gazetteer) Towns(name string) []article.Point { return townsByName()[name] }

// Site is where the name of a country may stand.
func (Gazetteer) Site(code string) (article.Point, bool) {
	c, ok := Lookup(code)
	return c.Site, ok
}

// Country gives the code of the country that a place lies in, "" for none.
func (Gazetteer) Country(at article.Point) string {
	c, _ := At(at)
	return c.Code
}
