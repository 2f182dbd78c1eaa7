package app

import "dateline/article"

// route is the two ends of the story's route and how far they are apart.
func route(a *article.Article) (from, to *article.Entity, km float64, ok bool) {
	if from, to, ok = a.Route(); !ok {
		return nil, nil, 0, false
	}
	leg, ok := a.Leg(from.ID, to.ID)
	return from, to, leg.Km, ok
}
