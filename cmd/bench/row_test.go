package main

import (
	"path/filepath"
	"strings"
	"testing"
)

func TestQuantile(t *testing.T) {
	for _, c := range []struct {
		values []float64
		share  float64
		want   float64
	}{
		{nil, 0.5, 0},
		{[]float64{7}, 0.95, 7},
		{[]float64{3, 1, 2}, 0.5, 2},
		{[]float64{4, 1, 3, 2}, 0.5, 2.5},
		{[]float64{1, 2, 3, 4, 5}, 0, 1},
		{[]float64{1, 2, 3, 4, 5}, 1, 5},
		{[]float64{10, 20, 30}, 0.75, 25},
	} {
		if got := quantile(c.values, c.share); got != c.want {
			t.Errorf("%v of %v is %v, want %v", c.share, c.values, got, c.want)
		}
	}
}

// measured is a run with something of everything.
func measured() *results {
	r := new(results)
	for _, v := range []float64{110, 100, 150} {
		r.add("start: live, Dateline", "ms", v)
		r.add("start: live, stock", "ms", 2*v)
	}
	r.ratio("start: live over stock", "start: live, Dateline", "start: live, stock", 0.7)
	r.add("map: frame", "ms", 16.666)
	r.goal("map: frame", 16)
	r.note("Others need more.")
	return r
}

func TestTable(t *testing.T) {
	base := new(results)
	base.add("start: live, Dateline", "ms", 100)
	base.add("start: live, stock", "ms", 220)
	var b strings.Builder
	measured().print(&b, base)
	const want = `
                 median     spread     to reach           since

START
live, Dateline      110    100–150 ms                   +10.0 %
live, stock         220    200–300 ms                         =
live over stock    0.50  0.50–0.50 ×     ≤ 0.70             new

MAP
frame              16.7            ms      ≤ 16 missed      new

Others need more.
`
	if got := "\n" + b.String(); got != want {
		t.Errorf("printed\n%s", got)
	}
}

// What is kept is what a later run compares with.
func TestKept(t *testing.T) {
	name := filepath.Join(t.TempDir(), "results.json")
	if err := measured().save(name); err != nil {
		t.Fatal(err)
	}
	kept, err := load(name)
	if err != nil {
		t.Fatal(err)
	}
	var now, then strings.Builder
	measured().print(&now, kept)
	kept.print(&then, kept)
	if now.String() != then.String() {
		t.Errorf("kept\n%s\nnot\n%s", then.String(), now.String())
	}
}

func TestChoose(t *testing.T) {
	chosen, err := choose("map,start")
	if err != nil || len(chosen) != 2 || chosen[0].name != "map" || chosen[1].name != "start" {
		t.Errorf("chose %v, %v", chosen, err)
	}
	if _, err := choose("maps"); err == nil || !strings.Contains(err.Error(), `no part "maps"; the parts are sizes, start`) {
		t.Errorf("error %v", err)
	}
}
