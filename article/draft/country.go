package draft

import (
	_ "embed"
	"strings"
	"sync"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// countriesTable has a country on each line: its code (ISO 3166-1), its
// adjectives, its other names in English, the names of its capital, that one's
// own name after its language, and its own if CLDR's is not what it calls itself.
// States that are no more have no code.
//
//go:embed countries.tsv
var countriesTable string

// country is a country and its capital.
type country struct {
	code       string
	name       string // in the language of the text
	adjectives []string
	names      []string // in English, name among them
	capital    []string
	capitalOwn native
	ownName    native // where CLDR's is another's
}

// native is a name in its own language.
type native struct{ lang, text string }

// countries lists the countries of the table.
var countries = sync.OnceValue(func() []*country {
	var all []*country
	for line := range strings.Lines(countriesTable) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		c := &country{code: f[0], adjectives: list(f[1], ", "), names: list(f[2], ", "), capital: list(f[3], "; ")}
		c.capitalOwn.lang, c.capitalOwn.text, _ = strings.Cut(f[4], ":")
		c.ownName.lang, c.ownName.text, _ = strings.Cut(f[5], ":")
		if c.code == "-" {
			c.code, c.name = "", c.names[0]
		} else {
			c.name = plainName(display.English.Regions().Name(language.MustParseRegion(c.code)))
			c.names = append([]string{c.name}, c.names...)
		}
		all = append(all, c)
	}
	return all
})

func list(words, between string) []string {
	if words == "" {
		return nil
	}
	return strings.Split(words, between)
}

// plainName leaves out what CLDR puts in brackets and writes & as words do.
func plainName(name string) string {
	name, _, _ = strings.Cut(name, " (")
	return strings.ReplaceAll(strings.ReplaceAll(name, " & ", " and "), "St. ", "St ")
}

// known is what a name of the table stands for: a country, its capital, or the
// country by its adjective.
type known struct {
	*country
	capital, adjective bool
}

// english are the countries, adjectives and capitals by their names in English.
var english = sync.OnceValue(func() map[string]known {
	all := map[string]known{}
	add := func(names []string, k known) {
		for _, n := range names {
			if _, taken := all[n]; !taken {
				all[n] = k
			}
		}
	}
	for _, c := range countries() {
		add(c.names, known{country: c})
	}
	for _, c := range countries() {
		add(c.adjectives, known{country: c, adjective: true})
	}
	for _, c := range countries() {
		add(c.capital, known{country: c, capital: true})
	}
	return all
})

// isAdjective reports whether a word is a country's adjective.
func isAdjective(word string) bool { return english()[word].adjective }

// people reports whether a word is the plural of an adjective, by which a people
// is called: Mongolians.
func people(word string) bool {
	singular, ok := strings.CutSuffix(word, "s")
	return ok && isAdjective(singular)
}

// inLanguage are the countries by their names in a language, according to CLDR;
// nil if it has none for it.
func inLanguage(lang string) map[string]known {
	if base(lang) == "en" {
		return english()
	}
	tag := language.Make(lang)
	namer := display.Regions(tag)
	all := map[string]known{}
	if namer == nil || base(lang) == "und" {
		return all
	}
	for _, c := range countries() {
		if c.code == "" {
			continue
		}
		if name := plainName(namer.Name(language.MustParseRegion(c.code))); name != "" {
			local := *c
			local.name = name
			all[name] = known{country: &local}
		}
	}
	return all
}

// own is a country's name in the language that most who live there speak; none if
// that is how it is called already.
func (c *country) own() (native, bool) {
	if c.code == "" || c.ownName.text != "" {
		return c.ownName, c.ownName.text != ""
	}
	region := language.MustParseRegion(c.code)
	tag, err := language.Compose(language.Und, region)
	if err != nil {
		return native{}, false
	}
	spoken, _ := tag.Base()
	namer := display.Regions(language.Make(spoken.String()))
	if namer == nil {
		return native{}, false
	}
	name := plainName(namer.Name(region))
	return native{spoken.String(), name}, name != "" && name != c.name && spoken.String() != "en"
}
