// Package calendar writes the table of how languages write dates, from the Unicode
// CLDR project's data for Gregorian calendars.
package calendar

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"dateline/article/derive/calendar"
)

// Bake reads the folder main of the package cldr-dates-modern (npm pack
// cldr-dates-modern@45.0.0) and writes the table to a file.
func Bake(from, to string) error {
	styles, err := read(from)
	if err != nil {
		return err
	}
	return os.WriteFile(to, calendar.Table(styles), 0o666)
}

// gregorian is the part of a language's ca-gregorian.json that the table uses.
type gregorian struct {
	Months map[string]struct{ Wide map[string]string }
	Eras   struct{ EraAbbr map[string]string }

	DateFormats     struct{ Long string }
	DateTimeFormats struct {
		AvailableFormats struct{ YMMMM string }
	}
}

// read reads every language but English, which package article formats itself;
// of English it reads the American variety.
func read(dir string) (map[string]calendar.Style, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*", "ca-gregorian.json"))
	if err != nil || len(files) == 0 {
		return nil, fmt.Errorf("%s: no ca-gregorian.json (%v)", dir, err)
	}
	styles := make(map[string]calendar.Style)
	for _, file := range files {
		tag := filepath.Base(filepath.Dir(file))
		if tag == "und" || strings.HasPrefix(tag, "en-") {
			continue
		}
		data, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		var contents struct {
			Main map[string]struct {
				Dates struct {
					Calendars struct{ Gregorian gregorian }
				}
			}
		}
		if err := json.Unmarshal(data, &contents); err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		g := contents.Main[tag].Dates.Calendars.Gregorian
		if tag == "en" {
			tag = "en-US"
		}
		if styles[tag], err = style(g); err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
	}
	for tag, style := range styles {
		// A variety that writes dates as its language does needs no line.
		if base, _, is := strings.Cut(tag, "-"); is && styles[base] == style {
			delete(styles, tag)
		}
	}
	return styles, nil
}

func style(g gregorian) (calendar.Style, error) {
	// Whole names, no zeros before numbers, the era as it is.
	plain := strings.NewReplacer("MMMM", "MMMM", "MMM", "MMMM", "dd", "d", "G", "'"+g.Eras.EraAbbr["1"]+"'")
	s := calendar.Style{
		Day:   plain.Replace(g.DateFormats.Long),
		Month: plain.Replace(g.DateTimeFormats.AvailableFormats.YMMMM),
	}
	for i := range 12 {
		n := strconv.Itoa(i + 1)
		s.Within[i], s.Alone[i] = g.Months["format"].Wide[n], g.Months["stand-alone"].Wide[n]
		if s.Within[i] == "" || s.Alone[i] == "" {
			return s, fmt.Errorf("no name for month %s", n)
		}
	}
	if s.Day == "" || s.Month == "" {
		return s, fmt.Errorf("no pattern")
	}
	return s, nil
}
