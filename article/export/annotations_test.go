package export_test

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"dateline/article"
	"dateline/article/export"
	"dateline/article/storytest"

	"github.com/piprate/json-gold/ld"
)

// contexts is the web as far as the annotations need it: of the context of the
// Web Annotation Data Model, the terms in use.
type contexts struct{ t *testing.T }

func (c contexts) LoadDocument(address string) (*ld.RemoteDocument, error) {
	if address != "http://www.w3.org/ns/anno.jsonld" {
		c.t.Errorf("asked for %s", address)
	}
	b, err := os.ReadFile("testdata/anno.jsonld")
	if err != nil {
		return nil, err
	}
	document, err := ld.DocumentFromReader(bytes.NewReader(b))
	return &ld.RemoteDocument{DocumentURL: address, Document: document}, err
}

const (
	oa = "http://www.w3.org/ns/oa#"
	as = "http://www.w3.org/ns/activitystreams#"
)

// node is an object of JSON-LD, expanded: every key is an address.
type node map[string]any

// nodes gives the objects that are the values of a property.
func (n node) nodes(property string) []node {
	values, _ := n[property].([]any)
	var all []node
	for _, v := range values {
		if object, ok := v.(map[string]any); ok {
			all = append(all, object)
		}
	}
	return all
}

// value gives the one plain value of a property; nil if there is not one.
func (n node) value(property string) any {
	if all := n.nodes(property); len(all) == 1 {
		return all[0]["@value"]
	}
	return nil
}

// id gives the one object that a property leads to, by its id.
func (n node) id(property string) string {
	if all := n.nodes(property); len(all) == 1 {
		id, _ := all[0]["@id"].(string)
		return id
	}
	return ""
}

func (n node) is(kind string) bool {
	kinds, _ := n["@type"].([]any)
	return len(kinds) == 1 && kinds[0] == kind
}

// expand reads JSON-LD as the standard has it, and gives the collection.
func expand(t *testing.T, written []byte) node {
	t.Helper()
	document, err := ld.DocumentFromReader(bytes.NewReader(written))
	if err != nil {
		t.Fatal(err)
	}
	options := ld.NewJsonLdOptions("https://example.org/base/")
	options.DocumentLoader = contexts{t}
	expanded, err := ld.NewJsonLdProcessor().Expand(document, options)
	if err != nil || len(expanded) != 1 {
		t.Fatalf("%d objects, %v", len(expanded), err)
	}
	return expanded[0].(map[string]any)
}

// annotationsOf gives the annotations of a collection of one page.
func annotationsOf(t *testing.T, collection node) []node {
	t.Helper()
	pages := collection.nodes(as + "first")
	if !collection.is(as+"OrderedCollection") || len(pages) != 1 || !pages[0].is(as+"OrderedCollectionPage") {
		t.Fatal("it is no collection with a page")
	}
	list := pages[0].nodes(as + "items")
	if len(list) != 1 {
		t.Fatal("the page has no list of items")
	}
	items := list[0].nodes("@list")
	if collection.value(as+"totalItems") != float64(len(items)) {
		t.Errorf("%d items of %v", len(items), collection.value(as+"totalItems"))
	}
	return items
}

// TestAnnotationsReadBack expands the annotations, looks up what they select in
// the plain text that they name, and compares it with the mentions and the facts
// of the stories.
func TestAnnotationsReadBack(t *testing.T) {
	for _, test := range []struct {
		stories                 []*article.Article
		site, source, scope, id string
	}{
		{both(t)[:1], "", "https://example.org/base/bridge.txt", "", "https://example.org/base/#bridge-1"},
		{both(t)[1:], "https://news.example/visit/", "https://news.example/visit/visit.txt", "https://news.example/visit/", "https://news.example/visit/#visit-1"},
		{both(t), "https://news.example/", "https://news.example/bridge.txt", "https://news.example/bridge/", "https://news.example/#bridge-1"},
	} {
		written := write(t, export.Annotations, test.stories, test.site)
		items := annotationsOf(t, expand(t, written))
		ids := map[any]bool{}
		selected := map[string][]string{} // by motivation, what each says and selects
		for _, item := range items {
			ids[item["@id"]] = true
			motivation := strings.TrimPrefix(item.id(oa+"motivatedBy"), oa)
			if !item.is(oa + "Annotation") {
				t.Errorf("%v is no annotation", item["@id"])
			}
			bodies := item.nodes(oa + "hasBody")
			if len(bodies) == 0 || !bodies[0].is(oa+"TextualBody") || bodies[0].id(oa+"hasPurpose") != oa+motivation {
				t.Fatalf("%v has no body", item["@id"])
			}
			says, _ := bodies[0].value("http://www.w3.org/1999/02/22-rdf-syntax-ns#value").(string)
			for _, b := range bodies[1:] {
				if !b.is(oa+"SpecificResource") || !strings.HasPrefix(b.id(oa+"hasSource"), "http") {
					t.Errorf("%v has the body %v", item["@id"], b)
				}
			}
			for _, target := range item.nodes(oa + "hasTarget") {
				says += "|" + selects(t, target, test.stories)
			}
			selected[motivation] = append(selected[motivation], says)
		}
		if len(ids) != len(items) || items[0]["@id"] != test.id {
			t.Errorf("%d ids of %d annotations, the first %v", len(ids), len(items), items[0]["@id"])
		}
		first := items[0].nodes(oa + "hasTarget")[0]
		if first.id(oa+"hasSource") != test.source || first.id(oa+"hasScope") != test.scope {
			t.Errorf("source %s, scope %s", first.id(oa+"hasSource"), first.id(oa+"hasScope"))
		}
		identifying, describing := wanted(test.stories)
		if got := strings.Join(selected["identifying"], "\n"); got != identifying {
			t.Errorf("mentions: got\n%s\nwant\n%s", got, identifying)
		}
		if got := strings.Join(selected["describing"], "\n"); got != describing {
			t.Errorf("facts: got\n%s\nwant\n%s", got, describing)
		}
	}
}

// selects gives what both selectors of a target select.
func selects(t *testing.T, target node, stories []*article.Article) string {
	t.Helper()
	source := target.id(oa + "hasSource")
	var text string
	for _, a := range stories {
		if strings.HasSuffix(source, "/"+a.Slug+".txt") {
			text = a.Text()
		}
	}
	selectors := target.nodes(oa + "hasSelector")
	if len(selectors) != 2 || !selectors[0].is(oa+"TextQuoteSelector") || !selectors[1].is(oa+"TextPositionSelector") {
		t.Fatalf("selectors %v", selectors)
	}
	quote := func(property string) string { s, _ := selectors[0].value(oa + property).(string); return s }
	position := func(property string) int { n, _ := selectors[1].value(oa + property).(float64); return int(n) }
	characters, start, end := []rune(text), position("start"), position("end")
	exact, prefix, suffix := quote("exact"), quote("prefix"), quote("suffix")
	if got := string(characters[start:end]); got != exact || exact == "" {
		t.Errorf("%d to %d is %q, not %q", start, end, got, exact)
	}
	if !strings.HasSuffix(string(characters[:start]), prefix) || !strings.HasPrefix(string(characters[end:]), suffix) {
		t.Errorf("%q does not stand between %q and %q", exact, prefix, suffix)
	}
	return strings.ReplaceAll(exact, "\n", " ")
}

// wanted lists the names with their mentions, and the facts with their
// quotations.
func wanted(stories []*article.Article) (identifying, describing string) {
	var mentions, facts []string
	describe := func(a *article.Article, card article.ID, of []article.Fact) {
		for _, f := range of {
			says := a.ClaimWords(card, &f)
			for _, q := range f.Quotes {
				says += "|" + q.Text
			}
			if len(f.Quotes) > 0 {
				facts = append(facts, says)
			}
		}
	}
	for _, a := range stories {
		for _, e := range a.Entities {
			for _, m := range a.Mentions(e.ID) {
				mentions = append(mentions, e.Name+"|"+m.Text)
			}
			describe(a, e.ID, e.Facts)
		}
		describe(a, "", a.OwnVoice)
	}
	return strings.Join(mentions, "\n"), strings.Join(facts, "\n")
}

// TestTermsAreKnown writes no word that the context does not explain, which
// readers of JSON-LD drop in silence.
func TestTermsAreKnown(t *testing.T) {
	b, err := os.ReadFile("testdata/anno.jsonld")
	if err != nil {
		t.Fatal(err)
	}
	context, err := ld.DocumentFromReader(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	terms := context.(map[string]any)["@context"].(map[string]any)
	document, err := ld.DocumentFromReader(bytes.NewReader(write(t, export.Annotations, both(t), "https://example.org/")))
	if err != nil {
		t.Fatal(err)
	}
	used := map[string]bool{}
	var walk func(any)
	walk = func(v any) {
		switch v := v.(type) {
		case map[string]any:
			for key, below := range v {
				used[key] = true
				if name, ok := below.(string); ok && (key == "type" || key == "motivation" || key == "purpose") {
					used[name] = true
				}
				walk(below)
			}
		case []any:
			for _, below := range v {
				walk(below)
			}
		}
	}
	walk(document)
	for term := range used {
		if terms[term] == nil && term != "@context" {
			t.Errorf("the context has no term %q", term)
		}
	}
	if len(used) < 25 {
		t.Errorf("only %d terms are used", len(used))
	}
}

// TestMarksStayWithTheirLetters cuts the words around a selection between
// letters, not within them.
func TestMarksStayWithTheirLetters(t *testing.T) {
	marked := strings.Repeat("e\u0301", 40)
	a := storytest.Parse(t, "x.md", []byte("---\nheadline: H\n---\n"+marked+" [Ana](#ana) "+marked+".\n\n## Cards\n\n### Ana\n```yaml\nkind: person\n```\n"))
	written := string(write(t, export.Annotations, []*article.Article{a}, ""))
	half := strings.Repeat("e\u0301", 16)
	for _, want := range []string{`"prefix": "` + half + ` "`, `"suffix": " ` + half + `"`} {
		if !strings.Contains(written, want) {
			t.Errorf("no %s in\n%s", want, written)
		}
	}
}
