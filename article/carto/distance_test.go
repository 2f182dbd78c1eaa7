package carto

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/tidwall/geodesic"

	"dateline/article"
)

// The library gives distances exact to nanometres.
func TestDistance(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	somewhere := func() article.Point {
		return article.Point{Lat: deg(math.Asin(2*rng.Float64() - 1)), Lon: 360*rng.Float64() - 180}
	}
	pairs := [][2]article.Point{{moscow, ulaanbaatar}, {london, barnet}, {southPole, mcMurdo}, {suva, apia}}
	for range 20000 {
		pairs = append(pairs, [2]article.Point{somewhere(), somewhere()})
	}
	worst := make(map[float64]float64) // metres, by the arc up to which they hold
	for _, p := range pairs {
		var metres float64
		geodesic.WGS84.Inverse(p[0].Lat, p[0].Lon, p[1].Lat, p[1].Lon, &metres, nil, nil)
		off, arc := math.Abs(Distance(p[0], p[1])*1000-metres), Angle(p[0], p[1])
		for _, upTo := range []float64{150, 170, 180} {
			if arc < upTo-0.2 || upTo == 180 {
				if upTo == 180 {
					off /= metres
				}
				worst[upTo] = max(worst[upTo], off)
			}
		}
	}
	if worst[150] > 150 || worst[170] > 1000 || worst[180] > 0.003 {
		t.Errorf("worst errors: %v", worst)
	}
	if d := Distance(moscow, moscow); d != 0 {
		t.Errorf("from a place to itself: %v km", d)
	}
}
