package app

import (
	"slices"
	"strings"
	"testing"

	"dateline/article"
	"dateline/article/carto"
	"dateline/article/parse"
	"dateline/web/prerender"
)

const draft = `---
headline?: A bridge opens
standfirst?: Talca celebrates.
kicker?: Roads
dateline?: Talca
published?: 2024-05-01
updated?: 2024-05-02
corrections:
  - date: 2024-05-02
    text?: Ana Ruiz is the mayor.
overlay?: {name: Partners, as_of: 2024, countries: [CL]}
map: {route: [talca, curico], countries: [CL], landmarks: [{name?: Old mill, at: [-35.4, -71.6]}]}
byline?: A. Writer
credit?: The Gazette
---
Mayor [Ana Ruiz](#ana-ruiz) opened the bridge at [Talca](#talca) on the first day of May.

## Cards

### Ana Ruiz
${yaml}
kind?: person
role?: Mayor
native?: {es: Ana Ruiz}
when?: 1970
wikipedia?: Ana Ruiz
wikidata?: Q1
${end}
- ? Opened the bridge at [Talca](#talca). "opened the bridge"
- ? 2024-05-01: said, neutral: It is in [Talca](#talca). "at Talca"

### Talca
${yaml}
kind: place
at?: [-35.4264, -71.6554]
${end}

### Curico
${yaml}
kind: place
at: [-34.98, -71.24]
${end}

## Own voice

- ? The day was the first. "the first day of May"
`

// TestGuessesAreMarked finds the mark beside every guess of a draft, in every view.
func TestGuessesAreMarked(t *testing.T) {
	src := strings.NewReplacer("${yaml}", "```yaml", "${end}", "```").Replace(draft)
	a, problems := parse.Story("draft.md", []byte(src))
	if a == nil {
		t.Fatal(problems)
	}
	m, ok := carto.NewMap(a, func(string) (string, article.Point, bool) { return "Chile", article.Point{Lat: -33, Lon: -70}, true })
	if !ok {
		t.Fatal("no map")
	}
	views := viewsOf(a)
	views["header"] = &Header{Article: a}
	views["cast"] = &CastGroup{Article: a, Kind: article.KindPerson}
	views["legend"] = &Legend{Edition: &Edition{Article: a, Map: m}}
	views["corrections"] = &Corrections{Article: a}
	views["places"] = &PlaceList{Edition: &Edition{Article: a, Map: m}}
	var texts []string
	for view, ui := range views {
		written, err := prerender.HTML(ui)
		if err != nil {
			t.Fatalf("%s: %v", view, err)
		}
		name, _, _ := strings.Cut(view, "/")
		texts = append(texts, name+": "+strings.NewReplacer(`<span class="guess">guess</span>`, "[?]", "(guess)", "[?]").Replace(written))
	}
	for _, want := range []struct{ view, guess string }{
		{"header", "Roads [?]"}, {"header", "A bridge opens [?]"}, {"header", "Talca celebrates. [?]"}, {"header", "<strong>Talca [?]"},
		{"header", "1 May 2024</time> [?]"}, {"header", "2 May 2024</time> [?]"}, {"header", "A. Writer [?]"}, {"header", "Draft. Nobody has confirmed what is marked [?]."}, {"header", "The Gazette [?]"},
		{"card", "Person [?]"}, {"card", "Mayor [?]"}, {"card", "Ana Ruiz</span> [?]"}, {"card", "1970</time> [?]"},
		{"card", "Wikipedia [?]"}, {"card", "Wikidata [?]"}, {"corrections", "Corrections [?]"},
		{"legend", "along the great circle [?]"}, {"legend", "Partners as of 2024: 1 [?]"}, {"legend", "[?] Among them"}, {"legend", "Chile [?]"},
		{"card", "<li>[?] Opened"}, {"card", "[?] <span class=\"mode\">Ana Ruiz said:"}, {"card", "Show on the map</a> [?]"},
		{"timeline", "[?] <span class=\"mode\">Ana Ruiz said:"}, {"timeline", "Mayor [?]"}, {"timeline", "Ana Ruiz</a> [?]"},
		{"voices", "[?] <span class=\"mode\">Ana Ruiz said:"}, {"voices", "[?] <span class=\"mode\">The outlet says:"}, {"voices", "Mayor [?]"},
		{"connections", "<li>[?] Opened"}, {"lines", "<p>[?] Opened"}, {"cast", "Mayor [?]"}, {"places", "[?]"},
		{"search", "[?] <span class=\"mode\">The outlet says:"}, {"preview", "Person [?]"}, {"preview", "Mayor [?]"}, {"preview", "[?] Opened"},
	} {
		if !slices.ContainsFunc(texts, func(text string) bool {
			return strings.HasPrefix(text, want.view+": ") && strings.Contains(text, want.guess)
		}) {
			t.Errorf("%s lacks %q", want.view, want.guess)
		}
	}
}
