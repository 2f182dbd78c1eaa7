package article

// Block is one paragraph, subheading, list item or picture of the story's text.
type Block struct {
	ID        ID         `json:"id"` // p1, h1, f1: counted from 1 for each kind of block
	Kind      BlockKind  `json:"kind"`
	Number    int        `json:"number,omitempty"` // of an item of a numbered list; 0 in any other
	Level     int        `json:"level,omitempty"`  // of a subheading: 2 or 3
	Sentences []Sentence `json:"sentences,omitempty"`
	Picture   *Picture   `json:"picture,omitempty"`
}

// BlockKind is the kind of a block.
type BlockKind string

// The kinds of block a story may hold.
const (
	Paragraph  BlockKind = "p"
	Subheading BlockKind = "h"
	Quotation  BlockKind = "q"  // a paragraph within a block quotation
	Item       BlockKind = "li" // one item of a list
	Figure     BlockKind = "f"
)

// Sentence is the unit of evidence. A subheading is one sentence with the
// block's own id.
type Sentence struct {
	ID   ID     `json:"id"`
	Runs []Run  `json:"runs"`
	Gap  string `json:"gap,omitempty"` // white space before the next sentence of the block; "\n" for a hard line break
}

// Run is a stretch of text in one style. Text "\n" is a hard line break.
type Run struct {
	Text   string `json:"t"`
	Card   ID     `json:"card,omitempty"` // a mention, or in a fact a link to another card
	Href   string `json:"href,omitempty"` // an ordinary link
	Em     bool   `json:"em,omitempty"`
	Strong bool   `json:"strong,omitempty"`
}

// Picture is an image of the story. Src is relative to the story's file; it is
// "" in a published story.
type Picture struct {
	Src     string `json:"src,omitempty"`
	Alt     string `json:"alt"`
	Caption string `json:"caption,omitempty"`
}
