package article_test

import (
	"encoding/json"
	"testing"

	"dateline/article"
)

func TestParseDate(t *testing.T) {
	for text, want := range map[string]article.Date{
		"2024":       {Year: 2024},
		"2024-09":    {Year: 2024, Month: 9},
		"2024-09-03": {Year: 2024, Month: 9, Day: 3},
		"2024-02-29": {Year: 2024, Month: 2, Day: 29},
		"0843":       {Year: 843},
	} {
		got, err := article.ParseDate(text)
		if err != nil || got != want || got.String() != text {
			t.Errorf("%q: got %v (%v), want %v", text, got, err, want)
		}
		data, err := json.Marshal(got)
		var back article.Date
		if err != nil || json.Unmarshal(data, &back) != nil || back != got {
			t.Errorf("%q through JSON: %s, %v, %v", text, data, back, err)
		}
	}
	for _, text := range []string{"", "24", "2024-9", "2024-13", "2024-02-30", "2023-02-29", "2024-09-3", "2024/09/03", "0000", "-2024", "2024-09-03T10:00", " 2024"} {
		if d, err := article.ParseDate(text); err == nil {
			t.Errorf("%q gives %v", text, d)
		}
	}
}

func TestDateOrder(t *testing.T) {
	order := []string{"1939", "1939-05", "1939-05-11", "1939-05-12", "1939-06", "1940"}
	for i, x := range order {
		for j, y := range order {
			if got := day(x).Compare(day(y)); (got < 0) != (i < j) || (got > 0) != (i > j) {
				t.Errorf("%s compared with %s: %d", x, y, got)
			}
		}
	}
	for _, test := range []struct {
		d, e string
		want bool
	}{
		{"2024", "2024-09-03", false},
		{"2024-09", "2024-09-03", false},
		{"2024-09-04", "2024-09-03", true},
		{"2024-09-03", "2024-09", false},
		{"2024-10", "2024-09-03", true},
		{"2025", "2024-09-03", true},
		{"2023-12-31", "2024", false},
	} {
		if got := day(test.d).After(day(test.e)); got != test.want {
			t.Errorf("%s after %s: %v", test.d, test.e, got)
		}
	}
}
