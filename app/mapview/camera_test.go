package mapview

import (
	"math"
	"testing"

	"dateline/article/carto"
)

// asia is a frame over Asia, seen in a view of 500 by 310 px.
func asia() camera {
	c := newCamera(carto.Frame{
		Projection: carto.Projection{Name: carto.Lambert, Lat1: 35, Lat2: 62, Lat0: 49, Lon0: 75, Scale: 600, X: 500, Y: 300},
		Width:      1000, Height: 620,
	}, 40)
	c.width, c.height = 500, 310
	return c
}

func close(a, b carto.XY, within float64) bool { return math.Hypot(a.X-b.X, a.Y-b.Y) <= within }

func TestCameraAtFirst(t *testing.T) {
	c := asia()
	if got, want := c.matrix().px(carto.XY{X: 1000, Y: 620}), (carto.XY{X: 500, Y: 310}); got != want {
		t.Errorf("the lower right corner lies at %v, want %v", got, want)
	}
	if got, want := c.matrix().transform(), "matrix(1.000000 0.000000 -0.000000 1.000000 0 0)"; got != want {
		t.Errorf("transform %s, want %s", got, want)
	}
	if !c.whole() || c.panned(40, 0) != c {
		t.Error("a whole picture can be moved out of its view")
	}
}

// What lies under the pointer stays there while the picture grows and turns.
func TestCameraZoomsAboutAPoint(t *testing.T) {
	c, at := asia(), carto.XY{X: 320, Y: 150}
	under := c.matrix().picture(at)
	for c.zoom < c.most {
		c = c.zoomed(1.3, at)
		if got := c.matrix().px(under); !close(got, at, 0.5) {
			t.Errorf("at zoom %.1f the point lies at %.2f, want %v", c.zoom, got, at)
		}
	}
	for c.zoom > 1 {
		c = c.zoomed(0.6, at)
	}
	if c.zoom != 1 || !close(c.center, carto.XY{X: 500, Y: 310}, 1e-9) {
		t.Errorf("zoomed out again the middle is %v", c.center)
	}
}

func TestCameraTurnsNorthUp(t *testing.T) {
	for _, test := range []struct {
		zoom  float64
		north float64 // degrees from up, of the tilt of the frame there
	}{{1, 1}, {6, 1}, {30, 0}, {40, 0}} {
		c := asia()
		c.zoom, c.center = test.zoom, carto.XY{X: 800, Y: 300}
		at, _ := c.frame.Projection.Inverse(c.center)
		tilt := c.frame.North(at)
		if math.Abs(tilt) < 10 {
			t.Fatalf("north tilts by %.1f° only", tilt)
		}
		if got := tilt + c.turn(); math.Abs(got-test.north*tilt) > 1e-9 {
			t.Errorf("at zoom %v north points %.1f° from up, want %.1f", test.zoom, got, test.north*tilt)
		}
	}
}

// A finger that drags the picture takes along what lies under it.
func TestCameraPans(t *testing.T) {
	c := asia()
	c.zoom = 20
	c = c.panned(0, 0)
	under := c.matrix().picture(carto.XY{X: 100, Y: 100})
	moved := c.panned(60, -25)
	// The picture turns a little as its middle moves.
	if got := moved.matrix().px(under); !close(got, carto.XY{X: 160, Y: 75}, 2) {
		t.Errorf("it lies at %.1f, want about 160, 75", got)
	}
	far := c.panned(-1e6, -1e6)
	if got := far.center; got.X > 1000 || got.Y > 620 {
		t.Errorf("dragged off the picture: %v", got)
	}
}

func TestCameraFits(t *testing.T) {
	c := asia()
	for _, test := range []struct {
		low, high carto.XY
		zoom      float64
	}{
		{carto.XY{X: 200, Y: 200}, carto.XY{X: 700, Y: 300}, 1.24},
		{carto.XY{X: 400, Y: 300}, carto.XY{X: 400, Y: 300}, 8},
		{carto.XY{X: 0, Y: 0}, carto.XY{X: 1000, Y: 620}, 1},
	} {
		got := c.fitting(test.low, test.high, 8)
		if math.Abs(got.zoom-test.zoom) > 0.01 {
			t.Errorf("%v to %v: zoom %.2f, want %.2f", test.low, test.high, got.zoom, test.zoom)
		}
		for _, q := range []carto.XY{test.low, test.high} {
			if p := got.matrix().px(q); p.X < -1e-9 || p.Y < -1e-9 || p.X > 500+1e-9 || p.Y > 310+1e-9 {
				t.Errorf("%v is out of view, at %v", q, p)
			}
		}
	}
}

// On a full screen the picture covers the view at zoom 1 and shows whole below.
func TestCameraInAViewOfAnotherShape(t *testing.T) {
	c := asia()
	c.width, c.height = 390, 844
	if least := c.least(); math.Abs(least-0.2865) > 0.001 {
		t.Errorf("least zoom %.4f, want 0.2865", least)
	}
	c = c.zoomed(0.01, carto.XY{})
	if left, right := c.matrix().px(carto.XY{}), c.matrix().px(carto.XY{X: 1000, Y: 620}); math.Abs(left.X) > 1e-6 || math.Abs(right.X-390) > 1e-6 {
		t.Errorf("the whole picture reaches from %.1f to %.1f px", left.X, right.X)
	}
}

// An animation starts and ends where it should, and shows both ends on the way.
func TestZoomAnimation(t *testing.T) {
	from, to := asia(), asia()
	from.zoom, from.center = 12, carto.XY{X: 220, Y: 190}
	to.zoom, to.center = 9, carto.XY{X: 680, Y: 290}
	f := newZoomAnimation(from, to)
	if start := f.at(0); !close(start.center, from.center, 1e-6) || math.Abs(start.zoom-from.zoom) > 1e-6 {
		t.Errorf("starts at %v, zoom %v", start.center, start.zoom)
	}
	if f.at(1) != to {
		t.Errorf("ends at %+v", f.at(1))
	}
	both := false
	for i := range 100 {
		m := f.at(float64(i) / 100).matrix()
		a, b := m.px(from.center), m.px(to.center)
		both = both || a.X >= 0 && b.X <= 500
	}
	if !both {
		t.Error("no moment shows both places")
	}
	if ms := f.ms(); ms < animationLeast || ms > animationMost {
		t.Errorf("takes %v ms", ms)
	}
	if same := newZoomAnimation(from, from); same.at(0.5) != from {
		t.Errorf("an animation to where it starts moves to %+v", same.at(0.5))
	}
}

// A reader may come close enough to take the places of one city apart.
func TestClosest(t *testing.T) {
	sheet := func(at ...carto.XY) *carto.Sheet {
		s := &carto.Sheet{Frame: asia().frame}
		for _, q := range at {
			s.Marks = append(s.Marks, carto.Mark{X: q.X, Y: q.Y, Rank: carto.Mentioned})
		}
		return s
	}
	km := asia().frame.KmPerUnit(carto.XY{X: 500, Y: 310})
	apart := closestOf(sheet(carto.XY{X: 100, Y: 100}, carto.XY{X: 400, Y: 100}))
	if want := km / 0.25; math.Abs(apart-want) > 0.1 {
		t.Errorf("far apart: up to %.1f times, want %.1f", apart, want)
	}
	if got := closestOf(sheet(carto.XY{X: 100, Y: 100}, carto.XY{X: 100.5, Y: 100})); got < 100 || got > 130 {
		t.Errorf("half a unit apart: up to %.1f times, want some 120", got)
	}
	if got := closestOf(sheet(carto.XY{X: 100, Y: 100}, carto.XY{X: 100, Y: 100})); got != apart {
		t.Errorf("at one point: up to %.1f times, want %.1f", got, apart)
	}
	if got := closestOf(&carto.Sheet{Frame: carto.World()}); got != closestWorld {
		t.Errorf("the world: up to %.1f times", got)
	}
}
