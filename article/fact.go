package article

// Fact is one sentence about a card's entity, with its evidence: quoted words
// of the story, cited sources, or both. A fact with a mode is a claim. The
// speaker is the card's entity, or the outlet in Article.OwnVoice.
type Fact struct {
	When   Span    `json:"when,omitzero"`
	Mode   Mode    `json:"mode,omitempty"`
	Stance Stance  `json:"stance,omitempty"`
	Text   []Run   `json:"text"`
	Quotes []Quote `json:"quotes,omitempty"`
	Notes  []int   `json:"notes,omitempty"` // indices into Article.Sources
	Guess  bool    `json:"guess,omitempty"` // nobody has confirmed it
}

// InStory reports whether the story itself is evidence for the fact.
func (f *Fact) InStory() bool { return len(f.Quotes) > 0 }

// Quote is evidence for a fact: words of the story, and the sentence that holds
// them.
type Quote struct {
	Text     string `json:"text"`
	Sentence ID     `json:"sentence"` // the sentence in which the words begin
}

// Mode is the kind of speech of a claim, such as said or denied.
type Mode string

// The modes of a claim.
const (
	Said     Mode = "said"
	Denied   Mode = "denied"
	Accused  Mode = "accused"
	Urged    Mode = "urged"
	Asked    Mode = "asked"
	Ordered  Mode = "ordered"
	Warned   Mode = "warned"
	Praised  Mode = "praised"
	Reported Mode = "reported"
)

// Modes lists every mode an author may write.
var Modes = []Mode{Said, Denied, Accused, Urged, Asked, Ordered, Warned, Praised, Reported}

// Stance is the attitude of a claim to the story's subject.
type Stance string

// The stances of a claim.
const (
	Supportive Stance = "supportive"
	Critical   Stance = "critical"
	Neutral    Stance = "neutral"
)

// Stances lists every stance an author may write.
var Stances = []Stance{Supportive, Critical, Neutral}

// Source is the work that a footnote cites.
type Source struct {
	Label     string `json:"label"` // the author's short name for it
	Publisher string `json:"publisher"`
	Title     string `json:"title,omitempty"` // title, document, date: all between publisher and address
	URL       string `json:"url,omitempty"`
}
