package main

import (
	"encoding/json"
	"fmt"
	"io"
	"math"
	"os"
	"strconv"
	"strings"
	"unicode/utf8"
)

// print writes the table: the median of every row, its spread from the least to
// the most, the figure to reach, and the change since an earlier run.
func (r *results) print(w io.Writer, base *results) {
	lines := [][]string{{"", "median", "spread", "", "to reach", ""}}
	if base != nil {
		lines[0] = append(lines[0], "since")
	}
	last := ""
	for _, row := range r.Rows {
		part, name := row.part()
		if part != last {
			lines = append(lines, nil, []string{strings.ToUpper(part)})
			last = part
		}
		line := []string{name, number(row.median()), spread(row.Values), row.Unit, "", ""}
		if row.Goal > 0 {
			line[4] = "≤ " + number(row.Goal)
			if row.median() > row.Goal {
				line[5] = "missed"
			}
		}
		if base != nil {
			line = append(line, change(row, base.row(row.Name)))
		}
		lines = append(lines, line)
	}
	align(w, lines)
	if len(r.Notes) > 0 {
		fmt.Fprintln(w)
	}
	for _, note := range r.Notes {
		fmt.Fprintln(w, note)
	}
}

// align writes lines with their cells under each other: names to the left,
// numbers to the right.
func align(w io.Writer, lines [][]string) {
	var widths []int
	for _, line := range lines {
		for i, cell := range line {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			if len(line) > 1 { // no heading
				widths[i] = max(widths[i], utf8.RuneCountInString(cell))
			}
		}
	}
	for _, line := range lines {
		var b strings.Builder
		for i, cell := range line {
			pad := strings.Repeat(" ", max(0, widths[i]-utf8.RuneCountInString(cell)))
			switch i {
			case 0:
				b.WriteString(cell + pad)
			case 3, 5:
				b.WriteString(" " + cell + pad)
			default:
				b.WriteString("  " + pad + cell)
			}
		}
		fmt.Fprintln(w, strings.TrimRight(b.String(), " "))
	}
}

// number sets a number with the digits that matter.
func number(v float64) string {
	switch size := math.Abs(v); {
	case v == math.Trunc(v) && size < 1e15:
		return strconv.FormatFloat(v, 'f', 0, 64)
	case size >= 100:
		return strconv.FormatFloat(v, 'f', 0, 64)
	case size >= 10:
		return strconv.FormatFloat(v, 'f', 1, 64)
	default:
		return strconv.FormatFloat(v, 'f', 2, 64)
	}
}

// spread sets the least and the most of several values.
func spread(values []float64) string {
	if len(values) < 2 {
		return ""
	}
	return number(quantile(values, 0)) + "–" + number(quantile(values, 1))
}

// change is what a row's median is more or less than before, in per cent.
func change(now, before *row) string {
	switch {
	case before == nil:
		return "new"
	case before.median() == 0 && now.median() == 0:
		return "="
	case before.median() == 0:
		return "from 0"
	}
	percent := 100 * (now.median()/before.median() - 1)
	if math.Abs(percent) < 0.05 {
		return "="
	}
	return fmt.Sprintf("%+.1f %%", percent)
}

// save keeps the results for a later run to compare with.
func (r *results) save(name string) error {
	b, err := json.MarshalIndent(r, "", "\t")
	if err != nil {
		return err
	}
	return os.WriteFile(name, append(b, '\n'), 0o666)
}

// load reads what save has kept.
func load(name string) (*results, error) {
	b, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	r := new(results)
	if err := json.Unmarshal(b, r); err != nil {
		return nil, fmt.Errorf("%s: not the results of make bench: %w", name, err)
	}
	return r, nil
}
