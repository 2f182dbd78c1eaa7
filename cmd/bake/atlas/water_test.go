package atlas

import (
	"reflect"
	"strings"
	"testing"

	"github.com/paulmach/orb"
)

func TestChain(t *testing.T) {
	p := func(xy ...int) (line []point) {
		for i := 0; i < len(xy); i += 2 {
			line = append(line, point{xy[i], xy[i+1]})
		}
		return line
	}
	for _, c := range []struct {
		name        string
		lines, want [][]point
	}{
		{"end to start", [][]point{p(0, 0, 1, 0), p(1, 0, 2, 0)}, [][]point{p(0, 0, 1, 0, 2, 0)}},
		{"end to end", [][]point{p(0, 0, 1, 0), p(2, 0, 1, 0)}, [][]point{p(0, 0, 1, 0, 2, 0)}},
		{"from the middle", [][]point{p(1, 0, 2, 0), p(2, 0, 3, 0), p(0, 0, 1, 0)}, [][]point{p(0, 0, 1, 0, 2, 0, 3, 0)}},
		{"a fork", [][]point{p(0, 0, 1, 0), p(1, 0, 2, 0), p(1, 0, 2, 1)}, [][]point{p(0, 0, 1, 0), p(1, 0, 2, 0), p(1, 0, 2, 1)}},
		{"a ring in two pieces", [][]point{p(0, 0, 1, 0, 1, 1), p(1, 1, 0, 1, 0, 0)}, [][]point{p(0, 0, 1, 0, 1, 1, 0, 1, 0, 0)}},
		{"a ring in one", [][]point{p(0, 0, 1, 0, 1, 1, 0, 0)}, [][]point{p(0, 0, 1, 0, 1, 1, 0, 0)}},
		{"a point", [][]point{p(0, 0)}, nil},
	} {
		if got := chain(c.lines); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s: got %v, want %v", c.name, got, c.want)
		}
	}
}

// Two bins of 10 degrees, side by side across the meridian of Greenwich, with a
// lake that lies in both, an island in it and a pond too small to keep.
const twoBins = `netcdf two_bins {
dimensions:
	n = 36 ;
data:

 Bin_size_in_minutes = 600 ;

 N_bins_in_360_longitude_range = 36 ;

 N_bins_in_180_degree_latitude_range = 18 ;

 Id_of_first_segment_in_a_bin = 0, 3 ;

 N_segments_in_a_bin = 3, 0 ;

 The_km_squared_area_of_polygons = 5000, 300, 1 ;

 Id_of_parent_polygons = -1, 0, -1 ;

 Embedded_npts_levels_exit_entry_for_a_segment = 1700, 2276, 2212 ;

 Id_of_GSHHS_ID = 0, 1, 2 ;

 Id_of_first_point_in_a_segment = 0, 3, 7 ;

 Relative_longitude_from_SW_corner_of_bin = 0, 20000, 0, 1000, 2000, 2000,
    1000, -535, _, -535, -535 ;

 Relative_latitude_from_SW_corner_of_bin = 0, 100, 0, 10, 10, 20, 10, 1, 2, 3, 1 ;
}
`

func TestReadLakes(t *testing.T) {
	a, err := parseCDL(strings.NewReader(twoBins))
	if err != nil {
		t.Fatal(err)
	}
	if got := a["Relative_longitude_from_SW_corner_of_bin"][8]; got != -32767 {
		t.Errorf("a coordinate that looks like a missing value is %v", got)
	}
	lakes, err := readLakes(a, 20)
	if err != nil {
		t.Fatal(err)
	}
	if len(lakes) != 1 || lakes[0].km2 != 5000 || len(lakes[0].rings) != 2 {
		t.Fatalf("got %+v", lakes)
	}
	// The bin of number 0 is the one at 0 E under the north pole.
	if got, want := lakes[0].rings[0][0], (orb.Point{0, 80}); got != want {
		t.Errorf("the lake's shore begins at %v, want %v", got, want)
	}

	a["Relative_latitude_from_SW_corner_of_bin"][2] = 7
	if _, err := readLakes(a, 20); err == nil || !strings.Contains(err.Error(), "lake 0: its shore is open at [0 80]") {
		t.Errorf("an open shore: got %v", err)
	}
}

func TestBins(t *testing.T) {
	b := bins{degrees: 5, around: 72, down: 36}
	for _, c := range []struct {
		bin, dx, dy int
		want        orb.Point
	}{
		{0, 0, 0, orb.Point{0, 85}},
		{0, 0, -1, orb.Point{0, 90}},  // 65535 as a short
		{71, -1, 0, orb.Point{0, 85}}, // the east side of the last bin is the west side of the first
		{36, 0, 0, orb.Point{180, 85}},
		{71, 0, 0, orb.Point{-5, 85}},
		{2591, 0, 0, orb.Point{-5, -90}},
	} {
		if got := b.degree(b.point(c.bin, c.dx, c.dy)); got != c.want {
			t.Errorf("bin %d, %d, %d: got %v, want %v", c.bin, c.dx, c.dy, got, c.want)
		}
	}
}
