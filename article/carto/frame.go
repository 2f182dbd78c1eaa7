package carto

import (
	"math"

	"dateline/article"
)

// The size of a region's picture, and of the world's.
const (
	Width       = 1000
	Height      = 620
	WorldHeight = 500
)

// The limits that choose a frame; see the package comment.
const (
	widest       = 55.0   // degrees from the middle to the farthest place of a regional map
	closest      = 1200.0 // km from side to side, at least
	onePlace     = 2400.0 // km from side to side about a single place
	polar        = 75.0   // latitude of the middle beyond which a map is centred on the pole
	tropical     = 15.0   // latitude of the middle within which no cone is used
	mercatorEnds = 45.0   // latitude that a Mercator map's frame may reach
	margin       = 0.09   // share of the picture's height kept free of places on every side
	worldMargin  = 8      // picture units around the world
	worldLon     = 11     // the world's central meridian: its seam runs through Bering Strait, not Chukotka
)

// Frame is a projection and the rectangle of its picture that is shown.
type Frame struct {
	Projection Projection `json:"projection"`
	Width      float64    `json:"width"` // the picture reaches from 0,0 to Width,Height
	Height     float64    `json:"height"`
}

// World is the frame of the whole earth on an Equal Earth map.
func World() Frame { return worldAbout(worldLon) }

func worldAbout(lon float64) Frame {
	f := Frame{Width: Width, Height: WorldHeight}
	f.Projection = Projection{
		Name:  EqualEarth,
		Lon0:  lon,
		Scale: min((f.Width/2-worldMargin)/equalEarthX, (f.Height/2-worldMargin)/equalEarthY),
		X:     f.Width / 2,
		Y:     f.Height / 2,
	}
	return f
}

// Region chooses the frame for a story's places, by its front matter or by the
// rules of the package comment. It is false if the story has no place. It
// ignores a wish that gives no map; see [CheckWish].
func Region(a *article.Article) (Frame, bool) {
	var places, route []article.Point
	for _, e := range a.Places() {
		places = append(places, *e.At)
	}
	if from, to, ok := a.Route(); ok {
		route = []article.Point{*from.At, *to.At}
	}
	wish := a.Map.Frame
	if CheckWish(wish) != nil {
		wish = article.FrameWish{}
	}
	if len(places) == 0 && wish.Center == nil {
		return Frame{}, false
	}
	return choose(places, route, wish), true
}

// Contains reports whether a place lies within the frame.
func (f Frame) Contains(at article.Point) bool {
	q := f.Projection.Forward(at)
	return q.X >= 0 && q.Y >= 0 && q.X <= f.Width && q.Y <= f.Height
}

// Middle is the place in the middle of the frame.
func (f Frame) Middle() article.Point {
	at, _ := f.Projection.Inverse(XY{f.Width / 2, f.Height / 2})
	return at
}

// Bounds is the extent of a frame in degrees of latitude and longitude. West
// and East may lie beyond -180 and 180, so that West is never more than East.
type Bounds struct{ South, West, North, East float64 }

// Bounds returns the extent of the frame. It samples a grid of points over the
// picture, exact to about a hundredth of the frame, and both poles.
func (f Frame) Bounds() Bounds {
	const steps = 64
	lon0 := f.Middle().Lon
	inverse := f.Projection.Inverses()
	b := Bounds{South: 90, North: -90, West: 360, East: -360}
	for i := range steps + 1 {
		for j := range steps + 1 {
			at, ok := inverse(XY{f.Width * float64(i) / steps, f.Height * float64(j) / steps})
			if !ok {
				continue
			}
			lon := lon0 + wrap(at.Lon-lon0)
			b.South, b.North = min(b.South, at.Lat), max(b.North, at.Lat)
			b.West, b.East = min(b.West, lon), max(b.East, lon)
		}
	}
	for _, lat := range []float64{-90, 90} {
		// On the other projections a pole is a line or infinitely far.
		if f.Projection.Name == EqualEarth || f.Contains(article.Point{Lat: lat, Lon: lon0}) {
			b.South, b.North = min(b.South, lat), max(b.North, lat)
			b.West, b.East = lon0-180, lon0+180
		}
	}
	return b
}

// km is the length on the sphere of one picture unit, in km, at the middle of a
// conformal frame.
func (f Frame) km() float64 {
	const d = 0.5
	mid := XY{f.Width / 2, f.Height / 2}
	a, okA := f.Projection.Inverse(XY{mid.X - d, mid.Y})
	b, okB := f.Projection.Inverse(XY{mid.X + d, mid.Y})
	if !okA || !okB {
		return math.NaN()
	}
	return rad(Angle(a, b)) * EarthRadius
}
