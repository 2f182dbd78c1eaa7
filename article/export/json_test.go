package export_test

import (
	"bytes"
	"encoding/json"
	"os"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"dateline/article"
	"dateline/article/export"
	"dateline/article/storytest/golden"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// closed is the schema with a door shut: no object may have a field that the
// schema does not describe. Readers keep it open, for fields to come.
func closed(t *testing.T) *jsonschema.Schema {
	t.Helper()
	schema, err := jsonschema.UnmarshalJSON(strings.NewReader(export.Schema))
	if err != nil {
		t.Fatal(err)
	}
	var shut func(any)
	shut = func(v any) {
		switch v := v.(type) {
		case map[string]any:
			for _, below := range v {
				shut(below)
			}
			if v["type"] == "object" {
				v["additionalProperties"] = false
			}
		case []any:
			for _, below := range v {
				shut(below)
			}
		}
	}
	shut(schema)
	c := jsonschema.NewCompiler()
	if err := c.AddResource("schema.json", schema); err != nil {
		t.Fatal(err)
	}
	compiled, err := c.Compile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return compiled
}

func validate(t *testing.T, schema *jsonschema.Schema, text string) error {
	t.Helper()
	document, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return schema.Validate(document)
}

// TestSchema holds the JSON to its schema, and the schema to what it forbids.
func TestSchema(t *testing.T) {
	schema := closed(t)
	written := string(write(t, export.JSON, both(t), ""))
	if err := validate(t, schema, written); err != nil {
		t.Error(err)
	}
	for from, to := range map[string]string{
		`"version": 1`:              `"version": 2`,
		`"kind": "person"`:          `"kind": "robot"`,
		`"headline": "A bridge`:     `"title": "A bridge`,
		`"published": "2024-05-01"`: `"published": "1 May 2024"`,
		`"latitude": -35.4264`:      `"latitude": -95.4264`,
		`"start": 8`:                `"start": "8"`,
		`"url": "https:`:            `"url": "not https:`,
	} {
		if broken := strings.Replace(written, from, to, 1); broken == written || validate(t, schema, broken) == nil {
			t.Errorf("%s in place of %s passes", to, from)
		}
	}
}

// TestSchemaHasTheKinds holds the schema's list of kinds to article.Kinds.
func TestSchemaHasTheKinds(t *testing.T) {
	list := regexp.MustCompile(`(?s)("kind": \{\s*"enum": \[\n)(\s*"person".*?)(\n\s*\])`)
	found := list.FindStringSubmatch(export.Schema)
	if found == nil {
		t.Fatal("the schema has no list of kinds that begins with person")
	}
	var want []string
	for _, k := range article.Kinds {
		want = append(want, `            "`+string(k)+`"`)
	}
	text := strings.Join(want, ",\n")
	if golden.Updating() {
		schema := strings.Replace(export.Schema, found[0], found[1]+text+found[3], 1)
		if err := os.WriteFile("schema.json", []byte(schema), 0o666); err != nil {
			t.Fatal(err)
		}
	} else if found[2] != text {
		t.Errorf("schema.json has the kinds\n%s\nwant\n%s\ngo test ./article/export -update writes it anew", found[2], text)
	}
}

// TestJSONReadBack puts the story's text together again from the JSON, and finds
// every link on the words it is on.
func TestJSONReadBack(t *testing.T) {
	var document struct {
		Stories []struct {
			Blocks []struct {
				Picture   struct{ Caption string }
				Sentences []struct {
					Text, Gap string
					Links     []struct {
						Start, End int
						Card       string
					}
				}
			}
		}
	}
	all := both(t)
	if err := json.Unmarshal(write(t, export.JSON, all, ""), &document); err != nil {
		t.Fatal(err)
	}
	for i, a := range all {
		var blocks []string
		mentions := map[string][]string{}
		for _, b := range document.Stories[i].Blocks {
			text := b.Picture.Caption
			for _, s := range b.Sentences {
				text += s.Text + s.Gap
				for _, l := range s.Links {
					mentions[l.Card] = append(mentions[l.Card], string([]rune(s.Text)[l.Start:l.End]))
				}
			}
			blocks = append(blocks, text)
		}
		if got := strings.Join(blocks, "\n\n") + "\n"; got != a.Text() {
			t.Errorf("got %q, want %q", got, a.Text())
		}
		for _, e := range a.Entities {
			var want []string
			for _, m := range a.Mentions(e.ID) {
				want = append(want, m.Text)
			}
			if got := mentions[string(e.ID)]; strings.Join(got, "|") != strings.Join(want, "|") {
				t.Errorf("%s is mentioned as %q, want %q", e.ID, got, want)
			}
		}
	}
}

// TestPlainCharacters escapes nothing that JSON need not escape.
func TestPlainCharacters(t *testing.T) {
	written := write(t, export.JSON, both(t), "")
	if !utf8.Valid(written) || !bytes.Contains(written, []byte("Talca & its mayor <celebrate>.")) || !bytes.Contains(written, []byte("Ухнаагийн Хүрэлсүх")) {
		t.Error("characters are escaped")
	}
}
