package web

import (
	"fmt"
	"io/fs"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"dateline/article/carto"
)

var (
	property  = regexp.MustCompile(`--([\w-]+): ([^;]+);`)
	reference = regexp.MustCompile(`^var\(--([\w-]+)\)$`)
	hexColour = regexp.MustCompile(`#[0-9a-f]{6}\b`)
	goColour  = regexp.MustCompile(`(\w+)\s*= color\.N?RGBA\{0x(\w\w), 0x(\w\w), 0x(\w\w), 0xff\}`)
)

// properties reads the custom properties of a style sheet. A property that refers
// to another has that one's value.
func properties(css string) map[string]string {
	all := make(map[string]string)
	for _, m := range property.FindAllStringSubmatch(css, -1) {
		if r := reference.FindStringSubmatch(m[2]); r != nil {
			m[2] = all[r[1]]
		}
		if all[m[1]] == "" {
			all[m[1]] = m[2]
		}
	}
	return all
}

func readStyle(t *testing.T, name string) string {
	t.Helper()
	b, err := fs.ReadFile(static, "static/"+name)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func readSource(t *testing.T, name string) string {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// TestColours compares the colours that are written outside tokens.css with those
// in it.
func TestColours(t *testing.T) {
	tokens := properties(readStyle(t, "styles/tokens.css"))
	for name, value := range properties(readStyle(t, "notfound.css")) {
		if value != tokens[name] {
			t.Errorf("notfound.css: --%s is %s; tokens.css has %q", name, value, tokens[name])
		}
	}
	icons := readSource(t, "../cmd/bake/icons/icons.go")
	for name, source := range map[string]string{"poster.go": readSource(t, "poster/poster.go"), "icons.go": icons} {
		found := goColour.FindAllStringSubmatch(source, -1)
		if len(found) < 3 {
			t.Errorf("%s: found %d colours", name, len(found))
		}
		for _, m := range found {
			token := map[string]string{"accent": "brand", "red": "brand"}[m[1]]
			if token == "" {
				token = m[1]
			}
			if light, _ := themes(tokens[token]); light != "#"+m[2]+m[3]+m[4] {
				t.Errorf("%s: %s is #%s%s%s; tokens.css has --%s: %s", name, m[1], m[2], m[3], m[4], token, tokens[token])
			}
		}
	}
	var known []string
	for _, name := range []string{"paper", "ink", "brand"} {
		light, dark := themes(tokens[name])
		known = append(known, light, dark)
	}
	own := regexp.MustCompile(`(?m)^\s*--.*$`) // the preview has a palette of its own
	for name, source := range map[string]string{
		"shell.html":  readStyle(t, "shell.html"),
		"manifest.go": paperLight,
		"icons.go":    icons,
		"preview.css": own.ReplaceAllString(readSource(t, "watch/preview.css"), ""),
	} {
		found := hexColour.FindAllString(source, -1)
		if len(found) == 0 {
			t.Errorf("%s: found no colours", name)
		}
		for _, colour := range found {
			if !slices.Contains(known, colour) {
				t.Errorf("%s: %s is not --paper, --ink or --brand of tokens.css", name, colour)
			}
		}
	}
}

// themes returns a colour's values in the light and the dark theme.
func themes(value string) (light, dark string) {
	inside := strings.TrimSuffix(strings.TrimPrefix(value, "light-dark("), ")")
	light, dark, _ = strings.Cut(inside, ", ")
	return light, dark
}

// TestSizes compares lengths that are written both in Go and in the style sheets.
func TestSizes(t *testing.T) {
	style := readStyle(t, "styles/map.css")
	var edges []string
	for _, size := range carto.Sizes[1:] {
		edges = append(edges, strconv.FormatFloat(size.Least, 'f', -1, 64))
	}
	var found []string
	for _, m := range regexp.MustCompile(`@container chart \(min-width: (\d+)px\)`).FindAllStringSubmatch(style, -1) {
		found = append(found, m[1])
	}
	slices.Sort(found)
	if found = slices.Compact(found); !slices.Equal(found, edges) {
		t.Errorf("map.css changes the lettering at %v px, carto.Sizes at %v", found, edges)
	}
	for _, m := range regexp.MustCompile(`@container chart .*max-width: (\d+)\.98px\)`).FindAllStringSubmatch(style, -1) {
		edge, _ := strconv.Atoi(m[1])
		if !slices.Contains(edges, strconv.Itoa(edge+1)) {
			t.Errorf("map.css ends a size at %s px, carto.Sizes at %v", m[1], edges)
		}
	}
	var letters, want []string
	for _, m := range regexp.MustCompile(`--name: (\d+)px;\s+--capital: (\d+)px`).FindAllStringSubmatch(style, -1) {
		letters = append(letters, m[1]+"/"+m[2])
	}
	for _, size := range carto.Sizes {
		want = append(want, fmt.Sprintf("%v/%v", size.Name, size.Capital))
	}
	if want = slices.Compact(want); !slices.Equal(letters, want) {
		t.Errorf("map.css letters names at %v px, carto.Sizes at %v", letters, want)
	}

	room := regexp.MustCompile(`imageRoom = 0\.(\d)`).FindStringSubmatch(readSource(t, "../app/mapview/baselayer.go"))
	if room == nil || !strings.Contains(style, "inset(-"+room[1]+"0%)") {
		t.Errorf("map.css does not clip the map's image at imageRoom, %v", room)
	}

	wide := regexp.MustCompile(`\(min-width: (\d+rem)\)`)
	base := wide.FindStringSubmatch(readStyle(t, "styles/base.css"))
	for _, name := range []string{"../app/dom/scroll.go", "watch/preview.js"} {
		if m := wide.FindStringSubmatch(readSource(t, name)); m == nil || base == nil || m[1] != base[1] {
			t.Errorf("%s: a wide window begins at %v, in base.css at %v", name, m, base)
		}
	}
}
