package web

import (
	"dateline/article"
	"dateline/article/carto"
	"dateline/web/atlas"
)

// smallMap draws the map beside a story on the index. It shows the story's places and
// its route.
func smallMap(a *article.Article, m *carto.Map) []byte {
	f := m.Region.Frame
	var dots, way []carto.XY
	for _, e := range a.Places() {
		if f.Contains(*e.At) {
			dots = append(dots, f.Projection.Forward(*e.At))
		}
	}
	if from, to, ok := a.Route(); ok {
		for _, at := range carto.GreatCircle(*from.At, *to.At, 2) {
			way = append(way, f.Projection.Forward(at))
		}
	}
	return atlas.Small(f, dots, way)
}
