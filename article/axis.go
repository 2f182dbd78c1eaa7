package article

// Axis arranges a timeline along a line: one column for each date, evenly
// spaced, so that 1939 and last week fit in one picture.
type Axis struct {
	Grain   Grain
	Columns []Column
}

// Grain is the precision with which an axis distinguishes dates.
type Grain int

// The grains, from the finest.
const (
	Days Grain = iota
	Months
	Years
	Decades
	Centuries
)

// Column holds the events that begin at one date of an axis.
type Column struct {
	From   Date // as precise as the axis is, or as the date is known
	Later  bool // after the story was published
	Gap    bool // ten years or more lie between the column before and this one
	Events []int
}

// NewAxis arranges events, which are in order, in at most most columns: by days
// if they fit, else by the finest grain that fits, or by centuries. Columns
// hold indices into events.
func NewAxis(events []Event, most int) Axis {
	for grain := Days; ; grain++ {
		if columns := grain.columns(events); len(columns) <= most || grain == Centuries {
			return Axis{grain, columns}
		}
	}
}

func (g Grain) columns(events []Event) []Column {
	var columns []Column
	for i, e := range events {
		from := g.of(e.Span.From)
		last := len(columns) - 1
		if last >= 0 && columns[last].From == from && columns[last].Later == e.Later {
			columns[last].Events = append(columns[last].Events, i)
			continue
		}
		gap := last >= 0 && from.Year-columns[last].From.Year >= 10
		columns = append(columns, Column{from, e.Later, gap, []int{i}})
	}
	return columns
}

// of returns a date at the precision of the grain.
func (g Grain) of(d Date) Date {
	switch g {
	case Days:
		return d
	case Months:
		return Date{Year: d.Year, Month: d.Month}
	case Years:
		return Date{Year: d.Year}
	case Decades:
		return Date{Year: d.Year - d.Year%10}
	}
	return Date{Year: d.Year - d.Year%100}
}

// Reach returns the position on the axis at which a span ends that begins in a
// column: the index of a column, or half a column after it.
func (x *Axis) Reach(column int, s Span) float64 {
	end := x.Grain.of(s.end())
	last := column
	for last+1 < len(x.Columns) && x.Columns[last+1].From.Compare(end) <= 0 {
		last++
	}
	if end.After(x.Columns[last].From) {
		return float64(last) + 0.5
	}
	return float64(last)
}
