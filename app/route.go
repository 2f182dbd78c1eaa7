package app

import (
	"math"
	"strconv"
	"strings"

	"dateline/article"
)

// kilometres sets a distance for a reader, no more precise than a map is: to 10
// km from 100 on, to 1 km below.
func kilometres(km float64) string {
	step := 1.0
	if km >= 100 {
		step = 10
	}
	return grouped(int(math.Round(km/step)*step)) + " km"
}

// grouped sets a number with a comma before every three digits.
func grouped(n int) string {
	digits := strconv.Itoa(n)
	for at := len(digits) - 3; at > 0; at -= 3 {
		digits = digits[:at] + "," + digits[at:]
	}
	return digits
}

// number writes a measure of a drawing, with two decimals at most.
func number(v float64) string {
	return strconv.FormatFloat(math.Round(v*100)/100, 'f', -1, 64)
}

// percent writes a share of a drawing's width or height.
func percent(share float64) string { return number(100*share) + "%" }

// enumerated sets names as a list within a sentence: a, b and c.
func enumerated(names []string) string {
	last := len(names) - 1
	if last == 0 {
		return names[0]
	}
	return strings.Join(names[:last], ", ") + " and " + names[last]
}

// route gives the two ends of the story's route and how far they are apart.
func route(a *article.Article) (from, to *article.Entity, km float64, ok bool) {
	if from, to, ok = a.Route(); !ok {
		return nil, nil, 0, false
	}
	leg, ok := a.Leg(from.ID, to.ID)
	return from, to, leg.Km, ok
}

// placeWords name a place with its country.
func placeWords(edition *Edition, e *article.Entity) string {
	country := edition.Map.Countries[e.Country]
	if country == "" || country == e.Name {
		return e.Name
	}
	return e.Name + ", " + country
}

// fine writes a factor that large numbers are multiplied by.
func fine(v float64) string { return strconv.FormatFloat(v, 'f', 6, 64) }
