package draft

import (
	"regexp"
	"strings"

	"dateline/article"
)

// dating is a date in a sentence, and where it stands.
type dating struct {
	span
	when article.Date
}

const monthNames = `January|February|March|April|May|June|July|August|September|October|November|December`

// The forms of dates in English. A year alone is one after a preposition only:
// other numbers look like years.
var dateForms = []struct {
	form *regexp.Regexp
	date string // of the groups: y, m and d
}{
	{regexp.MustCompile(`\b(\d{1,2})(?:st|nd|rd|th)? (` + monthNames + `),? (\d{4})\b`), "dmy"},
	{regexp.MustCompile(`\b(` + monthNames + `) (\d{1,2})(?:st|nd|rd|th)?, (\d{4})\b`), "mdy"},
	{regexp.MustCompile(`\b(` + monthNames + `),? (\d{4})\b`), "my"},
	{regexp.MustCompile(`\b(\d{4})-(\d{2})-(\d{2})\b`), "ymd"},
	{regexp.MustCompile(`\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Ff]rom|[Bb]y|[Bb]efore|[Aa]fter|[Ee]arly|[Ll]ate|[Dd]uring) (1[5-9]\d\d|20\d\d)\b`), "y"},
}

// dates finds the dates of a sentence, each once.
func dates(text string) (found []dating) {
	taken := func(at int) bool {
		for _, f := range found {
			if f.from <= at && at < f.to {
				return true
			}
		}
		return false
	}
	for _, f := range dateForms {
		for _, m := range f.form.FindAllStringSubmatchIndex(text, -1) {
			parts := map[byte]string{}
			for i := range len(f.date) {
				parts[f.date[i]] = text[m[2*i+2]:m[2*i+3]]
			}
			when := parts['y']
			if month := parts['m']; month != "" {
				when += "-" + monthNumber(month)
			}
			if day := parts['d']; day != "" {
				when += "-" + ("0" + day)[len(day)-1:]
			}
			if date, err := article.ParseDate(when); err == nil && !taken(m[len(m)-1]-1) {
				found = append(found, dating{span{m[0], m[1]}, date})
			}
		}
	}
	return found
}

// monthNumber is a month in two digits; one that is in digits already stays.
func monthNumber(month string) string {
	for i, name := range strings.Split(monthNames, "|") {
		if name == month {
			return string([]byte{'0' + byte((i+1)/10), '0' + byte((i+1)%10)})
		}
	}
	return month
}
