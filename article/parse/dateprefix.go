package parse

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"sync"

	"dateline/article"
)

// datePrefixes are the forms of dates that authors write and the format does
// not know, by language. The group that matches identifies the form.
var datePrefixes = sync.OnceValue(func() map[string]*regexp.Regexp {
	all := make(map[string]*regexp.Regexp)
	for lang := range calendars {
		all[lang] = newDatePrefix(calendars[lang].months)
	}
	all[""] = newDatePrefix(nil)
	return all
})

func newDatePrefix(months []string) *regexp.Regexp {
	names := append(append([]string{}, calendars["en"].months...), months...)
	month := `(?i:` + strings.Join(names, "|") + `)\.?`
	const (
		about = `(?:(?i:(?:in |the |in the )?(?:ca?\.?|circa|about|around|approx\.?|approximately|early|mid|late|before|after|since|until|by|` +
			`(?:beginning|start|middle|end) of)[ -]+|ca?\.)|~\s?)`
		day     = `\d{1,2}(?:st|nd|rd|th|\.)?`
		era     = `(?i:bce?|ce|ad|b\.c\.|a\.d\.)`
		weekday = `(?:(?i:(?:mon|tues|wednes|thurs|fri|satur|sun)day),?\s+)?`
		to      = `\s?(?:[-–—]|(?i:to|and|until))\s?`
	)
	return regexp.MustCompile(`^(?:` + strings.Join([]string{
		`(?P<day>` + weekday + `(?:` + day + `\s+(?:of\s+|de\s+)?` + month + `,?\s+(?:de\s+|del\s+)?\d{4}|` + month + `\s+` + day + `,?\s+\d{4}))`,
		`(?P<month>` + month + `,?\s+(?:de\s+)?\d{4}|\d{4}\s?[年년](?:\s?\d{1,2}\s?[月월](?:\s?\d{1,2}\s?[日일])?)?)`,
		`(?P<yearless>` + weekday + `(?:` + day + `\s+(?:of\s+|de\s+)?` + month + `|` + month + `\s+` + day + `))`,
		`(?P<plain>(?i:in|on)\s+(?:\d{4}(?:-\d\d){0,2}|(?:` + day + `\s+)?` + month + `\s+(?:` + day + `,?\s+)?\d{4}))`,
		`(?P<time>\d{4}-\d\d-\d\d[T ]+\d\d?:\d\d.*)`,
		`(?P<era>-\d{1,4}|` + about + `\d{1,4}\s?` + era + `|\d{1,4}\s?` + era + `|` + era + `\s?\d{1,4})`,
		`(?P<range>(?i:(?:from|between)\s+)?(?P<first>\d{4})` + to + `(?P<last>\d{4}))`,
		`(?P<period>` + about + `?(?:(?i:in )?(?i:the )?(?:\d{3}0s|\d{1,2}(?:st|nd|rd|th)[ -][Cc]entury(?:\s` + era + `)?)|\d{4}[- ]?Q[1-4]|Q[1-4][- ]\d{4}|` +
			`(?i:in )?(?i:spring|summer|autumn|fall|winter)(?: of)? \d{4})|` +
			`(?i:(?:from|between)\s+)?` + month + `(?:\s+\d{4})?` + to + month + `\s+\d{4})`,
		`(?P<about>` + about + `(?:(?:` + day + `\s+)?` + month + `\s+)?(?:` + day + `,?\s+)?\d{4}|\d{4}(?:-\d\d){0,2}\s?(?:\?|\(\?\)))`,
	}, "|") + `)$`)
}

// maxDatePrefix is the largest length of a prefix, in bytes.
const maxDatePrefix = 48

// checkDatePrefix warns of a fact that begins with a date in an unknown form,
// because the date would become a part of the words.
func (r *reader) checkDatePrefix(p *passage, from, to int) {
	text := p.text[from:min(to, from+maxDatePrefix)]
	end := strings.Index(text, ": ")
	if end < 0 {
		if end = len(text) - 1; end < 0 || text[end] != ':' {
			return
		}
	}
	head := text[:end]
	lang, _, _ := strings.Cut(r.story.Lang, "-")
	form, ok := datePrefixes()[lang]
	if !ok {
		form = datePrefixes()[""]
	}
	match := form.FindStringSubmatch(head)
	if match == nil {
		return
	}
	const words = "say it in the fact's words"
	remedy := ""
	for i, name := range form.SubexpNames() {
		if match[i] == "" || name == "" {
			continue
		}
		switch name {
		case "day", "month", "plain":
			remedy = "write it in figures, year first, as 2024-09-03, 2024-09 or 2024"
			_, figures, _ := strings.Cut(head, " ")
			if _, err := article.ParseDate(figures); err == nil && name == "plain" {
				remedy = "write " + figures + ":"
			} else if date, ok := datingOf(r.story.Lang).findForm(head); ok {
				remedy = "write " + date.String() + ":"
			}
		case "yearless":
			remedy = "write it with its year, as 2024-09-03:"
		case "time":
			remedy = "write " + head[:len("2006-01-02")] + ":, and the time of day in the fact's words"
		case "era":
			remedy = "the format has no years before 1; " + words
		case "range":
			remedy = "write " + match[form.SubexpIndex("first")] + "/" + match[form.SubexpIndex("last")] + ":"
		case "period":
			span := periodSpan(head)
			if span == "" {
				span = "its first and last date, as 2007-04/2007-06"
			}
			remedy = "write " + span + ":, or " + words
		case "about":
			remedy = "the format has no approximate dates; write the year alone if it is certain, else " + words
		}
	}
	r.datePrefixes[p.at(from)] = true
	r.warn(p.at(from), quoted(head)+" looks like a date and is read as words of the fact", remedy)
}

// periods are a decade, a century and a quarter of a year.
var periods = regexp.MustCompile(`^(?i:(?:in )?(?:the )?(?:(\d{3})0s|(\d{1,2})(?:st|nd|rd|th)[ -]century)|(\d{4})[- ]?Q([1-4])|Q([1-4])[- ](\d{4}))$`)

// periodSpan returns the first and last date of a period in the form of the
// format, "" for a period without certain bounds.
func periodSpan(head string) string {
	match := periods.FindStringSubmatch(head)
	if match == nil {
		return ""
	}
	if decade := match[1]; decade != "" {
		return decade + "0/" + decade + "9"
	}
	if century, err := strconv.Atoi(match[2]); err == nil && century > 0 {
		return fmt.Sprintf("%04d/%04d", 100*century-99, 100*century)
	}
	year := match[3] + match[6]
	quarter, err := strconv.Atoi(match[4] + match[5])
	if err != nil {
		return ""
	}
	return fmt.Sprintf("%s-%02d/%s-%02d", year, 3*quarter-2, year, 3*quarter)
}
