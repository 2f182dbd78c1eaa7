package carto

import (
	"math"
	"strconv"

	"dateline/article"
)

// Path returns the SVG path data of lines over the earth, cut to the frame,
// with one decimal. The points of a line must lie close together (a degree or
// so), since the path between them is straight. A line breaks where it crosses
// the seam of the map.
func (f Frame) Path(lines ...[]article.Point) string {
	var d []byte
	forward := f.Projection.Forwards()
	for _, line := range lines {
		pen, drawing := XY{}, false
		for i := 1; i < len(line); i++ {
			if f.Projection.torn(line[i-1], line[i]) {
				drawing = false
				continue
			}
			a, b, ok := f.clip(forward(line[i-1]), forward(line[i]))
			if !ok {
				drawing = false
				continue
			}
			if !drawing || pen != a {
				d = appendXY(append(d, 'M'), a)
			}
			d = appendXY(append(d, 'L'), b)
			pen, drawing = b, true
		}
	}
	return string(d)
}

// torn reports whether the short way between two places crosses the seam, the
// meridian opposite the central one. A stereographic map has no seam.
func (p Projection) torn(a, b article.Point) bool {
	if p.Name == Stereographic {
		return false
	}
	return math.Abs(wrap(a.Lon-p.Lon0)-wrap(b.Lon-p.Lon0)) > 180
}

// clip cuts a straight line to the picture, by Liang and Barsky; false if the
// line lies outside.
func (f Frame) clip(a, b XY) (XY, XY, bool) {
	from, to := 0.0, 1.0
	dx, dy := b.X-a.X, b.Y-a.Y
	for _, side := range [...]struct{ toward, room float64 }{
		{-dx, a.X}, {dx, f.Width - a.X}, {-dy, a.Y}, {dy, f.Height - a.Y},
	} {
		switch at := side.room / side.toward; {
		case side.toward == 0:
			if side.room < 0 {
				return a, b, false
			}
		case side.toward < 0:
			from = max(from, at)
		default:
			to = min(to, at)
		}
	}
	if from > to {
		return a, b, false
	}
	start := a
	if from > 0 {
		start = XY{a.X + from*dx, a.Y + from*dy}
	}
	if to < 1 {
		b = XY{a.X + to*dx, a.Y + to*dy}
	}
	return start, b, true
}

func appendXY(d []byte, q XY) []byte {
	d = appendNumber(d, q.X)
	return appendNumber(append(d, ' '), q.Y)
}

// appendNumber writes v with one decimal, and without it if it is 0.
func appendNumber(d []byte, v float64) []byte {
	v = math.Round(v*10) / 10
	if v == 0 {
		v = 0 // not -0
	}
	return strconv.AppendFloat(d, v, 'f', -1, 64)
}

// Outline returns the SVG path data of the edge of a world map: both sides of
// the seam, and the poles.
func (f Frame) Outline() string {
	var d []byte
	lon := f.Projection.Lon0
	for i := range 361 {
		at := article.Point{Lat: 90 - float64(i), Lon: lon + 180}
		if i > 180 {
			at = article.Point{Lat: float64(i) - 270, Lon: lon - 180}
		}
		command := byte('L')
		if i == 0 {
			command = 'M'
		}
		d = appendXY(append(d, command), f.Projection.Forward(at))
	}
	return string(append(d, 'Z'))
}
