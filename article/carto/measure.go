package carto

import (
	"math"
	"strconv"

	"dateline/article"
)

// Kilometres formats a distance for a reader, no more precise than a map: to 10
// km from 100 km on, to 1 km below.
func Kilometres(km float64) string {
	step := 1.0
	if km >= 100 {
		step = 10
	}
	return article.Grouped(int(math.Round(km/step)*step)) + " km"
}

// ScaleWords formats the length of a scale bar, which is round.
func ScaleWords(km float64) string {
	if km < 1 {
		return strconv.Itoa(int(math.Round(km*1000))) + " m"
	}
	return article.Grouped(int(math.Round(km))) + " km"
}

// PlaceName returns the name of a place with its country.
func (m *Map) PlaceName(e *article.Entity) string {
	country := m.Countries[e.Country]
	if country == "" || country == e.Name {
		return e.Name
	}
	return e.Name + ", " + country
}
