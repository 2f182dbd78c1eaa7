package article

import (
	"net/url"
	"strings"
)

// Entity is the subject of one card: a person, place, country, organisation,
// event, document or group that the story names or that its background needs.
type Entity struct {
	ID        ID       `json:"id"`
	Kind      Kind     `json:"kind"`
	Name      string   `json:"name"`
	Role      string   `json:"role,omitempty"`
	Native    []Native `json:"native,omitempty"`
	Aliases   []string `json:"aliases,omitempty"`
	At        *Point   `json:"at,omitempty"`      // nil if the entity has no single place
	Zone      string   `json:"zone,omitempty"`    // IANA time zone
	Country   string   `json:"country,omitempty"` // ISO 3166-1 alpha-2
	When      Span     `json:"when,omitzero"`
	Wikipedia string   `json:"wikipedia,omitempty"` // title of the article, in the story's language or with "xx:" before it
	Wikidata  string   `json:"wikidata,omitempty"`
	Facts     []Fact   `json:"facts,omitempty"`

	// Guesses are the keys of the attributes that nobody has confirmed.
	Guesses []string `json:"guesses,omitempty"`
	// Shared tells that the card is one that stories of a folder have in common.
	Shared bool `json:"shared,omitempty"`
	// Also lists the newest other stories of the site that have the card.
	// AlsoMore counts the rest.
	Also     []Elsewhere `json:"also,omitempty"`
	AlsoMore int         `json:"alsoMore,omitempty"`
}

// Native is a name in its own language and script.
type Native struct {
	Lang string `json:"lang"` // BCP 47
	Text string `json:"text"`
}

// Point is a place on the WGS84 ellipsoid, in degrees, north and east positive.
type Point struct {
	Lat float64 `json:"lat"`
	Lon float64 `json:"lon"`
}

// WikipediaURL returns the address of the entity's Wikipedia article, "" if it
// has none. Wikipedia is the title, in the story's language lang unless it
// begins with the code of another language and a colon.
func (e *Entity) WikipediaURL(lang string) string {
	if e.Wikipedia == "" {
		return ""
	}
	language, _, _ := strings.Cut(lang, "-")
	title := e.Wikipedia
	if code, rest, ok := strings.Cut(title, ":"); ok && len(code) >= 2 && len(code) <= 3 && code == strings.ToLower(code) {
		language, title = code, strings.TrimSpace(rest)
	}
	return "https://" + language + ".wikipedia.org/wiki/" + url.PathEscape(strings.ReplaceAll(title, " ", "_"))
}

// WikidataURL returns the address of the entity's page in Wikidata, "" if it has
// none.
func (e *Entity) WikidataURL() string {
	if e.Wikidata == "" {
		return ""
	}
	return "https://www.wikidata.org/wiki/" + e.Wikidata
}

// WikidataURI returns the identifier of the entity itself in Wikidata, as linked
// data names it; "" if it has none.
func (e *Entity) WikidataURI() string {
	if e.Wikidata == "" {
		return ""
	}
	return "http://www.wikidata.org/entity/" + e.Wikidata
}
