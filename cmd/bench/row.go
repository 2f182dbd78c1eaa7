package main

import (
	"slices"
	"strings"
)

// row is one thing measured in every run.
type row struct {
	Name   string    `json:"name"` // "start, slow: live, Dateline"
	Unit   string    `json:"unit"`
	Values []float64 `json:"values"`
	Goal   float64   `json:"goal,omitempty"` // the most it should be; 0 for none
}

// part is what its name begins with, up to the colon.
func (r *row) part() (part, name string) {
	part, name, _ = strings.Cut(r.Name, ": ")
	return part, name
}

func (r *row) median() float64 { return quantile(r.Values, 0.5) }

// quantile is the value below which a share of all values lies, 0 for none. Of an
// even number of values the median lies halfway between two.
func quantile(values []float64, share float64) float64 {
	if len(values) == 0 {
		return 0
	}
	sorted := slices.Sorted(slices.Values(values))
	at := share * float64(len(sorted)-1)
	low := int(at)
	high := min(low+1, len(sorted)-1)
	return sorted[low] + (at-float64(low))*(sorted[high]-sorted[low])
}

// results are the rows of a run, in the order in which they were first measured.
type results struct {
	Rows []*row `json:"rows"`
	// Notes are said below the table.
	Notes []string `json:"notes,omitempty"`
}

// add notes one more value of a row.
func (r *results) add(name, unit string, value float64) {
	found := r.row(name)
	if found == nil {
		found = &row{Name: name, Unit: unit}
		r.Rows = append(r.Rows, found)
	}
	found.Values = append(found.Values, value)
}

func (r *results) row(name string) *row {
	for _, row := range r.Rows {
		if row.Name == name {
			return row
		}
	}
	return nil
}

// ratio adds a row with the quotient of two rows, run by run, and the most that
// it should be.
func (r *results) ratio(name, of, over string, goal float64) {
	a, b := r.row(of), r.row(over)
	if a == nil || b == nil {
		return
	}
	made := &row{Name: name, Unit: "×", Goal: goal}
	for i := range min(len(a.Values), len(b.Values)) {
		if b.Values[i] != 0 {
			made.Values = append(made.Values, a.Values[i]/b.Values[i])
		}
	}
	r.Rows = append(r.Rows, made)
}

// goal sets the most that a row should be.
func (r *results) goal(name string, most float64) {
	if row := r.row(name); row != nil {
		row.Goal = most
	}
}

// note adds a line below the table.
func (r *results) note(text string) { r.Notes = append(r.Notes, text) }
