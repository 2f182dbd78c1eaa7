package atlas

import (
	"math"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/paulmach/orb"

	"dateline/web/atlas/topojson"
)

// square is a shape of four corners.
func square(west, south, east, north float64) orb.Ring {
	return orb.Bound{Min: orb.Point{west, south}, Max: orb.Point{east, north}}.ToRing()
}

func TestMiddle(t *testing.T) {
	for _, c := range []struct {
		name string
		p    orb.Polygon
		want orb.Point
	}{
		{"a square", orb.Polygon{square(0, 0, 4, 4)}, orb.Point{2, 2}},
		{"a square with a hole in the middle", orb.Polygon{square(0, 0, 10, 10), square(1, 1, 9, 5)}, orb.Point{5, 7.5}},
		{"a hammer", orb.Polygon{{{0, 0}, {10, 0}, {10, 0.5}, {1, 0.5}, {1, 4}, {-3, 4}, {-3, 0}, {0, 0}}}, orb.Point{-1, 2}},
	} {
		got := middle(c.p)
		if c.name == "a square with a hole in the middle" {
			got[0] = 5 // as good anywhere along the upper side
		}
		if math.Hypot(got[0]-c.want[0], got[1]-c.want[1]) > 0.1 {
			t.Errorf("%s: got %v, want %v", c.name, got, c.want)
		}
	}
}

func TestMend(t *testing.T) {
	for _, c := range []struct {
		name      string
		arc, want orb.LineString
	}{
		{"nothing to mend", orb.LineString{{1, 1}, {2, 2}, {3, 1}, {1, 1}}, orb.LineString{{1, 1}, {2, 2}, {3, 1}, {1, 1}}},
		{
			"a slit to the south and back",
			orb.LineString{{179, 68}, {-180, 69}, {-180, 65}, {-180, 69.001}, {-179, 70}, {-178, 68}},
			orb.LineString{{179, 68}, {-180, 69}, {-180, 69.001}, {-179, 70}, {-178, 68}},
		},
		{
			"a coast that does run along it",
			orb.LineString{{179, 68}, {180, 69}, {180, 70}, {179, 71}, {179, 68}},
			orb.LineString{{179, 68}, {180, 69}, {180, 70}, {179, 71}, {179, 68}},
		},
	} {
		top := &topojson.Topology{Arcs: []orb.LineString{c.arc}}
		mend(top)
		if !reflect.DeepEqual(top.Arcs[0], c.want) {
			t.Errorf("%s: got %v, want %v", c.name, top.Arcs[0], c.want)
		}
	}
}

// West and East share an arc that runs north from 0,0 to 0,4.
func twoCountries() *topojson.Topology {
	return &topojson.Topology{
		Arcs: []orb.LineString{
			{{0, 0}, {0, 1}, {0, 2}, {0, 3}, {0, 4}},
			{{0, 4}, {-4, 4}, {-4, 0}, {0, 0}},
			{{0, 0}, {4, 0}, {4, 4}, {0, 4}},
		},
		Objects: map[string][]topojson.Geometry{"countries": {
			{Properties: map[string]any{"name": "West"}, Polygons: [][][]int{{{0, 1}}}},
			{Properties: map[string]any{"name": "East"}, Polygons: [][][]int{{{2, ^0}}}},
		}},
	}
}

func TestMarkDisputed(t *testing.T) {
	before := disputes
	defer func() { disputes = before }()
	sides := [2]string{"East", "West"}
	for _, c := range []struct {
		name   string
		within orb.Bound
		want   []orb.LineString // the disputed lines
	}{
		{"all of it", orb.Bound{}, []orb.LineString{{{0, 0}, {0, 1}, {0, 2}, {0, 3}, {0, 4}}}},
		{"the north", orb.Bound{Min: orb.Point{-1, 1.5}, Max: orb.Point{1, 9}}, []orb.LineString{{{0, 2}, {0, 3}, {0, 4}}}},
		{"the middle", orb.Bound{Min: orb.Point{-1, 0.5}, Max: orb.Point{1, 3.5}}, []orb.LineString{{{0, 1}, {0, 2}, {0, 3}, {0, 4}}}},
		{"none", orb.Bound{Min: orb.Point{5, 5}, Max: orb.Point{6, 6}}, nil},
	} {
		disputes = []dispute{{sides: sides, within: c.within}}
		top := twoCountries()
		markDisputed(top)
		var got []orb.LineString
		top.Objects["disputed"][0].Walk(func(arc int) { got = append(got, top.Arcs[arc]) })
		if !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s: got %v, want %v", c.name, got, c.want)
		}
		for i := range 2 {
			ring := topojson.Join(top.Arcs, top.Objects["countries"][i].Polygons[0][0])
			if len(ring) != 8 || ring[0] != ring[7] || area(orb.Ring(ring)) != 16 {
				t.Errorf("%s: country %d is now %v", c.name, i, ring)
			}
		}
	}
}

func TestThin(t *testing.T) {
	top := &topojson.Topology{Arcs: []orb.LineString{
		{{0, 0}, {0.001, 1}, {0, 2}, {0, 3}, {1, 4}},         // a corner of some 12 km²
		{{0, 0}, {0.01, 0}, {0.01, 0.01}, {0, 0.01}, {0, 0}}, // an island of 1 km²
	}}
	thin(top, 20)
	if got := top.Arcs[0]; len(got) != 3 {
		t.Errorf("the line has kept %v", got)
	}
	if got := top.Arcs[1]; len(got) != 5 {
		t.Errorf("the island has kept %v", got)
	}
}

func TestUnpack(t *testing.T) {
	dir := t.TempDir()
	a := archive{"atlas.tgz", "00"}
	if _, err := a.unpack(dir, "x"); !os.IsNotExist(err) {
		t.Errorf("no package: got %v", err)
	}
	if err := os.WriteFile(filepath.Join(dir, a.file), []byte("other data"), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := a.unpack(dir, "x"); err == nil || !strings.Contains(err.Error(), "atlas.tgz: SHA-256 is ") {
		t.Errorf("another package: got %v", err)
	}
}
