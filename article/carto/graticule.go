package carto

import (
	"math"

	"dateline/article"
)

// steps are the possible spacings of a graticule, in degrees.
var steps = []float64{45, 30, 20, 15, 10, 5, 2, 1}

// Graticule returns the meridians and parallels that cross the frame. The step
// between parallels is the longest that fits five times or more into the
// frame's height. Meridians have the same step, except where they crowd towards
// a pole.
func (f Frame) Graticule() [][]article.Point {
	b := f.Bounds()
	longest := func(most float64) float64 {
		for _, step := range steps {
			if step <= most {
				return step
			}
		}
		return steps[len(steps)-1]
	}
	dLat := longest((b.North - b.South) / 5)
	dLon := longest(dLat / max(0.05, math.Cos(rad(b.North+b.South)/2)))
	var lines [][]article.Point
	// Near a pole meridians would merge into a blot, so they end at the last
	// parallel before it.
	end := 90 - min(dLat, 10)
	low, high := max(dLat*math.Floor(b.South/dLat), -end), min(dLat*math.Ceil(b.North/dLat), end)
	west, east := dLon*math.Floor(b.West/dLon), dLon*math.Ceil(b.East/dLon)
	east = min(east, west+360)
	for lon := west; lon <= east && lon < west+360; lon += dLon {
		lines = append(lines, run(low, high, func(lat float64) article.Point { return article.Point{Lat: lat, Lon: wrap(lon)} }))
	}
	for lat := max(dLat*math.Floor(b.South/dLat), dLat-90); lat <= b.North && lat < 90; lat += dLat {
		lines = append(lines, run(west, east, func(lon float64) article.Point { return article.Point{Lat: lat, Lon: wrap(lon)} }))
	}
	return lines
}

// run samples a line at every degree, or at twenty points if it is short.
func run(from, to float64, at func(float64) article.Point) []article.Point {
	n := max(20, int(to-from))
	line := make([]article.Point, 0, n+1)
	for i := range n + 1 {
		line = append(line, at(from+(to-from)*float64(i)/float64(n)))
	}
	return line
}
