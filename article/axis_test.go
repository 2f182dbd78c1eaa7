package article_test

import (
	"fmt"
	"strings"
	"testing"

	"dateline/article"
)

// dated returns the timeline of a story published on 3 September 2024 with one
// card that has facts of these dates.
func dated(t *testing.T, dates ...string) []article.Event {
	t.Helper()
	a := &article.Article{
		Published: article.Date{Year: 2024, Month: 9, Day: 3},
		Entities:  []article.Entity{{ID: "card"}},
	}
	for _, s := range dates {
		from, to, _ := strings.Cut(s, "/")
		var f article.Fact
		var err error
		if f.When.From, err = article.ParseDate(from); err != nil {
			t.Fatal(err)
		}
		if to != "" {
			if f.When.To, err = article.ParseDate(to); err != nil {
				t.Fatal(err)
			}
		}
		a.Entities[0].Facts = append(a.Entities[0].Facts, f)
	}
	return a.Timeline()
}

// columns writes an axis: dates with the number of their events, "…" for a gap,
// "|" where the story ends.
func columns(x article.Axis) string {
	var b strings.Builder
	for i, c := range x.Columns {
		if i > 0 && c.Later && !x.Columns[i-1].Later {
			b.WriteString("| ")
		}
		if c.Gap {
			b.WriteString("… ")
		}
		fmt.Fprintf(&b, "%s×%d ", c.From, len(c.Events))
	}
	return strings.TrimSpace(b.String())
}

func TestAxis(t *testing.T) {
	events := dated(t, "2024-09-03", "1939-05-11/1939-09-16", "2024-09-03", "2024-09-02", "2024-08", "2024-08-30", "2024-09-12", "1949-06-06", "2031")
	for _, c := range []struct {
		most  int
		grain article.Grain
		want  string
	}{
		{100, article.Days, "1939-05-11×1 … 1949-06-06×1 … 2024-08×1 2024-08-30×1 2024-09-02×1 2024-09-03×2 | 2024-09-12×1 2031×1"},
		{7, article.Months, "1939-05×1 … 1949-06×1 … 2024-08×2 2024-09×3 | 2024-09×1 2031×1"},
		{5, article.Years, "1939×1 … 1949×1 … 2024×5 | 2024×1 2031×1"},
		{4, article.Centuries, "1900×2 … 2000×5 | 2000×2"},
		{1, article.Centuries, "1900×2 … 2000×5 | 2000×2"},
	} {
		x := article.NewAxis(events, c.most)
		if got := columns(x); got != c.want || x.Grain != c.grain {
			t.Errorf("at most %d: grain %d, %s\nwant grain %d, %s", c.most, x.Grain, got, c.grain, c.want)
		}
	}
	if x := article.NewAxis(nil, 10); len(x.Columns) != 0 {
		t.Errorf("of nothing: %v", x)
	}
}

func TestAxisReach(t *testing.T) {
	events := dated(t, "2017-10-04/2021-01-27", "2019-09-03", "2021-06-25/2021-06-26", "2024-09-02/2024-09-03", "2024-09-03")
	x := article.NewAxis(events, 10)
	for _, c := range []struct {
		column int
		want   float64
	}{
		{0, 1.5}, // ends between 2019 and June 2021
		{1, 1},   // a day
		{2, 2.5}, // ends the day after, which has no column
		{3, 4},
		{4, 4},
	} {
		if got := x.Reach(c.column, events[x.Columns[c.column].Events[0]].Span); got != c.want {
			t.Errorf("what begins at %s reaches %v, want %v", x.Columns[c.column].From, got, c.want)
		}
	}
}
