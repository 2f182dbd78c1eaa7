package synthetic

// Size is the size of a story: the number of each of its parts.
type Size struct {
	Words    int    // of the text, including mentions
	Cards    int    // including places
	Places   int    // cards that are on the map
	Mentions int    // at least one for each card
	Facts    int    // all of them dated, each with its evidence
	Seed     uint64 // distinguishes stories of one size
}

// Large is a book-length story in which every name has a card.
var Large = Size{Words: 100_000, Cards: 1000, Places: 300, Mentions: 20_000, Facts: 2000}

// Usual is about the size of the default story.
var Usual = Size{Words: 400, Cards: 30, Places: 8, Mentions: 60, Facts: 60}

// Share returns the nth part of a size.
func (s Size) Share(n int) Size {
	return Size{s.Words / n, s.Cards / n, s.Places / n, s.Mentions / n, s.Facts / n, s.Seed}
}

// Times returns a size n times as large.
func (s Size) Times(n int) Size {
	return Size{s.Words * n, s.Cards * n, s.Places * n, s.Mentions * n, s.Facts * n, s.Seed}
}
