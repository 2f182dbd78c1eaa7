package article

// Article is one annotated story: the publisher's text, the cards of the
// entities it names, and its sources. It is plain data, complete after parsing:
// it travels as JSON from the build to the browser, and the methods of this
// package derive every view from it.
type Article struct {
	Slug       string `json:"slug"`          // the file's name without .md; the story's address on a site of several
	Lang       string `json:"lang"`          // BCP 47 tag of the story's language
	Dir        string `json:"dir,omitempty"` // "rtl" for a script written from right to left
	Kicker     string `json:"kicker,omitempty"`
	Headline   string `json:"headline"`
	Standfirst string `json:"standfirst,omitempty"`
	Byline     string `json:"byline,omitempty"`
	Dateline   string `json:"dateline,omitempty"` // the place a story is filed from
	Credit     string `json:"credit,omitempty"`
	Published  Date   `json:"published,omitzero"`
	Updated    Date   `json:"updated,omitzero"`
	// Guesses are the keys of the front matter that nobody has confirmed.
	Guesses     []string     `json:"guesses,omitempty"`
	Blocks      []Block      `json:"blocks"`             // in reading order
	Entities    []Entity     `json:"entities,omitempty"` // in the author's order
	OwnVoice    []Fact       `json:"ownVoice,omitempty"` // claims the outlet makes itself
	Sources     []Source     `json:"sources,omitempty"`  // in order of first use
	Corrections []Correction `json:"corrections,omitempty"`
	Overlay     *Overlay     `json:"overlay,omitempty"`
	Map         MapSpec      `json:"map,omitzero"`
	Legs        []Leg        `json:"legs,omitempty"`  // see the package derive
	Graph       *Graph       `json:"graph,omitempty"` // see the package derive

	// Wordings are the dates of the story in the words of its language, by
	// their text forms; nil where English serves. See the package derive.
	Wordings map[string]string `json:"wordings,omitempty"`

	// Keys are the search keys of the words for which PlainKey has none; see
	// the package derive.
	Keys map[string]string `json:"keys,omitempty"`
}

// ID names a card, a block or a sentence within its story and is the fragment
// of its address: "vladimir-putin", "p1", "p1-s2".
type ID string

// Entity returns the card of an id; nil if the story has none.
func (a *Article) Entity(id ID) *Entity {
	for i := range a.Entities {
		if a.Entities[i].ID == id {
			return &a.Entities[i]
		}
	}
	return nil
}

// Correction is a mistake the publisher has put right, shown with the story.
type Correction struct {
	Date Date   `json:"date"`
	Text string `json:"text"`
}

// Overlay is a named set of countries that the map can show, as of a date:
// members of a court, parties to a treaty.
type Overlay struct {
	Name      string   `json:"name"`
	AsOf      Date     `json:"asOf"`
	Card      ID       `json:"card,omitempty"`
	Countries []string `json:"countries"` // ISO 3166-1 alpha-2
	Source    int      `json:"source"`    // index into Article.Sources, -1 for none
}

// MapSpec holds the wishes of the front matter for the map. The story's places
// decide the rest.
type MapSpec struct {
	Route     []ID       `json:"route,omitempty"`     // the two places joined by a great circle
	Countries []string   `json:"countries,omitempty"` // ISO 3166-1 alpha-2 of the countries tinted, the main one last
	Landmarks []Landmark `json:"landmarks,omitempty"`
	Frame     FrameWish  `json:"frame,omitzero"`
	Tiles     *Tiles     `json:"tiles,omitempty"` // nil for a map without
}
