package article

import (
	"encoding/json"
	"fmt"
	"time"
)

// Date is a day, a month or a year of the Gregorian calendar, as precisely as
// it is known: Month and Day are 0 where they are not. The zero Date is none.
// Its text form, also in JSON, is 2024, 2024-09 or 2024-09-03.
type Date struct {
	Year, Month, Day int
}

// ParseDate reads the text form of a date and refuses days that no calendar has.
func ParseDate(s string) (Date, error) {
	for _, layout := range []string{"2006", "2006-01", "2006-01-02"} {
		if t, err := time.Parse(layout, s); err == nil && t.Year() > 0 {
			d := Date{Year: t.Year()}
			if len(layout) > 4 {
				d.Month = int(t.Month())
			}
			if len(layout) > 7 {
				d.Day = t.Day()
			}
			return d, nil
		}
	}
	return Date{}, fmt.Errorf("%q is no date", s)
}

// IsZero reports whether there is no date.
func (d Date) IsZero() bool { return d.Year == 0 }

// String gives the text form, "" for no date.
func (d Date) String() string {
	switch {
	case d.Year == 0:
		return ""
	case d.Month == 0:
		return fmt.Sprintf("%04d", d.Year)
	case d.Day == 0:
		return fmt.Sprintf("%04d-%02d", d.Year, d.Month)
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// Compare orders dates by their first day, and of two with the same first day
// puts the less precise one first.
func (d Date) Compare(e Date) int {
	for _, c := range [...]int{d.Year - e.Year, d.Month - e.Month, d.Day - e.Day} {
		if c != 0 {
			return c
		}
	}
	return 0
}

// After reports whether the whole of d lies after the whole of e, so that a
// month is not after one of its own days.
func (d Date) After(e Date) bool {
	if d.Year != e.Year || d.Month == 0 || e.Month == 0 {
		return d.Year > e.Year
	}
	if d.Month != e.Month || d.Day == 0 || e.Day == 0 {
		return d.Month > e.Month
	}
	return d.Day > e.Day
}

// MarshalJSON writes the text form.
func (d Date) MarshalJSON() ([]byte, error) { return json.Marshal(d.String()) }

// UnmarshalJSON reads the text form.
func (d *Date) UnmarshalJSON(b []byte) error {
	var s string
	if err := json.Unmarshal(b, &s); err != nil || s == "" {
		return err
	}
	var err error
	*d, err = ParseDate(s)
	return err
}

// Span is a date, or the time from one date to another. To is zero for a single
// date.
type Span struct {
	From Date `json:"from"`
	To   Date `json:"to,omitzero"`
}

// IsZero reports whether there is no date at all.
func (s Span) IsZero() bool { return s.From.IsZero() }

// String gives the text form that an author writes: 2024-09-02/2024-09-03.
func (s Span) String() string {
	if s.To.IsZero() {
		return s.From.String()
	}
	return s.From.String() + "/" + s.To.String()
}

// Later reports whether the span begins after the story was published, so that
// its reader then could not have known.
func (a *Article) Later(s Span) bool {
	return !s.IsZero() && !a.Published.IsZero() && s.From.After(a.Published)
}
