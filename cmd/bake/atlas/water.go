package atlas

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"

	"dateline/web/atlas/topojson"
)

// GSHHG stores lines in bins of some degrees: a line that crosses from one bin
// to another is cut, and its points are counted from the bin's south-west corner
// in 65535ths of the bin's size. Here a point is counted so from 0 E, 90 S, which
// keeps the ends of neighbouring pieces equal to the last digit.
type point struct{ x, y int }

const binUnits = 65535

// bins tells where the pieces of a file lie.
type bins struct {
	degrees float64 // of a bin's side
	around  int     // bins in 360 degrees
	down    int     // bins from pole to pole
}

func (b bins) point(bin, dx, dy int) point {
	// The file's shorts are unsigned, ncdump's are not.
	return point{
		((bin%b.around)*binUnits + int(uint16(dx))) % (b.around * binUnits),
		(b.down-1-bin/b.around)*binUnits + int(uint16(dy)),
	}
}

func (b bins) degree(p point) orb.Point {
	lon := float64(p.x) / binUnits * b.degrees
	if lon > 180 {
		lon -= 360
	}
	return orb.Point{lon, float64(p.y)/binUnits*b.degrees - 90}
}

func (b bins) line(points []point) orb.LineString {
	var line orb.LineString
	for _, p := range points {
		line = append(line, b.degree(p))
	}
	return line
}

// binsOf reads the bins' sizes, and calls visit for each segment with its number
// and its bin's.
func binsOf(a arrays, visit func(b bins, bin, segment int)) {
	b := bins{
		degrees: a["Bin_size_in_minutes"][0] / 60,
		around:  a.ints("N_bins_in_360_longitude_range")[0],
		down:    a.ints("N_bins_in_180_degree_latitude_range")[0],
	}
	first, count := a.ints("Id_of_first_segment_in_a_bin"), a.ints("N_segments_in_a_bin")
	for bin := range first {
		for s := first[bin]; s < first[bin]+count[bin]; s++ {
			visit(b, bin, s)
		}
	}
}

// lake is a lake with its islands.
type lake struct {
	km2   float64
	rings []orb.LineString
}

// readLakes assembles the lakes of at least km2 square kilometres, the largest
// first, with islands of that size. Stretches of river wide enough to have two
// banks are lakes to GSHHG.
func readLakes(a arrays, km2 float64) ([]lake, error) {
	const lakeLevel, islandLevel = 2, 3
	area, parent := a["The_km_squared_area_of_polygons"], a.ints("Id_of_parent_polygons")
	embedded, start := a.ints("Embedded_npts_levels_exit_entry_for_a_segment"), a.ints("Id_of_first_point_in_a_segment")
	owner := a.ints("Id_of_GSHHS_ID")
	dx, dy := a.ints("Relative_longitude_from_SW_corner_of_bin"), a.ints("Relative_latitude_from_SW_corner_of_bin")

	pieces := make(map[int][][]point) // by polygon
	levels := make(map[int]int)
	var grid bins
	binsOf(a, func(b bins, bin, s int) {
		grid = b
		id, level, n := owner[s], embedded[s]>>6&7, embedded[s]>>9
		// The area of a stretch of river is negative.
		if level != lakeLevel && level != islandLevel || max(area[id], -area[id]) < km2 {
			return
		}
		var piece []point
		for i := start[s]; i < start[s]+n; i++ {
			piece = append(piece, b.point(bin, dx[i], dy[i]))
		}
		pieces[id] = append(pieces[id], piece)
		levels[id] = level
	})

	lakes := make(map[int]*lake)
	for id, list := range pieces {
		if levels[id] == lakeLevel {
			rings, err := closed(chain(list), grid)
			if err != nil {
				return nil, fmt.Errorf("lake %d: %w", id, err)
			}
			lakes[id] = &lake{max(area[id], -area[id]), rings}
		}
	}
	for _, id := range sortedKeys(pieces) {
		if levels[id] != islandLevel || lakes[parent[id]] == nil {
			continue
		}
		rings, err := closed(chain(pieces[id]), grid)
		if err != nil {
			return nil, fmt.Errorf("island %d: %w", id, err)
		}
		lakes[parent[id]].rings = append(lakes[parent[id]].rings, rings...)
	}
	var list []lake
	for _, id := range sortedKeys(lakes) {
		list = append(list, *lakes[id])
	}
	slices.SortStableFunc(list, func(p, q lake) int { return cmp.Compare(q.km2, p.km2) })
	return list, nil
}

func closed(lines [][]point, grid bins) (rings []orb.LineString, err error) {
	for _, line := range lines {
		if line[0] != line[len(line)-1] {
			return nil, fmt.Errorf("its shore is open at %v", grid.degree(line[0]))
		}
		rings = append(rings, grid.line(line))
	}
	return rings, nil
}

// readRivers gives the lines of each level of importance, from 0 to the last
// wanted, joined from bin to bin.
func readRivers(a arrays, levels int) [][]orb.LineString {
	count, level := a.ints("N_points_for_a_segment"), a.ints("Hierarchial_level_of_a_segment")
	start := a.ints("Id_of_first_point_in_a_segment")
	dx, dy := a.ints("Relative_longitude_from_SW_corner_of_bin"), a.ints("Relative_latitude_from_SW_corner_of_bin")

	pieces := make([][][]point, levels)
	var grid bins
	binsOf(a, func(b bins, bin, s int) {
		grid = b
		if level[s] >= levels {
			return
		}
		var piece []point
		for i := start[s]; i < start[s]+count[s]; i++ {
			piece = append(piece, b.point(bin, dx[i], dy[i]))
		}
		pieces[level[s]] = append(pieces[level[s]], piece)
	})
	rivers := make([][]orb.LineString, levels)
	for l := range pieces {
		for _, line := range chain(pieces[l]) {
			rivers[l] = append(rivers[l], grid.line(line))
		}
	}
	return rivers
}

// chain joins lines at points where just two of them meet, whichever way they
// run. What closes upon itself begins and ends at the same point.
func chain(lines [][]point) [][]point {
	lines = slices.DeleteFunc(slices.Clone(lines), func(l []point) bool { return len(l) < 2 })
	ends := make(map[point][]int)
	for i, l := range lines {
		ends[l[0]] = append(ends[l[0]], i)
		ends[l[len(l)-1]] = append(ends[l[len(l)-1]], i)
	}
	used := make([]bool, len(lines))
	// follow extends a line at its end for as long as there is one way to go.
	follow := func(line []point) []point {
		for {
			end := line[len(line)-1]
			next := slices.DeleteFunc(slices.Clone(ends[end]), func(i int) bool { return used[i] })
			if len(ends[end]) != 2 || len(next) != 1 {
				return line
			}
			used[next[0]] = true
			more := slices.Clone(lines[next[0]])
			if more[0] != end {
				slices.Reverse(more)
			}
			line = append(line, more[1:]...)
		}
	}
	var joined [][]point
	for i := range lines {
		if used[i] {
			continue
		}
		used[i] = true
		line := follow(slices.Clone(lines[i]))
		slices.Reverse(line)
		line = follow(line)
		slices.Reverse(line)
		joined = append(joined, line)
	}
	return joined
}

// gone are points in the lakes that GSHHG draws as they were surveyed in the
// twentieth century and that have since all but dried up: the Aral Sea, Lake Chad
// and Lake Poopó. To leave them out is nearer the truth.
var gone = []orb.Point{{60, 45}, {14, 13.2}, {-67.1, -18.6}}

// waterways makes a topology of the lakes that lie on land, and of the rivers.
func waterways(lakes []lake, rivers [][]orb.LineString, onLand func(orb.Point) bool) *topojson.Topology {
	t := &topojson.Topology{Objects: make(map[string][]topojson.Geometry)}
	add := func(line orb.LineString) []int {
		t.Arcs = append(t.Arcs, line)
		return []int{len(t.Arcs) - 1}
	}
	for _, l := range lakes {
		shore := orb.Polygon{orb.Ring(l.rings[0])}
		// The Caspian is a hole in the land already.
		if !onLand(middle(shore)) || slices.ContainsFunc(gone, func(p orb.Point) bool { return planar.PolygonContains(shore, p) }) {
			continue
		}
		g := topojson.Geometry{Properties: map[string]any{"km2": float64(int(l.km2))}, Polygons: [][][]int{nil}}
		for _, ring := range l.rings {
			g.Polygons[0] = append(g.Polygons[0], add(ring))
		}
		t.Objects["lakes"] = append(t.Objects["lakes"], g)
	}
	for level, lines := range rivers {
		g := topojson.Geometry{Properties: map[string]any{"level": float64(level)}, Lines: [][]int{}}
		for _, line := range lines {
			g.Lines = append(g.Lines, add(line))
		}
		t.Objects["rivers"] = append(t.Objects["rivers"], g)
	}
	return t
}
