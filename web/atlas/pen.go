package atlas

import (
	"math"
	"strconv"
	"strings"

	"github.com/paulmach/orb"

	"dateline/article/carto"
)

// pen writes SVG path data in its shortest form, with relative coordinates. Points lie
// on a grid with steps of 10 to the minus places units.
type pen struct {
	d      []byte
	lines  [][]carto.XY // the same as points; a closed line ends at its first point
	places int
	x, y   int  // position, in grid steps
	point  bool // whether the last number has a decimal point
}

func newPen(places int) *pen { return &pen{places: places} }

func (p *pen) grid(q orb.Point) (x, y int) {
	scale := math.Pow10(p.places)
	return int(math.Round(q[0] * scale)), int(math.Round(q[1] * scale))
}

// ring draws a closed shape, unless it is smaller than least square units.
func (p *pen) ring(r orb.Ring, least float64) {
	steps := p.steps(orb.LineString(r))
	if n := len(steps); n > 1 && steps[0] == steps[n-1] {
		steps = steps[:n-1]
	}
	if len(steps) < 3 || extent(r) < least {
		return
	}
	p.draw(steps)
	p.d = append(p.d, 'z')
	p.keep(append(steps, steps[0]))
}

// line draws a line, unless all its points coincide.
func (p *pen) line(l orb.LineString) {
	if steps := p.steps(l); len(steps) > 1 {
		p.draw(steps)
		p.keep(steps)
	}
}

// dot draws a line of length 0, which round caps turn into a dot.
func (p *pen) dot(q orb.Point) {
	x, y := p.grid(q)
	p.d = append(p.d, 'M')
	p.point = false
	p.number(x, true)
	p.number(y, false)
	p.d = append(p.d, "h0"...)
}

// steps rounds a line's points to the grid. It omits those on a straight line between
// their neighbours.
func (p *pen) steps(l orb.LineString) [][2]int {
	var steps [][2]int
	for _, q := range l {
		x, y := p.grid(q)
		s := [2]int{x, y}
		n := len(steps)
		if n > 0 && steps[n-1] == s {
			continue
		}
		if n > 1 {
			a, b := steps[n-2], steps[n-1]
			cross := (b[0]-a[0])*(s[1]-b[1]) - (b[1]-a[1])*(s[0]-b[0])
			along := (b[0]-a[0])*(s[0]-b[0]) + (b[1]-a[1])*(s[1]-b[1])
			if cross == 0 && along > 0 {
				steps[n-1] = s
				continue
			}
		}
		steps = append(steps, s)
	}
	return steps
}

func (p *pen) draw(steps [][2]int) {
	p.d = append(p.d, 'M')
	p.point = false
	p.number(steps[0][0], true)
	p.number(steps[0][1], false)
	p.x, p.y = steps[0][0], steps[0][1]
	p.d = append(p.d, 'l')
	p.point = false
	for i, s := range steps[1:] {
		p.number(s[0]-p.x, i == 0)
		p.number(s[1]-p.y, false)
		p.x, p.y = s[0], s[1]
	}
}

// number writes a number of grid steps. It writes a space only if needed: a sign, or a
// decimal point after a number that has one, also separates two numbers.
func (p *pen) number(v int, first bool) {
	text := strconv.FormatFloat(float64(v)/math.Pow10(p.places), 'f', -1, 64)
	if rest, ok := strings.CutPrefix(text, "0."); ok {
		text = "." + rest
	} else if rest, ok := strings.CutPrefix(text, "-0."); ok {
		text = "-." + rest
	}
	if !first && text[0] != '-' && (text[0] != '.' || !p.point) {
		p.d = append(p.d, ' ')
	}
	p.d = append(p.d, text...)
	p.point = strings.Contains(text, ".")
}

// keep records a line in picture units.
func (p *pen) keep(steps [][2]int) {
	scale := math.Pow10(p.places)
	line := make([]carto.XY, len(steps))
	for i, s := range steps {
		line[i] = carto.XY{X: float64(s[0]) / scale, Y: float64(s[1]) / scale}
	}
	p.lines = append(p.lines, line)
}

func (p *pen) String() string { return string(p.d) }

// extent returns the area of a ring, without sign.
func extent(r orb.Ring) float64 {
	sum := 0.0
	for i := 1; i < len(r); i++ {
		sum += (r[i-1][0] - r[0][0]) * (r[i][1] - r[0][1])
		sum -= (r[i][0] - r[0][0]) * (r[i-1][1] - r[0][1])
	}
	return math.Abs(sum) / 2
}
