package mapview

import (
	"math"

	"dateline/app/dom"
	"dateline/article"
	"dateline/article/carto"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// tileLayer lays the pictures of a publisher's tile source over the region. Both are
// conformal and a tile is small, so one affine transform puts it in place. A tile
// that does not load leaves the map as it is.
type tileLayer struct {
	source *article.Tiles
	frame  carto.Frame
	group  app.Value
	shown  map[tile]app.Value
	failed app.Func
}

// tile is the number of a tile, as in its address.
type tile struct{ z, x, y int }

const (
	tileSize  = 256 // px
	tilesMost = 80  // at a time; a full screen needs some 40
	equator   = 2 * math.Pi * 6378.137
)

func newTileLayer(source *article.Tiles, f carto.Frame, group app.Value) *tileLayer {
	t := &tileLayer{source: source, frame: f, group: group, shown: make(map[tile]app.Value)}
	t.failed = app.FuncOf(func(this app.Value, args []app.Value) any {
		args[0].Get("target").Call("remove")
		return nil
	})
	return t
}

func (t *tileLayer) release() { t.failed.Release() }

// closest is the zoom of the map at which the finest tiles are shown as large as
// they are, or twice that where the map is wide. Beyond it there is nothing more to
// see. Drawing in single precision sets another limit.
func (t *tileLayer) closest() float64 {
	const precise = 4000
	middle := t.frame.Middle()
	return min(precise, 2*t.frame.KmPerUnit(carto.XY{X: t.frame.Width / 2, Y: t.frame.Height / 2})*perKm(t.source.MaxZoom, middle.Lat))
}

// perKm is how many px of a tile show a kilometre.
func perKm(z int, lat float64) float64 {
	return tileSize * math.Exp2(float64(z)) / (equator * math.Cos(lat*math.Pi/180))
}

// cover shows the tiles for what the camera sees, unless they are far too small for
// it, and removes the others.
func (t *tileLayer) cover(c camera) {
	wanted := t.wanted(c)
	for at, image := range t.shown {
		if !wanted[at] {
			image.Call("remove")
			delete(t.shown, at)
		}
	}
	for at := range wanted {
		if t.shown[at] == nil {
			t.shown[at] = t.image(at)
			t.group.Call("appendChild", t.shown[at])
		}
	}
}

// wanted lists the tiles in view; none at a zoom for which the source has none.
func (t *tileLayer) wanted(c camera) map[tile]bool {
	middle, ok := t.frame.Projection.Inverse(c.center)
	if !ok {
		return nil
	}
	px := c.unit() * c.zoom / t.frame.KmPerUnit(c.center) // that show a kilometre
	z := int(math.Round(math.Log2(px / perKm(0, middle.Lat))))
	if z < t.source.MinZoom || z > t.source.MaxZoom+1 {
		return nil
	}
	z = min(z, t.source.MaxZoom)
	m := c.matrix()
	low, high := tile{z, math.MaxInt, math.MaxInt}, tile{z, math.MinInt, math.MinInt}
	inverse := t.frame.Projection.Inverses()
	const steps = 8 // along each side of the view, whose edges are no parallels
	for i := range steps + 1 {
		for j := range steps + 1 {
			at, ok := inverse(m.picture(carto.XY{X: c.width * float64(i) / steps, Y: c.height * float64(j) / steps}))
			if !ok {
				continue
			}
			x, y := tileAt(z, at, middle.Lon)
			low.x, low.y = min(low.x, x), min(low.y, y)
			high.x, high.y = max(high.x, x), max(high.y, y)
		}
	}
	wanted := make(map[tile]bool)
	count := 1 << z
	for y := max(0, low.y); y <= min(count-1, high.y); y++ {
		for x := low.x; x <= high.x; x++ {
			if len(wanted) == tilesMost {
				return wanted
			}
			wanted[tile{z, ((x % count) + count) % count, y}] = true
		}
	}
	return wanted
}

// tileAt numbers the tile that a place lies in; a longitude counts on over the
// antimeridian, from the one given.
func tileAt(z int, at article.Point, about float64) (x, y int) {
	n := math.Exp2(float64(z))
	lon := about + math.Remainder(at.Lon-about, 360)
	lat := max(-85, min(85, at.Lat)) * math.Pi / 180
	return int(math.Floor(n * (lon + 180) / 360)),
		int(math.Floor(n * (1 - math.Asinh(math.Tan(lat))/math.Pi) / 2))
}

// corner is the place of a tile's upper left corner.
func (t tile) corner() article.Point {
	n := math.Exp2(float64(t.z))
	return article.Point{
		Lat: math.Atan(math.Sinh(math.Pi*(1-2*float64(t.y)/n))) * 180 / math.Pi,
		Lon: 360*float64(t.x)/n - 180,
	}
}

// matrix leads from a tile of side 1 to the picture. Of all affine ones it misses
// the tile's four corners least.
func (t *tileLayer) matrix(at tile) [6]float64 {
	corner := func(right, down int) carto.XY {
		return t.frame.Projection.Forward(tile{at.z, at.x + right, at.y + down}.corner())
	}
	a, b, c, d := corner(0, 0), corner(1, 0), corner(0, 1), corner(1, 1)
	right := carto.XY{X: (b.X + d.X - a.X - c.X) / 2, Y: (b.Y + d.Y - a.Y - c.Y) / 2}
	down := carto.XY{X: (c.X + d.X - a.X - b.X) / 2, Y: (c.Y + d.Y - a.Y - b.Y) / 2}
	return [6]float64{right.X, right.Y, down.X, down.Y,
		(a.X+b.X+c.X+d.X)/4 - (right.X+down.X)/2, (a.Y+b.Y+c.Y+d.Y)/4 - (right.Y+down.Y)/2}
}

func (t *tileLayer) image(at tile) app.Value {
	transform := "matrix("
	for i, v := range t.matrix(at) {
		if i > 0 {
			transform += " "
		}
		transform += dom.Factor(v)
	}
	// A hair larger than it is, so that no seam shows between two.
	image := dom.NewSVG("image", "width", "1.008", "height", "1.008", "preserveAspectRatio", "none", "transform", transform+")")
	image.Call("addEventListener", "error", t.failed)
	dom.SetAttribute(image, "href", t.source.Tile(at.z, at.x, at.y))
	return image
}
