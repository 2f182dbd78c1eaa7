package atlas

import (
	"crypto/sha256"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"dateline/article"
	"dateline/article/storytest"
	"dateline/web/atlas/topojson"
)

func at(lat, lon float64) article.Point { return article.Point{Lat: lat, Lon: lon} }

// Whose land the map says a place is: at both levels of detail, but where the
// finer is not shown.
func TestWhose(t *testing.T) {
	for _, c := range []struct {
		place  string
		at     article.Point
		code   string
		name   string
		coarse bool // only
	}{
		{"Moscow", at(55.76, 37.62), "RU", "Russia", false},
		{"Ulaanbaatar", at(47.92, 106.92), "MN", "Mongolia", false},
		{"Khalkhin Gol", at(47.7303, 118.59), "MN", "Mongolia", false},
		{"Sevastopol", at(44.6, 33.53), "UA", "Ukraine", false},
		{"Simferopol", at(44.95, 34.1), "UA", "Ukraine", false},
		{"Donetsk", at(48.0, 37.8), "UA", "Ukraine", false},
		{"Kaliningrad", at(54.7, 20.5), "RU", "Russia", false},
		{"Taipei", at(25.03, 121.55), "TW", "Taiwan", false},
		{"Pristina", at(42.66, 21.16), "XK", "Kosovo", false},
		{"Laayoune", at(27.14, -13.18), "EH", "Western Sahara", true},
		{"Hargeisa", at(9.56, 44.06), "", "Somaliland", false},
		{"Kyrenia", at(35.3, 33.32), "", "N. Cyprus", false},
		{"Limassol", at(34.72, 33.0), "CY", "Cyprus", false},
		{"Gaza", at(31.45, 34.4), "PS", "Palestinian Territories", false},
		{"Ramallah", at(31.9, 35.2), "PS", "Palestinian Territories", false},
		{"Baikonur", at(45.96, 63.3), "KZ", "Kazakhstan", false},
		{"Guantánamo Bay", at(19.92, -75.1), "CU", "Cuba", false},
		{"Cayenne", at(4.85, -52.4), "FR", "France", false},
		{"Suva", at(-18.1, 178.4), "FJ", "Fiji", false},
		{"Uelen", at(66.15, -169.85), "RU", "Russia", false},
		{"South Pole", at(-89.5, 0), "AQ", "Antarctica", false},
	} {
		levels := []*world{coarse(), fine()}
		if c.coarse {
			levels = levels[:1]
		}
		for i, w := range levels {
			if got, ok := w.at(c.at); !ok || got.Code != c.code || got.Name != c.name {
				t.Errorf("%s, level %d: %q %s, want %q %s", c.place, i, got.Code, got.Name, c.code, c.name)
			}
		}
	}
	for _, p := range []article.Point{at(0, -30), at(42, 50.5), at(72, 180), at(-60, 179.9)} {
		if got, ok := At(p); ok {
			t.Errorf("%v: %s, want the sea", p, got.Name)
		}
	}
}

// The middle of every country of the coarser world is that country's in the
// finer one too.
func TestLevelsAgree(t *testing.T) {
	missing := []string{
		"Western Sahara", // see apart
		"Vatican City",   // no area at this scale
		"Siachen Glacier",
		"Macau SAR China", "Sint Maarten", // smaller than what the levels differ by
	}
	compared := 0
	for i := range coarse().Objects["countries"] {
		c := country(&coarse().Objects["countries"][i])
		if slices.Contains(missing, c.Name) {
			continue
		}
		got, ok := fine().at(c.Site)
		if !ok {
			continue // an island smaller than the distance between the two
		}
		compared++
		if got.Name != c.Name {
			t.Errorf("the middle of %s is %s's at the finer level", c.Name, got.Name)
		}
	}
	if compared < 225 {
		t.Errorf("only %d countries compared", compared)
	}
}

func TestLookup(t *testing.T) {
	for _, c := range []struct{ code, name string }{
		{"MN", "Mongolia"}, {"NO", "Norway"}, {"XK", "Kosovo"}, {"PS", "Palestinian Territories"}, {"TV", "Tuvalu"},
	} {
		got, ok := Lookup(c.code)
		if !ok || got.Name != c.name {
			t.Errorf("%s: got %q", c.code, got.Name)
		}
		if owner, ok := At(got.Site); ok && owner.Code != c.code {
			t.Errorf("%s: its name would stand in %s", c.code, owner.Name)
		}
	}
	for _, code := range []string{"", "XX", "mn", "SOM"} {
		if c, ok := Lookup(code); ok {
			t.Errorf("%q: got %s", code, c.Name)
		}
	}
	// Two shapes have Australia's code, and both are a member's if Australia is.
	if shapes := coarse().country("AU"); len(shapes) != 2 {
		t.Errorf("Australia has %d shapes", len(shapes))
	}
	for _, name := range []string{"Somaliland", "N. Cyprus"} {
		if !slices.ContainsFunc(coarse().country(""), func(g *topojson.Geometry) bool { return g.Properties["name"] == name }) {
			t.Errorf("%s has a code, or is not there", name)
		}
	}
}

// The members of the court on the day of the story, each of which is on the map.
func TestMembers(t *testing.T) {
	o := storytest.Visit(t).Overlay
	if len(o.Countries) != 124 || !slices.Contains(o.Countries, "AU") || !slices.Contains(o.Countries, "MN") || slices.Contains(o.Countries, "UA") {
		t.Errorf("%d members: %v", len(o.Countries), o.Countries)
	}
	for _, code := range o.Countries {
		if _, ok := Lookup(code); !ok {
			t.Errorf("%s is not on the map", code)
		}
	}
}

// SOURCES.md speaks of the data that is embedded, not of a former one.
func TestSources(t *testing.T) {
	text, err := os.ReadFile("SOURCES.md")
	if err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{
		"world-50m.json.br": packed50m, "world-10m.json.br": packed10m, "water.json.br": packedWater, "towns.tsv.br": packedTowns,
	} {
		if line := fmt.Sprintf("| `%s` | `%x` |", name, sha256.Sum256(data)); !strings.Contains(string(text), line) {
			t.Errorf("SOURCES.md lacks the line %s", line)
		}
	}
	for _, source := range []string{"Natural Earth", "Michael Bostock", "BSD-3-Clause", "GSHHG", "Lesser General Public License", "GeoNames", "Unicode"} {
		if !strings.Contains(Notice, source) {
			t.Errorf("NOTICE is silent on %s", source)
		}
	}
}

func TestNotes(t *testing.T) {
	for _, want := range []string{"68/262", "Crimea", "Gaza", "Western Sahara", "dashed"} {
		if !strings.Contains(BoundaryNote, want) {
			t.Errorf("the note on boundaries is silent on %s", want)
		}
	}
	if strings.Count(BoundaryNote, ".") != 1 {
		t.Errorf("the note on boundaries is not one sentence: %s", BoundaryNote)
	}
}
