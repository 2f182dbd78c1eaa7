package article

import (
	"cmp"
	"strings"
)

// Teaser is the entry of a story on the index of a site.
type Teaser struct {
	Slug       string   `json:"slug"`
	Lang       string   `json:"lang"`
	Dir        string   `json:"dir,omitempty"`
	Kicker     string   `json:"kicker,omitempty"`
	Headline   string   `json:"headline"`
	Standfirst string   `json:"standfirst,omitempty"`
	Dateline   string   `json:"dateline,omitempty"`
	Credit     string   `json:"credit,omitempty"`
	Published  Date     `json:"published,omitzero"`
	When       string   `json:"when,omitempty"` // the date of publication in words
	Updated    Date     `json:"updated,omitzero"`
	Places     []string `json:"places,omitempty"` // the names of the places on its map
	Map        string   `json:"map,omitempty"`    // the file of its small map; "" for none
	Draft      bool     `json:"draft,omitempty"`  // it has guesses
}

// Teaser returns the entry of the story.
func (a *Article) Teaser() Teaser {
	t := Teaser{
		Slug: a.Slug, Lang: a.Lang, Dir: a.Dir, Kicker: a.Kicker, Headline: a.Headline,
		Standfirst: a.Standfirst, Dateline: a.Dateline, Credit: a.Credit, Published: a.Published, Updated: a.Updated,
		When: a.DateWords(a.Published), Draft: a.HasGuesses(),
	}
	for _, e := range a.Places() {
		t.Places = append(t.Places, e.Name)
	}
	return t
}

// NewestFirst compares stories for the order of an index: newest first, stories
// without a date last, and those of one date by their slugs.
func NewestFirst(a, b Teaser) int {
	return cmp.Or(b.Published.Compare(a.Published), strings.Compare(a.Slug, b.Slug))
}

// Elsewhere is another story of the site that has the card of an entity.
type Elsewhere struct {
	Slug      string `json:"slug"`
	Lang      string `json:"lang"`
	Headline  string `json:"headline"`
	Published Date   `json:"published,omitzero"`
}
