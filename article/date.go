package article

import (
	"fmt"
	"time"
)

// Date is a day, a month or a year of the Gregorian calendar: Month and Day are
// 0 if they are unknown. The zero Date is no date. The text form, also in JSON,
// is 2024, 2024-09 or 2024-09-03.
type Date struct {
	Year, Month, Day int
}

// ParseDate parses the text form of a date. It returns an error for any other
// form and for days that no calendar has. It avoids [time.Parse], which is
// large in a browser.
func ParseDate(s string) (Date, error) {
	const form = "2006-01-02"
	var d Date
	parts := [...]*int{&d.Year, &d.Month, &d.Day}
	part, sound := 0, len(s) == len("2006") || len(s) == len("2006-01") || len(s) == len(form)
	for i := 0; sound && i < len(s); i++ {
		if form[i] == '-' {
			part++
			sound = s[i] == '-'
			continue
		}
		*parts[part] = *parts[part]*10 + int(s[i]-'0')
		sound = '0' <= s[i] && s[i] <= '9'
	}
	first := Date{d.Year, max(d.Month, 1), max(d.Day, 1)}
	same := time.Date(first.Year, time.Month(first.Month), first.Day, 0, 0, 0, 0, time.UTC)
	switch {
	case !sound, d.Year == 0, part > 0 && d.Month == 0, part > 1 && d.Day == 0,
		first != Date{same.Year(), int(same.Month()), same.Day()}:
		return Date{}, fmt.Errorf("%q is no date", s)
	}
	return d, nil
}

// IsZero reports whether there is no date.
func (d Date) IsZero() bool { return d.Year == 0 }

// String returns the text form, "" for no date.
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

// Compare orders dates by their first day. Of two dates with the same first day
// it puts the less precise one first.
func (d Date) Compare(e Date) int {
	for _, c := range [...]int{d.Year - e.Year, d.Month - e.Month, d.Day - e.Day} {
		if c != 0 {
			return c
		}
	}
	return 0
}

// After reports whether the whole of d lies after the whole of e. A month is
// not after one of its own days.
func (d Date) After(e Date) bool {
	if d.Year != e.Year || d.Month == 0 || e.Month == 0 {
		return d.Year > e.Year
	}
	if d.Month != e.Month || d.Day == 0 || e.Day == 0 {
		return d.Month > e.Month
	}
	return d.Day > e.Day
}

// MarshalText writes the text form.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText parses the text form; an empty text is no date.
func (d *Date) UnmarshalText(b []byte) error { return d.Set(string(b)) }

// Set does the same as UnmarshalText. The browser calls it instead, because a
// call through encoding.TextUnmarshaler would link the parser of package time.
func (d *Date) Set(s string) (err error) {
	*d = Date{}
	if s != "" {
		*d, err = ParseDate(s)
	}
	return err
}

// Span is a date, or the time between two dates. To is zero for a single date.
type Span struct {
	From Date `json:"from"`
	To   Date `json:"to,omitzero"`
}

// IsZero reports whether the span has no date.
func (s Span) IsZero() bool { return s.From.IsZero() }

// String returns the text form as an author writes it: 2024-09-02/2024-09-03.
func (s Span) String() string {
	if s.To.IsZero() {
		return s.From.String()
	}
	return s.From.String() + "/" + s.To.String()
}

// Later reports whether the span begins after the publication of the story, too
// late for its first readers to know.
func (a *Article) Later(s Span) bool {
	return !s.IsZero() && !a.Published.IsZero() && s.From.After(a.Published)
}
