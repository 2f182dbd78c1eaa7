package draft

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/article"
)

// merge finds which names are of one and the same. These are:
//
//   - a name and the acronym in brackets after it, and the acronym elsewhere;
//   - a country, its other names and its adjective;
//   - a name of several words and its last, or its first (Putin), of a person;
//     of anything else, some of its first or last words (Rambla for Rambla FC);
//   - in languages that bend names, two that differ in their endings.
//
// Where a surname fits two persons, it is of the one whom the text named last.
func (d *draft) merge() {
	forms := d.forms()
	countries := map[known]*card{}
	var made []*form
	for _, f := range forms {
		f.card = d.cardOf(f, made, countries)
		for _, n := range f.names {
			n.card = f.card
		}
		if f.card.name == f.text() {
			made = append(made, f)
		}
	}
	for _, f := range forms {
		for _, n := range f.names {
			if n.longFor != nil {
				d.adopt(f, n.longFor.card)
			}
		}
	}
	d.chooseNamesakes(made)
}

// text is how the form is written; of one that is all capitals in a dateline, as
// it would be elsewhere.
func (f *form) text() string {
	n := f.names[0]
	if n.isDateline() {
		return capitalised(n.text)
	}
	return n.text
}

// adopt gives all names of a form to another card.
func (d *draft) adopt(f *form, c *card) {
	for _, n := range f.names {
		n.card = c
	}
	f.card = c
}

// cardOf finds or makes the card for the names of a form.
func (d *draft) cardOf(f *form, made []*form, countries map[known]*card) *card {
	first := f.names[0]
	switch {
	case first.thing != nil && people(first.thing.word):
		return &card{name: first.thing.word}
	case first.thing != nil:
		return &card{name: "The " + first.thing.word}
	case first.known.country != nil:
		what := known{country: first.known.country, capital: first.known.capital}
		c := countries[what]
		if c == nil {
			c = &card{name: what.name, known: what}
			if what.capital {
				c.name = f.text()
			}
			countries[what] = c
		}
		return c
	}
	if fitting := d.fitting(f, made); len(fitting) > 0 {
		return fitting[0].card
	}
	return &card{name: f.text()}
}

// fitting lists the forms of more words, or other endings, that a form may be
// short for.
func (d *draft) fitting(f *form, made []*form) (fitting []*form) {
	inPlace := slices.ContainsFunc(f.names, func(n *name) bool { return placePrepositions[n.before] && !n.theBefore }) &&
		len(d.where.Towns(f.text())) > 0
	for _, long := range made {
		if long.names[0].known.country != nil || long.names[0].thing != nil || inPlace {
			continue
		}
		if d.isShortFor(f, long) {
			fitting = append(fitting, long)
		}
	}
	if len(fitting) > 1 && !fitting[0].person {
		return nil
	}
	return fitting
}

// isPerson reports whether a form looks like the name of a person.
func (f *form) isPerson() bool {
	return len(f.parts) > 1 && len(f.parts) < 5 && kindOf(f.parts) == "" &&
		!slices.ContainsFunc(f.names, func(n *name) bool { return n.theBefore })
}

// isShortFor reports whether a form may be short for a longer one.
func (d *draft) isShortFor(f, long *form) bool {
	if n := len(f.parts); n == len(long.parts) {
		return !d.english() && sameButEndings(f.parts, long.parts) ||
			n > 1 && long.person && isInitialOf(f.parts[0], long.parts[0]) && slices.Equal(f.parts[1:], long.parts[1:])
	}
	if len(f.parts) > len(long.parts) {
		return false
	}
	if len(f.parts) == 1 && f.names[0].acronym {
		return isAcronymOf(f.parts[0], long.key) || slices.Contains(long.parts, f.parts[0]) && !long.person
	}
	start, end := long.parts[:len(f.parts)], long.parts[len(long.parts)-len(f.parts):]
	if long.person {
		return slices.Equal(f.parts, end) || len(f.parts) == 1 && (slices.Equal(f.parts, start) || !d.english() && sameButEndings(f.parts, end))
	}
	// The word for what it is stands for too many things: a River, a Day. The first
	// word of a place, or one of many, often is another place: Tornio Bridge.
	isStart := slices.Equal(f.parts, start) && !isHead(f.parts[0]) && !provinces[f.key] &&
		len(long.parts) == len(f.parts)+1 && kindOf(long.parts) != article.KindPlace
	return isStart ||
		slices.Equal(f.parts, end) && !nounPrepositions[long.parts[len(long.parts)-len(f.parts)-1]]
}

// isInitialOf reports whether a word is a letter and a full stop, and the letter
// begins a name.
func isInitialOf(word, name string) bool {
	letter, ok := strings.CutSuffix(word, ".")
	return ok && utf8.RuneCountInString(letter) == 1 && strings.HasPrefix(name, letter)
}

// Two words are the same but for their endings if they begin with as many letters
// as this, and have no more than a few others.
const (
	stem   = 4
	ending = 3
)

func sameButEndings(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		x, y := []rune(a[i]), []rune(b[i])
		n := 0
		for n < min(len(x), len(y)) && unicode.ToLower(x[n]) == unicode.ToLower(y[n]) {
			n++
		}
		if n < stem || max(len(x), len(y))-n > ending {
			return false
		}
	}
	return true
}

// chooseNamesakes gives each name that fits two persons to the one named last
// before it.
func (d *draft) chooseNamesakes(made []*form) {
	lastNamed := map[*card]int{}
	fitting := map[string][]*form{}
	for i, n := range d.names {
		f := &form{key: n.text, parts: parts(n.text), names: []*name{n}}
		if n.thing == nil && n.known.country == nil && len(f.parts) == 1 && n.longFor == nil {
			if _, known := fitting[n.text]; !known {
				fitting[n.text] = d.fitting(f, made)
			}
			best := -1
			for _, long := range fitting[n.text] {
				if at, ok := lastNamed[long.card]; ok && at > best {
					best, n.card = at, long.card
				}
			}
		}
		lastNamed[n.card] = i
	}
}
