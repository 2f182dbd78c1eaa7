package export

import (
	"fmt"
	"net/url"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/article"
)

// collection is the document of the format Annotations, in the W3C Web Annotation
// Data Model (2017). One annotation for every mention identifies its entity, and
// one for every fact that quotes the story describes the quoted words.
//
// The target is the plain text of the format Text, in a file named by the story's
// slug and .txt. It is not the page, which has more text than the story. Positions
// count characters (Unicode code points).
type collection struct {
	Context string `json:"@context"`
	ID      string `json:"id"`
	Type    string `json:"type"`
	Label   string `json:"label"`
	Total   int    `json:"total"`
	First   page   `json:"first"`
}

type page struct {
	ID         string       `json:"id"`
	Type       string       `json:"type"`
	StartIndex int          `json:"startIndex"`
	Items      []annotation `json:"items"`
}

type annotation struct {
	ID         string   `json:"id"`
	Type       string   `json:"type"`
	Motivation string   `json:"motivation"`
	Body       []body   `json:"body"`
	Target     []target `json:"target"`
}

// body is text (a TextualBody) or an address (a SpecificResource).
type body struct {
	Type     string `json:"type"`
	Purpose  string `json:"purpose"`
	Value    string `json:"value,omitempty"`
	Format   string `json:"format,omitempty"`
	Language string `json:"language,omitempty"`
	Source   string `json:"source,omitempty"`
}

type target struct {
	Type     string     `json:"type"`
	Source   plainText  `json:"source"`
	Scope    string     `json:"scope,omitempty"` // the page, if its address is known
	Selector []selector `json:"selector"`
}

type plainText struct {
	ID       string `json:"id"`
	Type     string `json:"type"`
	Format   string `json:"format"`
	Language string `json:"language"`
}

// selector is a TextQuoteSelector or a TextPositionSelector. Either finds the
// words; the first still does after an edit.
type selector struct {
	Type   string `json:"type"`
	Exact  string `json:"exact,omitempty"`
	Prefix string `json:"prefix,omitempty"`
	Suffix string `json:"suffix,omitempty"`
	Start  *int   `json:"start,omitempty"`
	End    *int   `json:"end,omitempty"`
}

func newCollection(stories []*article.Article, site string) (collection, error) {
	c := collection{
		Context: "http://www.w3.org/ns/anno.jsonld",
		ID:      site + "#annotations", Type: "AnnotationCollection",
		First: page{ID: site + "#annotations-1", Type: "AnnotationPage", Items: []annotation{}},
	}
	for _, a := range stories {
		text := a.Text()
		an := annotator{story: a, text: text, flat: strings.ReplaceAll(text, "\n", " "), starts: starts(a), site: site}
		if site != "" {
			an.scope = site
			if len(stories) > 1 {
				an.scope += url.PathEscape(a.Slug) + "/"
			}
		}
		items, err := an.annotations()
		if err != nil {
			return collection{}, fmt.Errorf("%s: %w", a.Slug, err)
		}
		c.First.Items = append(c.First.Items, items...)
		c.Label = a.Title()
	}
	if c.Total = len(c.First.Items); len(stories) != 1 {
		c.Label = strconv.Itoa(len(stories)) + " stories"
	}
	return c, nil
}

// annotator makes the annotations of one story.
type annotator struct {
	story  *article.Article
	text   string
	flat   string // text with spaces for line breaks, as quotations have them
	starts map[article.ID]place
	site   string
	scope  string
}

// place is a position in the text: the number of bytes and of characters before
// it.
type place struct{ bytes, characters int }

// after returns the position a number of bytes later.
func (p place) after(text string, bytes int) place {
	return place{p.bytes + bytes, p.characters + utf8.RuneCountInString(text[p.bytes:p.bytes+bytes])}
}

// starts returns the position of each sentence in the text of a story.
func starts(a *article.Article) map[article.ID]place {
	text, at, all := a.Text(), place{}, map[article.ID]place{}
	for i := range a.Blocks {
		b := &a.Blocks[i]
		length := len(strings.TrimRightFunc(b.Text(), unicode.IsSpace))
		if length == 0 {
			continue
		}
		if at.bytes > 0 {
			at = at.after(text, len("\n\n"))
		}
		begin := at
		for j := range b.Sentences {
			s := &b.Sentences[j]
			all[s.ID] = at
			at = at.after(text, len(s.Text()))
			if j+1 < len(b.Sentences) {
				at = at.after(text, len(s.Gap))
			}
		}
		at = begin.after(text, length)
	}
	return all
}

func (an *annotator) annotations() ([]annotation, error) {
	mentions := an.mentions()
	var items []annotation
	for i := range an.story.Entities {
		e := &an.story.Entities[i]
		for _, t := range mentions[e.ID] {
			items = append(items, annotation{Motivation: "identifying", Body: an.identity(e), Target: []target{t}})
		}
		described, err := an.facts(e.ID, e.Facts)
		if err != nil {
			return nil, err
		}
		items = append(items, described...)
	}
	described, err := an.facts("", an.story.OwnVoice)
	if err != nil {
		return nil, err
	}
	items = append(items, described...)
	for i := range items {
		items[i].ID = an.site + "#" + url.PathEscape(an.story.Slug) + "-" + strconv.Itoa(i+1)
		items[i].Type = "Annotation"
	}
	return items, nil
}

// mentions returns the targets of the mentions of each card.
func (an *annotator) mentions() map[article.ID][]target {
	all := map[article.ID][]target{}
	for _, s := range an.story.Sentences() {
		at := an.starts[s.ID]
		for i := range s.Runs {
			end := at.after(an.text, len(s.Runs[i].Text))
			if card := s.Runs[i].Card; card != "" {
				all[card] = append(all[card], an.target(at, end))
			}
			at = end
		}
	}
	return all
}

// identity returns the bodies that identify an entity.
func (an *annotator) identity(e *article.Entity) []body {
	bodies := []body{an.words(e.Name, "identifying")}
	if e.Wikidata != "" {
		bodies = append(bodies, address(e.WikidataURI(), "identifying"))
	}
	if page := e.WikipediaURL(an.story.Lang); page != "" {
		bodies = append(bodies, address(page, "identifying"))
	}
	return bodies
}

// facts annotates the words that facts quote. It returns an error for words
// that are not in the text.
func (an *annotator) facts(card article.ID, facts []article.Fact) ([]annotation, error) {
	var items []annotation
	for i := range facts {
		f := &facts[i]
		if !f.InStory() {
			continue
		}
		item := annotation{Motivation: "describing", Body: []body{an.words(an.story.ClaimWords(card, f), "describing")}}
		if f.Guess {
			item.Body = append(item.Body, body{Type: "TextualBody", Purpose: "assessing", Value: "A guess that nobody has confirmed.", Format: "text/plain", Language: "en"})
		}
		for _, n := range f.Notes {
			if s := an.story.Sources[n]; s.URL != "" {
				item.Body = append(item.Body, address(s.URL, "linking"))
			}
		}
		for _, q := range f.Quotes {
			sentence := an.starts[q.Sentence]
			at := strings.Index(an.flat[sentence.bytes:], q.Text)
			if at < 0 {
				return nil, fmt.Errorf("%q is not in the text", q.Text)
			}
			from := sentence.after(an.text, at)
			item.Target = append(item.Target, an.target(from, from.after(an.text, len(q.Text))))
		}
		items = append(items, item)
	}
	return items, nil
}

func (an *annotator) words(text, purpose string) body {
	return body{Type: "TextualBody", Purpose: purpose, Value: text, Format: "text/plain", Language: an.story.Lang}
}

func address(to, purpose string) body {
	return body{Type: "SpecificResource", Purpose: purpose, Source: to}
}

// around is the number of characters of context that a selector quotes on
// either side.
const around = 32

// target returns the selectors of a stretch of the text.
func (an *annotator) target(from, to place) target {
	return target{
		Type: "SpecificResource", Scope: an.scope,
		Source: plainText{an.site + url.PathEscape(an.story.Slug) + ".txt", "Text", "text/plain", an.story.Lang},
		Selector: []selector{
			{Type: "TextQuoteSelector", Exact: an.text[from.bytes:to.bytes], Prefix: lastOf(an.text[:from.bytes]), Suffix: firstOf(an.text[to.bytes:])},
			{Type: "TextPositionSelector", Start: &from.characters, End: &to.characters},
		},
	}
}

// lastOf returns the last characters of a text, and never separates a letter
// from its marks.
func lastOf(text string) string {
	at := len(text)
	for n, last := 0, rune(0); at > 0 && (n < around || unicode.IsMark(last)); n++ {
		r, size := utf8.DecodeLastRuneInString(text[:at])
		at, last = at-size, r
	}
	return text[at:]
}

// firstOf returns the first characters of a text, in the same way.
func firstOf(text string) string {
	n := 0
	for i, r := range text {
		if n++; n > around && !unicode.IsMark(r) {
			return text[:i]
		}
	}
	return text
}
