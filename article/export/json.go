package export

import (
	_ "embed" // for Schema
	"encoding/json"
	"io"
	"unicode/utf8"

	"dateline/article"
)

// Schema is the JSON Schema of the format JSON.
//
//go:embed schema.json
var Schema string

// version is the version of Schema. It grows when a field disappears or changes
// its meaning; new fields do not change it.
const version = 1

// document is the document of the format JSON. It is separate from the model,
// which changes with the page. Schema documents its fields.
type document struct {
	Format  string  `json:"format"`
	Version int     `json:"version"`
	Stories []story `json:"stories"`
}

type story struct {
	Slug        string       `json:"slug"`
	Language    string       `json:"language"`
	Direction   string       `json:"direction"`
	Kicker      string       `json:"kicker,omitempty"`
	Headline    string       `json:"headline"`
	Standfirst  string       `json:"standfirst,omitempty"`
	Byline      string       `json:"byline,omitempty"`
	Dateline    string       `json:"dateline,omitempty"`
	Credit      string       `json:"credit,omitempty"`
	Published   article.Date `json:"published,omitzero"`
	Updated     article.Date `json:"updated,omitzero"`
	Guesses     []string     `json:"guesses,omitempty"`
	Corrections []correction `json:"corrections,omitempty"`
	Blocks      []block      `json:"blocks"`
	Cards       []card       `json:"cards"`
	OwnVoice    []fact       `json:"ownVoice,omitempty"`
	Sources     []source     `json:"sources"`
	Route       []article.ID `json:"route,omitempty"`
	Overlay     *overlay     `json:"overlay,omitempty"`
}

type correction struct {
	Date article.Date `json:"date"`
	Text string       `json:"text"`
}

type block struct {
	ID        article.ID `json:"id"`
	Kind      string     `json:"kind"`
	Level     int        `json:"level,omitempty"`
	Number    int        `json:"number,omitempty"`
	Sentences []sentence `json:"sentences,omitempty"`
	Picture   *picture   `json:"picture,omitempty"`
}

type sentence struct {
	ID   article.ID `json:"id"`
	Text string     `json:"text"`
	// Gap is the white space after the sentence, within its block.
	Gap   string `json:"gap,omitempty"`
	Links []link `json:"links,omitempty"`
}

// link is a stretch of a text that leads to a card or to the web.
type link struct {
	Start int        `json:"start"`
	End   int        `json:"end"`
	Card  article.ID `json:"card,omitempty"`
	URL   string     `json:"url,omitempty"`
}

type picture struct {
	File    string `json:"file"`
	Text    string `json:"text"`
	Caption string `json:"caption,omitempty"`
}

type card struct {
	ID        article.ID   `json:"id"`
	Guesses   []string     `json:"guesses,omitempty"`
	Kind      article.Kind `json:"kind"`
	Name      string       `json:"name"`
	Role      string       `json:"role,omitempty"`
	Native    []native     `json:"native,omitempty"`
	Aliases   []string     `json:"aliases,omitempty"`
	Place     *point       `json:"place,omitempty"`
	Zone      string       `json:"zone,omitempty"`
	Country   string       `json:"country,omitempty"`
	When      *span        `json:"when,omitempty"`
	Wikipedia string       `json:"wikipedia,omitempty"`
	Wikidata  string       `json:"wikidata,omitempty"`
	Facts     []fact       `json:"facts,omitempty"`
}

type native struct {
	Language string `json:"language"`
	Text     string `json:"text"`
}

type point struct {
	Latitude  float64 `json:"latitude"`
	Longitude float64 `json:"longitude"`
}

type span struct {
	From article.Date `json:"from"`
	To   article.Date `json:"to,omitzero"`
}

type fact struct {
	When    *span          `json:"when,omitempty"`
	Later   bool           `json:"later,omitempty"`
	Guess   bool           `json:"guess,omitempty"`
	Speaker string         `json:"speaker,omitempty"`
	Mode    article.Mode   `json:"mode,omitempty"`
	Stance  article.Stance `json:"stance,omitempty"`
	Text    string         `json:"text"`
	Links   []link         `json:"links,omitempty"`
	Quotes  []quote        `json:"quotes,omitempty"`
	Sources []string       `json:"sources,omitempty"`
}

type quote struct {
	Text     string     `json:"text"`
	Sentence article.ID `json:"sentence"`
}

type source struct {
	ID        string `json:"id"`
	Publisher string `json:"publisher"`
	Title     string `json:"title,omitempty"`
	URL       string `json:"url,omitempty"`
}

type overlay struct {
	Name      string       `json:"name"`
	AsOf      article.Date `json:"asOf"`
	Card      article.ID   `json:"card,omitempty"`
	Countries []string     `json:"countries"`
	Source    string       `json:"source,omitempty"`
}

func newDocument(stories []*article.Article) document {
	d := document{Format: "dateline", Version: version, Stories: []story{}}
	for _, a := range stories {
		d.Stories = append(d.Stories, newStory(a))
	}
	return d
}

func newStory(a *article.Article) story {
	s := story{
		Slug: a.Slug, Language: a.Lang, Direction: "ltr",
		Kicker: a.Kicker, Headline: a.Headline, Standfirst: a.Standfirst, Byline: a.Byline,
		Dateline: a.Dateline, Credit: a.Credit, Published: a.Published, Updated: a.Updated, Guesses: a.Guesses,
		Blocks: []block{}, Cards: []card{}, Sources: []source{}, OwnVoice: newFacts(a, "", a.OwnVoice), Route: a.Map.Route,
	}
	if a.Dir != "" {
		s.Direction = a.Dir
	}
	for _, c := range a.Corrections {
		s.Corrections = append(s.Corrections, correction(c))
	}
	for i := range a.Blocks {
		s.Blocks = append(s.Blocks, newBlock(&a.Blocks[i]))
	}
	for i := range a.Entities {
		s.Cards = append(s.Cards, newCard(a, &a.Entities[i]))
	}
	for _, from := range a.Sources {
		s.Sources = append(s.Sources, source{from.Label, from.Publisher, from.Title, from.URL})
	}
	if o := a.Overlay; o != nil {
		s.Overlay = &overlay{Name: o.Name, AsOf: o.AsOf, Card: o.Card, Countries: o.Countries}
		if o.Source >= 0 {
			s.Overlay.Source = a.Sources[o.Source].Label
		}
	}
	return s
}

// kinds names the kinds of block.
var kinds = map[article.BlockKind]string{
	article.Paragraph: "paragraph", article.Subheading: "subheading", article.Quotation: "quotation",
	article.Item: "item", article.Figure: "picture",
}

func newBlock(from *article.Block) block {
	b := block{ID: from.ID, Kind: kinds[from.Kind], Level: from.Level, Number: from.Number}
	for i := range from.Sentences {
		s := &from.Sentences[i]
		b.Sentences = append(b.Sentences, sentence{s.ID, s.Text(), s.Gap, newLinks(s.Runs)})
	}
	if p := from.Picture; p != nil {
		b.Picture = &picture{p.Src, p.Alt, p.Caption}
	}
	return b
}

func newLinks(runs []article.Run) []link {
	var links []link
	at := 0
	for i := range runs {
		end := at + utf8.RuneCountInString(runs[i].Text)
		if runs[i].Card != "" || runs[i].Href != "" {
			links = append(links, link{at, end, runs[i].Card, runs[i].Href})
		}
		at = end
	}
	return links
}

func newCard(a *article.Article, e *article.Entity) card {
	c := card{
		ID: e.ID, Guesses: e.Guesses, Kind: e.Kind, Name: e.Name, Role: e.Role, Aliases: e.Aliases, Zone: e.Zone, Country: e.Country,
		When: newSpan(e.When), Wikipedia: e.WikipediaURL(a.Lang), Wikidata: e.Wikidata, Facts: newFacts(a, e.ID, e.Facts),
	}
	for _, n := range e.Native {
		c.Native = append(c.Native, native{n.Lang, n.Text})
	}
	if e.At != nil {
		c.Place = &point{e.At.Lat, e.At.Lon}
	}
	return c
}

func newFacts(a *article.Article, card article.ID, from []article.Fact) []fact {
	var facts []fact
	for i := range from {
		f := &from[i]
		exported := fact{Guess: f.Guess, When: newSpan(f.When), Later: a.Later(f.When), Mode: f.Mode, Stance: f.Stance,
			Text: article.PlainText(f.Text), Links: newLinks(f.Text)}
		if article.IsClaim(card, f) {
			exported.Speaker = a.SpeakerName(card)
		}
		for _, q := range f.Quotes {
			exported.Quotes = append(exported.Quotes, quote{q.Text, q.Sentence})
		}
		for _, n := range f.Notes {
			exported.Sources = append(exported.Sources, a.Sources[n].Label)
		}
		facts = append(facts, exported)
	}
	return facts
}

func newSpan(s article.Span) *span {
	if s.IsZero() {
		return nil
	}
	return &span{s.From, s.To}
}

// writeJSON writes a value as indented JSON.
func writeJSON(to io.Writer, value any) error {
	out := json.NewEncoder(to)
	out.SetEscapeHTML(false)
	out.SetIndent("", "  ")
	return out.Encode(value)
}
