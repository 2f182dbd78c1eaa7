package parse

import (
	"regexp"
	"strings"
	"sync"

	"dateline/article"
)

// datePrefixes are the forms in which authors write dates that the format does
// not know, by language. What a form means is told by the group that matches.
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
	month := `(?:` + strings.Join(names, "|") + `)\.?`
	const (
		about = `(?i:c\.|ca\.?|circa|about|around|approx\.?|approximately|early|mid|late|before|after|since|until|by)[ -]+`
		day   = `\d{1,2}(?:st|nd|rd|th|\.)?`
		era   = `(?i:bce?|ce|ad|b\.c\.|a\.d\.)`
	)
	return regexp.MustCompile(`^(?:` + strings.Join([]string{
		`(?P<day>(?:` + day + `\s+(?:of\s+|de\s+)?` + month + `,?\s+(?:de\s+|del\s+)?\d{4}|` + month + `\s+` + day + `,?\s+\d{4}))`,
		`(?P<month>` + month + `\s+(?:de\s+)?\d{4})`,
		`(?P<plain>(?i:in|on)\s+(?:\d{4}(?:-\d\d){0,2}|(?:` + day + `\s+)?` + month + `\s+(?:` + day + `,?\s+)?\d{4}))`,
		`(?P<time>\d{4}-\d\d-\d\d[T ]+\d\d?:\d\d.*)`,
		`(?P<era>-\d{1,4}|` + about + `\d{1,4}\s?` + era + `|\d{1,4}\s?` + era + `|` + era + `\s?\d{1,4})`,
		`(?P<period>(?:` + about + `)?(?:\d{4}s|\d{2}0s|\d{1,2}(?:st|nd|rd|th)[ -][Cc]entury(?:\s` + era + `)?|\d{4}[- ]?Q[1-4]|Q[1-4][- ]\d{4}|` +
			`(?i:spring|summer|autumn|fall|winter)(?: of)? \d{4}))`,
		`(?P<about>` + about + `(?:(?:` + day + `\s+)?` + month + `\s+)?(?:` + day + `,?\s+)?\d{4}|\d{4}(?:-\d\d){0,2}\s?\?)`,
	}, "|") + `)$`)
}

// maxDatePrefix is the length of the longest prefix that is looked at, in bytes.
const maxDatePrefix = 48

// checkDatePrefix warns of a fact that begins with a date in a form that the
// format does not know, which would become a part of the fact's words.
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
		case "time":
			remedy = "write " + head[:len("2006-01-02")] + ":, and the time of day in the fact's words"
		case "era":
			remedy = "the format has no years before 1; " + words
		case "period":
			remedy = "write its first and last date, as 2007-04/2007-06:, or " + words
		case "about":
			remedy = "the format has no approximate dates; write the year alone if it is certain, else " + words
		}
	}
	r.datePrefixes[p.at(from)] = true
	r.warn(p.at(from), quoted(head)+" looks like a date and is read as words of the fact", remedy)
}
