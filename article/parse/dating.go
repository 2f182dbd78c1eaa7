package parse

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"dateline/article"
)

// calendar is the way a language writes dates: a regular expression for each
// month from January on, and the word before a month in which something
// happens.
type calendar struct {
	months []string
	in     string
}

var calendars = map[string]calendar{
	"en": {strings.Fields(`January|Jan February|Feb March|Mar April|Apr May June|Jun July|Jul August|Aug
		September|Sept|Sep October|Oct November|Nov December|Dec`), "in"},
	"de": {strings.Fields(`Januar|Jänner Februar März April Mai Juni Juli August September Oktober November Dezember`), "im"},
	"fr": {strings.Fields(`janvier février mars avril mai juin juillet août septembre octobre novembre décembre`), "en"},
	"es": {strings.Fields(`enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre`), "en"},
	"ru": {strings.Fields(`январ[яе] феврал[яе] март[ае] апрел[яе] ма[яе] июн[яе] июл[яе] август[ае]
		сентябр[яе] октябр[яе] ноябр[яе] декабр[яе]`), "в"},
}

// dating finds dates in the words of a language: days in any form with day,
// month and year, and months in which something happened. A year alone is no
// date: it is as often part of a name or a figure, such as a census of 2021.
type dating struct {
	expression *regexp.Regexp
	months     []*regexp.Regexp // from January on
	in         string           // a word that stands before a month, "" for none
}

// datingOf returns the dating of a BCP 47 tag. A language without a calendar
// here has only the numeric forms.
func datingOf(lang string) *dating {
	base, _, _ := strings.Cut(lang, "-")
	if _, ok := calendars[base]; !ok {
		base = ""
	}
	return datings()[base]
}

var datings = sync.OnceValue(func() map[string]*dating {
	all := map[string]*dating{"": newDating(calendar{})}
	for lang, c := range calendars {
		all[lang] = newDating(c)
	}
	return all
})

func newDating(c calendar) *dating {
	forms := []string{
		`(?P<y>\d{4})[-.](?P<m>\d\d)[-.](?P<d>\d\d)`,
		`(?P<d>\d{1,2})\.\s?(?P<m>\d{1,2})\.\s?(?P<y>\d{4})`,
	}
	if len(c.months) > 0 {
		month := `(?P<month>` + strings.Join(c.months, "|") + `)`
		forms = append(forms,
			`(?P<d>\d{1,2})(?:\.|st|nd|rd|th|er)?\s+(?:of\s+|de\s+)?`+month+`\.?,?\s+(?:de\s+|del\s+)?(?P<y>\d{4})`,
			month+`\.?\s+(?P<d>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<y>\d{4})`,
			`(?i:`+c.in+`)\s+`+month+`\.?\s+(?:de\s+)?(?P<y>\d{4})`)
	}
	alone := `(?:^|[^\pL\pN])(?:` + strings.Join(forms, "|") + `)(?:$|[^\pL\pN])`
	var months []*regexp.Regexp
	for _, name := range c.months {
		months = append(months, regexp.MustCompile(`^(?:`+name+`)$`))
	}
	return &dating{regexp.MustCompile(alone + `|(?P<y>\d{4})\s?[年년]\s?(?P<m>\d{1,2})\s?[月월]\s?(?P<d>\d{1,2})\s?[日일]`), months, c.in}
}

// findForm is find for a text that is nothing but a date: a month needs no word
// before it.
func (d *dating) findForm(text string) (date article.Date, ok bool) {
	if date, ok = d.find(text); ok || d.in == "" {
		return date, ok
	}
	return d.find(d.in + " " + text)
}

// find returns the first date of a text; ok is false if there is none.
func (d *dating) find(text string) (date article.Date, ok bool) {
	match := d.expression.FindStringSubmatch(text)
	if match == nil {
		return article.Date{}, false
	}
	for i, name := range d.expression.SubexpNames() {
		if match[i] == "" {
			continue
		}
		n, _ := strconv.Atoi(match[i]) // of "month" none
		switch name {
		case "y":
			date.Year = n
		case "m":
			date.Month = n
		case "d":
			date.Day = n
		case "month":
			date.Month = 1 + slices.IndexFunc(d.months, func(month *regexp.Regexp) bool { return month.MatchString(match[i]) })
		}
	}
	date, err := article.ParseDate(date.String())
	return date, err == nil
}

// checkDates warns of facts without a date whose words have one. It is silent
// if the timeline has that date already, since the words may refer to another
// fact, and for claims, whose words are about the claim.
func (r *reader) checkDates() {
	known := map[article.Date]bool{}
	for _, event := range r.story.Timeline() {
		for _, d := range []article.Date{event.Span.From, event.Span.To} {
			known[d], known[article.Date{Year: d.Year, Month: d.Month}] = true, true
		}
	}
	words := datingOf(r.story.Lang)
	check := func(card article.Span, facts []article.Fact, places []int) {
		for i := range facts {
			f := &facts[i]
			if !f.When.IsZero() || f.Mode != "" || r.datePrefixes[places[i]] {
				continue
			}
			d, ok := words.find(article.PlainText(f.Text))
			if !ok || known[d] || !card.IsZero() && !d.After(card.To) && !card.From.After(d) {
				continue
			}
			r.warn(places[i], fmt.Sprintf("the words have the date %s, and the fact has none", r.story.DateWords(d)),
				"begin it with "+d.String()+": to set it on the timeline")
		}
	}
	for i, place := range r.cards {
		e := &r.story.Entities[i]
		check(e.When, e.Facts[:len(place.facts)], place.facts)
	}
	check(article.Span{}, r.story.OwnVoice, r.own)
}
