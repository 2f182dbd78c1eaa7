package carto

import (
	"math"

	"dateline/article"
)

// Graticule gives the meridians and parallels that cross the frame, and the
// degrees between them: the step of 30, 20, 10, 5, 2 or 1 that draws some six
// lines over the frame's height.
func (f Frame) Graticule() (lines [][]article.Point, step float64) {
	b := f.Bounds()
	for _, step = range []float64{30, 20, 10, 5, 2, 1} {
		if (b.North-b.South)/step >= 6 {
			break
		}
	}
	south, north := step*math.Floor(b.South/step), step*math.Ceil(b.North/step)
	west, east := step*math.Floor(b.West/step), step*math.Ceil(b.East/step)
	if east-west >= 360 {
		east = west + 360
	}
	// Towards a pole meridians would run into a blot: they end at the last
	// parallel before it.
	low, high := max(south, -90+min(step, 10)), min(north, 90-min(step, 10))
	for lon := west; lon <= east; lon += step {
		if lon == west+360 {
			break
		}
		lines = append(lines, run(low, high, func(lat float64) article.Point { return article.Point{Lat: lat, Lon: wrap(lon)} }))
	}
	for lat := max(south, -90+step); lat <= north && lat < 90; lat += step {
		lines = append(lines, run(west, east, func(lon float64) article.Point { return article.Point{Lat: lat, Lon: wrap(lon)} }))
	}
	return lines, step
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
