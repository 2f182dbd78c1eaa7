package carto

import (
	"errors"
	"fmt"
	"math"
	"slices"

	"dateline/article"
)

func choose(places, route []article.Point, wish article.FrameWish) Frame {
	all := append(slices.Clone(places), route...)
	if wish.Center != nil {
		all = []article.Point{*wish.Center}
	}
	kept, about, ok := regional(all, route)
	if wish.Projection == EqualEarth || !ok && wish.Projection == "" {
		lon := whole(about.point().Lon)
		if wish.Meridian != nil {
			lon = *wish.Meridian
		}
		return worldAbout(lon)
	}
	p := wished(suited(kept, about, wish), kept, wish)
	return fit(p, kept, wish)
}

// regional drops the places that are too far away for a regional map. It
// returns the places that stay and their middle, or false if no regional map is
// possible.
func regional(places, route []article.Point) (kept []article.Point, about vector, ok bool) {
	vectors := func(points []article.Point) (v []vector) {
		for _, p := range points {
			v = append(v, vectorOf(p))
		}
		return v
	}
	kept = slices.Clone(places)
	c, ok := enclose(vectors(kept))
	anchor := median(vectors(places))
	if len(route) == 2 {
		if m, sound := vectorOf(route[0]).plus(vectorOf(route[1]), 1).unit(); sound {
			anchor = m
		}
	}
	spare := len(places) / 3
	for !ok || c.radius > widest {
		far := -1
		for i, p := range kept {
			if !slices.Contains(route, p) && (far < 0 || anchor.angle(vectorOf(p)) > anchor.angle(vectorOf(kept[far]))) {
				far = i
			}
		}
		if far < 0 || spare == 0 {
			return places, anchor, false
		}
		kept = slices.Delete(kept, far, far+1)
		spare--
		c, ok = enclose(vectors(kept))
	}
	return kept, c.middle, true
}

// suited picks the projection for places about a middle, unscaled. It fits an
// oblique stereographic map first, which suits every region well enough, to
// learn the extent of the frame.
func suited(kept []article.Point, about vector, wish article.FrameWish) Projection {
	at := about.point()
	at.Lon = whole(at.Lon)
	p := Projection{Name: Stereographic, Lat0: whole(at.Lat), Lon0: at.Lon, Scale: 1}
	if math.Abs(at.Lat) > polar {
		p.Lat0 = math.Copysign(90, at.Lat)
		return p
	}
	f := fit(p, kept, wish)
	b := f.Bounds()
	if b.North == 90 || b.South == -90 {
		return p
	}
	if math.Abs(b.South+b.North)/2 >= tropical {
		cone := conic(b, at.Lon)
		f = fit(cone, kept, wish)
		if f.Contains(article.Point{Lat: 90}) || f.Contains(article.Point{Lat: -90}) {
			return p
		}
		return cone
	}
	if b.North <= mercatorEnds && b.South >= -mercatorEnds {
		return Projection{Name: Mercator, Lon0: at.Lon, Scale: 1}
	}
	return p
}

// conic returns the cone that suits a frame. Snyder (1987, page 99) sets the
// standard parallels a sixth of the height from the edges.
func conic(b Bounds, lon float64) Projection {
	sixth := (b.North - b.South) / 6
	p := Projection{Name: Lambert, Lat1: whole(b.South + sixth), Lat2: whole(b.North - sixth), Lon0: lon, Scale: 1}
	p.Lat0 = whole((b.South + b.North) / 2)
	return p
}

// whole rounds to degrees and turns -0 into 0.
func whole(degrees float64) float64 { return math.Round(degrees) + 0 }

// wished applies the author's wishes to the chosen projection.
func wished(p Projection, kept []article.Point, wish article.FrameWish) Projection {
	switch wish.Projection {
	case "", p.Name:
	case Lambert:
		p = conic(fit(p, kept, wish).Bounds(), p.Lon0)
	default:
		p = Projection{Name: wish.Projection, Lon0: p.Lon0, Scale: 1}
		if p.Name == Stereographic {
			p.Lat0 = fit(p, kept, wish).Middle().Lat
		}
	}
	switch len(wish.Parallels) {
	case 1:
		p.Lat1, p.Lat2 = wish.Parallels[0], wish.Parallels[0]
	case 2:
		p.Lat1, p.Lat2 = wish.Parallels[0], wish.Parallels[1]
	}
	if wish.Meridian != nil {
		p.Lon0 = *wish.Meridian
	}
	return p
}

// fit scales and positions the projection so that the places lie in the
// picture.
func fit(p Projection, kept []article.Point, wish article.FrameWish) Frame {
	p.Scale, p.X, p.Y = 1, 0, 0
	low := XY{math.Inf(1), math.Inf(1)}
	high := XY{math.Inf(-1), math.Inf(-1)}
	forward := p.Forwards()
	for _, at := range kept {
		q := forward(at)
		low = XY{min(low.X, q.X), min(low.Y, q.Y)}
		high = XY{max(high.X, q.X), max(high.Y, q.Y)}
	}
	middle := XY{(low.X + high.X) / 2, (low.Y + high.Y) / 2}

	f := Frame{Projection: p, Width: Width, Height: Height}
	put := func(scale float64) {
		f.Projection.Scale = scale
		f.Projection.X, f.Projection.Y = f.Width/2-scale*middle.X, f.Height/2-scale*middle.Y
	}
	free := 2 * margin * f.Height
	// A single point has no extent to divide by. Any large scale will do, since
	// the least width limits it below.
	put(min((f.Width-free)/max(high.X-low.X, 1e-4), (f.Height-free)/max(high.Y-low.Y, 1e-4)))
	least := closest
	if low == high {
		least = onePlace
	}
	switch km := f.km() * f.Width; {
	case wish.Width > 0:
		put(f.Projection.Scale * km / wish.Width)
	case km < least:
		put(f.Projection.Scale * km / least)
	}
	return f
}

// CheckWish reports the first mistake in the frame that a story asks for, nil
// for none.
func CheckWish(w article.FrameWish) error {
	if w.Projection != "" && !slices.Contains(Names, w.Projection) {
		return fmt.Errorf("unknown projection %q; known are %q", w.Projection, Names)
	}
	if n := len(w.Parallels); n > 0 {
		if w.Projection != Lambert {
			return errors.New("standard parallels need projection: lambert")
		}
		if n > 2 {
			return fmt.Errorf("%d standard parallels; write one or two", n)
		}
		p := Projection{Name: Lambert, Lat1: w.Parallels[0], Lat2: w.Parallels[n-1], Scale: 1}
		if err := p.Check(); err != nil {
			return err
		}
	}
	if w.Meridian != nil && !(math.Abs(*w.Meridian) <= 180) {
		return fmt.Errorf("meridian %v is out of range: -180 to 180", *w.Meridian)
	}
	if c := w.Center; c != nil && !(math.Abs(c.Lat) <= 90 && math.Abs(c.Lon) <= 180) {
		return fmt.Errorf("center %v, %v is not a latitude and a longitude", c.Lat, c.Lon)
	}
	if w.Width != 0 && !(w.Width >= 10 && w.Width <= 20000) {
		return fmt.Errorf("width %v is out of range: 10 to 20000 km", w.Width)
	}
	return nil
}
