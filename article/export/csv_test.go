package export_test

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"

	"dateline/article"
	"dateline/article/export"
	"dateline/article/storytest"
)

// TestCSVReadBack counts a row for every piece of evidence, and finds in it the
// words of the fact and of the evidence.
func TestCSVReadBack(t *testing.T) {
	all := both(t)
	written, ok := bytes.CutPrefix(write(t, export.CSV, all, ""), []byte("\ufeff"))
	if !ok || bytes.Count(written, []byte("\n")) != bytes.Count(written, []byte("\r\n")) {
		t.Error("spreadsheets need a byte order mark and CRLF")
	}
	rows, err := csv.NewReader(bytes.NewReader(written)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	column := map[string]int{}
	for i, name := range rows[0] {
		column[name] = i
	}
	next := rows[1:]
	row := func(a *article.Article, e *article.Entity, f *article.Fact, want map[string]string) {
		if len(next) == 0 {
			t.Fatalf("no row for %q", article.PlainText(f.Text))
		}
		want["story"], want["card"], want["name"] = a.Slug, string(e.ID), e.Name
		want["speaker"] = ""
		if article.IsClaim(e.ID, f) {
			want["speaker"] = a.SpeakerName(e.ID)
		}
		want["from"], want["to"], want["text"] = f.When.From.String(), f.When.To.String(), article.PlainText(f.Text)
		for name, value := range want {
			if got := next[0][column[name]]; got != value && got != "'"+value {
				t.Errorf("%s: got %q, want %q", name, got, value)
			}
		}
		next = next[1:]
	}
	for _, a := range all {
		for _, e := range append(a.Entities, article.Entity{Facts: a.OwnVoice}) {
			for _, f := range e.Facts {
				for _, q := range f.Quotes {
					row(a, &e, &f, map[string]string{"evidence": "story", "quotation": q.Text, "sentence": string(q.Sentence), "url": ""})
				}
				for _, n := range f.Notes {
					row(a, &e, &f, map[string]string{"evidence": "source", "quotation": "", "source": a.Sources[n].Label, "url": a.Sources[n].URL})
				}
			}
		}
	}
	if len(next) > 0 {
		t.Errorf("%d rows too many", len(next))
	}
}

// TestNoFormula leaves no cell that a spreadsheet takes for a formula.
func TestNoFormula(t *testing.T) {
	src := "---\nheadline: H\n---\nWords.\n\n## Cards\n\n### =1+1\n```yaml\nkind: person\n```\n" +
		"- +A. \"Words\"\n- \\-A. \"Words\"\n- =A. \"Words\"\n- @A. \"Words\"\n- ＝A. \"Words\"\n- A=1. [^a]\n\n[^a]: @P, -t\n"
	for _, all := range [][]*article.Article{{storytest.Parse(t, "x.md", []byte(src))}, both(t)} {
		rows, err := csv.NewReader(bytes.NewReader(write(t, export.CSV, all, ""))).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		guarded := 0
		for _, row := range rows {
			for _, cell := range row {
				if strings.HasPrefix(cell, "'") {
					guarded++
				}
				if cell != "" && strings.ContainsAny(cell[:1], "=+-@\t\r") || strings.HasPrefix(cell, "＝") {
					t.Errorf("cell %q", cell)
				}
			}
		}
		if guarded == 0 {
			t.Error("no cell is guarded")
		}
	}
}
