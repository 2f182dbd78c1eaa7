package synthetic

// Size is how much a story has of each thing.
type Size struct {
	Words    int    // of the text, mentions and all
	Cards    int    // places included
	Places   int    // cards that are on the map
	Mentions int    // at least one to a card
	Facts    int    // all of them dated, each with its evidence
	Seed     uint64 // tells stories of one size apart
}

// Large is a book that every name in it is explained of.
var Large = Size{Words: 100_000, Cards: 1000, Places: 300, Mentions: 20_000, Facts: 2000}

// Usual is about as much as the default story has.
var Usual = Size{Words: 400, Cards: 30, Places: 8, Mentions: 60, Facts: 60}

// Share is the nth part of a size.
func (s Size) Share(n int) Size {
	return Size{s.Words / n, s.Cards / n, s.Places / n, s.Mentions / n, s.Facts / n, s.Seed}
}

// Times is a size n times over.
func (s Size) Times(n int) Size {
	return Size{s.Words * n, s.Cards * n, s.Places * n, s.Mentions * n, s.Facts * n, s.Seed}
}
