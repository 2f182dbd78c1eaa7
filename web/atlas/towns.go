package atlas

import (
	"bytes"
	_ "embed"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/andybalholm/brotli"

	"dateline/article"
	"dateline/article/carto"
)

//go:embed towns.tsv.br
var packedTowns []byte

// town is a town of 10,000 people or more, or a capital.
type town struct {
	name string
	at   article.Point
}

// towns lists the towns of the world, the largest first.
var towns = sync.OnceValue(func() []town {
	data, err := io.ReadAll(brotli.NewReader(bytes.NewReader(packedTowns)))
	if err != nil {
		panic(fmt.Sprintf("atlas: towns.tsv.br: %v", err))
	}
	var list []town
	for line := range strings.Lines(string(data)) {
		fields := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		lat, errLat := strconv.ParseFloat(fields[1], 64)
		lon, errLon := strconv.ParseFloat(fields[2], 64)
		if errLat != nil || errLon != nil {
			panic(fmt.Sprintf("atlas: towns.tsv.br: %q", line))
		}
		list = append(list, town{fields[0], article.Point{Lat: lat, Lon: lon}})
	}
	return list
})

// landmarksFrom is the zoom from which landmarks show.
const landmarksFrom = 20

// The zooms from which towns show, and their number around a place. Closer zooms add
// smaller towns.
var townZooms = []float64{10, 20, 40}

const (
	townsAbout = 8   // around a place, at each zoom
	townGap    = 75  // picture units between towns, at the zoom from which they show
	townItself = 6.0 // km within which a town is the story's own place
)

// Towns lists the towns around a story's places, after the landmarks that the story
// names. Larger towns come first. Towns have enough distance for their names, which are
// English or local, in the Latin alphabet. A frame of the world has none.
func Towns(f carto.Frame, places []article.Point, landmarks []article.Landmark) []carto.Town {
	if f.Projection.Name == carto.EqualEarth {
		return nil
	}
	forward := f.Projection.Forwards()
	var spots []carto.XY // that have a name
	for _, p := range places {
		spots = append(spots, forward(p))
	}
	var list []carto.Town
	for _, l := range landmarks {
		if f.Contains(l.At) {
			list = append(list, onFrame(f, l.Name, l.At, landmarksFrom))
			list[len(list)-1].Landmark = true
		}
	}
	for _, zoom := range townZooms {
		for i, p := range places {
			if !f.Contains(p) {
				continue
			}
			here, found := spots[i], 0
			for _, t := range towns() {
				if found == townsAbout {
					break
				}
				if math.Abs(t.at.Lat-p.Lat) > 10 {
					continue // too far away for the exact test
				}
				q := forward(t.at)
				if math.Abs(q.X-here.X) > f.Width/zoom || math.Abs(q.Y-here.Y) > f.Height/zoom || !f.Contains(t.at) {
					continue
				}
				crowded := func(s carto.XY) bool { return math.Hypot(s.X-q.X, s.Y-q.Y) < townGap/zoom }
				itself := func(p article.Point) bool { return carto.Distance(p, t.at) < townItself }
				if slices.ContainsFunc(spots, crowded) || slices.ContainsFunc(places, itself) {
					continue
				}
				found++
				spots = append(spots, q)
				list = append(list, onFrame(f, t.name, t.at, zoom))
			}
		}
	}
	return list
}

// onFrame sets a town's position on the picture, to about 50 m if the picture shows a
// continent.
func onFrame(f carto.Frame, name string, at article.Point, zoom float64) carto.Town {
	q := f.Projection.Forward(at)
	return carto.Town{Name: name, X: math.Round(q.X*100) / 100, Y: math.Round(q.Y*100) / 100, Zoom: zoom}
}
