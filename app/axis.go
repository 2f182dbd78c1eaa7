package app

import (
	"slices"
	"strconv"

	"dateline/app/dom"
	"dateline/app/english"
	"dateline/article"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Measures of the drawing, in units of which it is axisWidth wide.
const (
	axisWidth   = 560.0
	axisEdge    = 22.0 // to either side
	axisColumns = 44   // at most; marks of more would be too small to hit
	axisLanes   = 10   // marks of a column above the line, at most
	laneHeight  = 13.0
	markRadius  = 5.0
)

// axisDrawing is the timeline set along a line, with everything in its place.
type axisDrawing struct {
	article.Axis
	story  *article.Article
	events []article.Event
	at     []float64 // x of every column
	pitch  float64   // from one column to the next
	ends   float64   // x of where the story ends; 0 if everything is on one side
	lanes  []int     // of every event, from the line up; -1 where there is no room
	height float64   // of the lanes
}

func newAxisDrawing(a *article.Article) *axisDrawing {
	d := &axisDrawing{story: a, events: a.Timeline()}
	d.Axis = article.NewAxis(d.events, axisColumns)
	d.place()
	d.stack()
	return d
}

// place spreads the columns over the width, with room where the line is broken
// and where the story ends.
func (d *axisDrawing) place() {
	steps, ends := 0.0, -1.0
	for i, c := range d.Columns {
		if i > 0 {
			steps++
			if c.Gap {
				steps++
			}
			if c.Later && !d.Columns[i-1].Later {
				steps++
				ends = steps - 1
			}
		}
		d.at = append(d.at, steps)
	}
	d.pitch = (axisWidth - 2*axisEdge) / max(steps, 1)
	for i := range d.at {
		d.at[i] = axisEdge + d.at[i]*d.pitch
	}
	if ends > 0 {
		d.ends = axisEdge + ends*d.pitch
	}
}

// stack gives each event the lowest lane that is free over all of its time.
func (d *axisDrawing) stack() {
	d.lanes = make([]int, len(d.events))
	var busy []float64 // up to which x, by lane
	for c := range d.Columns {
		for _, e := range d.Columns[c].Events {
			lane := 0
			for lane < len(busy) && busy[lane] >= d.at[c] {
				lane++
			}
			if lane == len(busy) {
				busy = append(busy, 0)
			}
			busy[lane] = d.reach(c, d.events[e].Span)
			d.lanes[e] = lane
			if lane >= axisLanes {
				d.lanes[e] = -1
			}
		}
	}
	d.height = float64(min(len(busy), axisLanes)) * laneHeight
}

// reach is the x at which a span that begins in a column ends.
func (d *axisDrawing) reach(column int, s article.Span) float64 {
	to := d.Reach(column, s)
	x := d.at[int(to)]
	if to > float64(int(to)) {
		x += d.pitch / 2
	}
	return x
}

// shown lists the events that have a mark, in the order of the marks.
func (d *axisDrawing) shown() []int {
	var shown []int
	for e, lane := range d.lanes {
		if lane >= 0 {
			shown = append(shown, e)
		}
	}
	return shown
}

// axis draws the timeline along a line. It is a picture of the list below it, for
// the eye and the pointer: its marks are links, but no stops of the Tab key.
func axis(a *article.Article) app.UI {
	d := newAxisDrawing(a)
	body := []app.UI{dom.SVG("path").Class("line").Attr("d", d.line())}
	body = append(body, d.storyEnd()...)
	body = append(body, d.years()...)
	body = append(body, d.surplus()...)
	for c := range d.Columns {
		for _, e := range d.Columns[c].Events {
			if d.lanes[e] >= 0 {
				body = append(body, d.mark(c, e))
			}
		}
	}
	top := d.height + 4
	if d.ends > 0 { // for the words there
		top += 20
	}
	if slices.Contains(d.lanes, -1) {
		top += 12
	}
	return app.Figure().Class("axis").Body(
		dom.SVG("svg").Attr("viewBox", "0 "+dom.Number(-top)+" "+dom.Number(axisWidth)+" "+dom.Number(top+30)).
			Attr("aria-hidden", "true").Body(body...),
		app.FigCaption().Body(app.P().Lang(ours(a)).Text(d.words()), kindKey(a, d.kinds())),
	)
}

// mark is one event, as a link to its card, with a bar behind it if it lasts.
func (d *axisDrawing) mark(column, e int) app.UI {
	event := d.events[e]
	card := d.story.Entity(event.Card)
	link := dom.SVG("a").Attr("tabindex", "-1")
	words := d.story.SpanWords(event.Span)
	sign := disc(d.radius())
	if card != nil {
		link = link.Attr("href", "#"+string(card.ID)).DataSet("kind", string(card.Kind))
		words += ": " + card.Name
		sign = glyph(card.Kind, d.radius())
	}
	x, y := d.at[column], -laneHeight*(float64(d.lanes[e])+0.75)
	end := d.reach(column, event.Span)
	return link.Body(
		dom.SVG("title").Text(words),
		app.If(end > x, func() app.UI {
			return dom.SVG("path").Class("span").Attr("d", "M"+dom.Number(x)+" "+dom.Number(y)+"H"+dom.Number(end))
		}),
		dom.SVG("path").Class("mark").Attr("d", sign).Attr("transform", "translate("+dom.Number(x)+" "+dom.Number(y)+")"),
	)
}

func (d *axisDrawing) radius() float64 { return min(markRadius, d.pitch*0.4) }

// surplus counts the events of each column for which there is no room.
func (d *axisDrawing) surplus() []app.UI {
	var counts []app.UI
	for c, column := range d.Columns {
		hidden := 0
		for _, e := range column.Events {
			if d.lanes[e] < 0 {
				hidden++
			}
		}
		if hidden > 0 {
			counts = append(counts, dom.SVG("text").Class("more").Attr("x", dom.Number(d.at[c])).
				Attr("y", dom.Number(-d.height-4)).Text("+"+strconv.Itoa(hidden)))
		}
	}
	return counts
}

func (d *axisDrawing) kinds() map[article.Kind]bool {
	kinds := map[article.Kind]bool{}
	for _, event := range d.events {
		if e := d.story.Entity(event.Card); e != nil {
			kinds[e.Kind] = true
		}
	}
	return kinds
}

// line is the axis itself, broken where years are left out.
func (d *axisDrawing) line() string {
	path := "M" + dom.Number(d.at[0]-axisEdge/2) + " 0"
	for i, c := range d.Columns {
		if c.Gap {
			middle := (d.at[i-1] + d.at[i]) / 2
			path += "H" + dom.Number(middle-4) + "m-3 5l6-10m8 0l-6 10m3-5"
		}
	}
	return path + "H" + dom.Number(d.at[len(d.at)-1]+axisEdge/2)
}

// storyEnd parts what the story could know from what came after.
func (d *axisDrawing) storyEnd() []app.UI {
	if d.ends == 0 {
		return nil
	}
	x, top := dom.Number(d.ends), dom.Number(-d.height-18)
	return []app.UI{
		dom.SVG("path").Class("end").Attr("d", "M"+x+" 8V"+top),
		dom.SVG("text").Class("before").Attr("x", dom.Number(d.ends-6)).Attr("y", dom.Number(-d.height-8)).Text(english.UpToTheStory),
		dom.SVG("text").Class("after").Attr("x", dom.Number(d.ends+6)).Attr("y", dom.Number(-d.height-8)).Text(english.Later),
	}
}

// years names the years below the line as far as there is room: the first and
// the last, what follows a break, then the others from the left. Those that
// only fit while the letters are small beside the picture are marked as fine.
func (d *axisDrawing) years() []app.UI {
	var order []int
	last := len(d.Columns) - 1
	for _, chief := range []bool{true, false} {
		for i, c := range d.Columns {
			first := i == 0 || c.From.Year != d.Columns[i-1].From.Year
			if first && chief == (i == 0 || c.Gap || c.From.Year == d.Columns[last].From.Year) {
				order = append(order, i)
			}
		}
	}
	var coarse, fine []float64
	clear := func(taken []float64, x, width float64) bool {
		return !slices.ContainsFunc(taken, func(t float64) bool { return max(t-x, x-t) < width })
	}
	var labels []app.UI
	for _, i := range order {
		x := d.at[i]
		label := dom.SVG("text").Attr("x", dom.Number(x)).Attr("y", "22").Text(strconv.Itoa(d.Columns[i].From.Year))
		switch {
		case clear(coarse, x, 46) && clear(fine, x, 38):
			coarse, fine = append(coarse, x), append(fine, x)
		case clear(fine, x, 38):
			fine = append(fine, x)
			label = label.Class("fine")
		default:
			continue
		}
		labels = append(labels, dom.SVG("path").Class("tick").Attr("d", "M"+dom.Number(x)+" 0v6"), label)
	}
	return labels
}

var grainWords = map[article.Grain]string{
	article.Days:      english.Date,
	article.Months:    english.Month,
	article.Years:     english.Year,
	article.Decades:   english.Decade,
	article.Centuries: english.Century,
}

// words say how to read the axis.
func (d *axisDrawing) words() string {
	words := english.NotToScale(grainWords[d.Grain])
	if slices.ContainsFunc(d.Columns, func(c article.Column) bool { return c.Gap }) {
		words += english.BreakTenYears
	}
	return words
}
