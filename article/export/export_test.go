package export_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"dateline/article"
	"dateline/article/export"
	"dateline/article/parse"
	"dateline/article/storytest"
	"dateline/article/storytest/golden"
)

// both gives two stories: a short one that has something of everything, and a
// longer one.
func both(t *testing.T) []*article.Article {
	t.Helper()
	bridge, err := os.ReadFile("testdata/bridge.md")
	if err != nil {
		t.Fatal(err)
	}
	return []*article.Article{storytest.Parse(t, "bridge.md", bridge), storytest.Visit(t)}
}

func write(t *testing.T, f export.Format, all []*article.Article, site string) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := export.Write(&b, f, all, site); err != nil {
		t.Fatalf("%s: %v", f, err)
	}
	return b.Bytes()
}

// TestGolden shows what becomes of the short story in each format, and writes
// each twice.
func TestGolden(t *testing.T) {
	for f, name := range map[export.Format]string{
		export.JSON: "bridge.json", export.GeoJSON: "bridge.geojson", export.CSV: "bridge.csv",
		export.Annotations: "bridge.jsonld", export.Text: "bridge.txt",
	} {
		got := write(t, f, both(t)[:1], "")
		if !bytes.Equal(got, write(t, f, both(t)[:1], "")) {
			t.Errorf("%s: written twice, it differs", f)
		}
		if golden.Updating() {
			if err := os.WriteFile("testdata/"+name, got, 0o666); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile("testdata/" + name)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%s: got\n%s\nwant\n%s", f, got, want)
		}
	}
}

// TestParsersStories writes each story that the parser's tests have, in every
// format, as the schema has it.
func TestParsersStories(t *testing.T) {
	files, err := filepath.Glob("../parse/testdata/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	written, schema := 0, closed(t)
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		src, _, _ := bytes.Cut(b, []byte(golden.Scissors))
		a, _ := parse.Story("story.md", src)
		if a == nil {
			continue
		}
		written++
		for _, f := range export.Formats {
			b := write(t, f, []*article.Article{a}, "https://example.org/")
			if f == export.JSON {
				if err := validate(t, schema, string(b)); err != nil {
					t.Errorf("%s: %v", file, err)
				}
			}
			if f == export.Annotations {
				for _, item := range annotationsOf(t, expand(t, b)) {
					for _, target := range item.nodes(oa + "hasTarget") {
						selects(t, target, []*article.Article{a})
					}
				}
			}
		}
	}
	if written < 20 {
		t.Errorf("only %d stories", written)
	}
}

// TestNone writes what a story without cards has to give: nothing, in due form.
func TestNone(t *testing.T) {
	empty := []*article.Article{storytest.Parse(t, "x.md", []byte("---\nheadline: H\n---\nWords.\n"))}
	for f, want := range map[export.Format]string{
		export.GeoJSON: "{\n  \"type\": \"FeatureCollection\",\n  \"features\": []\n}\n",
		export.CSV:     "\ufeffstory,card,name,kind,fact,from,to,later,guess,speaker,mode,stance,text,evidence,quotation,sentence,source,publisher,title,url\r\n",
		export.Text:    "Words.\n",
	} {
		if got := write(t, f, empty, ""); string(got) != want {
			t.Errorf("%s: got %q, want %q", f, got, want)
		}
	}
}

// TestRefused refuses what cannot be written.
func TestRefused(t *testing.T) {
	var b bytes.Buffer
	if err := export.Write(&b, export.Text, both(t), ""); err == nil {
		t.Error("two stories make one text")
	}
	if err := export.Write(&b, "xml", both(t), ""); err == nil {
		t.Error("there is a format xml")
	}
	lost := &article.Article{Entities: []article.Entity{{ID: "a", Facts: []article.Fact{{Quotes: []article.Quote{{Text: "words", Sentence: "p1-s1"}}}}}}}
	if err := export.Write(&b, export.Annotations, []*article.Article{lost}, ""); err == nil {
		t.Error("words that are not in the text are annotated")
	}
}
