package derive

import (
	"math"

	"github.com/tidwall/geodesic"

	"dateline/article"
)

// legs computes the ways from each end of the story's route to every other
// place, the route itself first. Distances come from Karney's algorithm
// (Algorithms for geodesics, Journal of Geodesy 87, 2013), exact to nanometres;
// the coordinates of the places are less precise.
func legs(a *article.Article) []article.Leg {
	from, to, ok := a.Route()
	if !ok {
		return nil
	}
	list := []article.Leg{leg(from, to), leg(to, from)}
	for _, end := range []*article.Entity{from, to} {
		for _, e := range a.Places() {
			if e != from && e != to {
				list = append(list, leg(end, e))
			}
		}
	}
	return list
}

func leg(from, to *article.Entity) article.Leg {
	var metres float64
	geodesic.WGS84.Inverse(from.At.Lat, from.At.Lon, to.At.Lat, to.At.Lon, &metres, nil, nil)
	return article.Leg{From: from.ID, To: to.ID, Km: math.Round(metres) / 1000}
}
