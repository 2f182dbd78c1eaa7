package draft

import "strings"

// name is one place in the text that names something.
type name struct {
	in          *sentence
	first, last int // words of the sentence
	from, to    int // bytes of it
	text        string
	known       known  // of the table of countries; nil country for a name that is not
	acronym     bool   // capitals alone
	longFor     *name  // of an acronym in brackets, the name before them
	title       string // before it: Transport Minister
	titleFrom   int    // byte at which the title begins
	role        span   // before it: Kremlin spokesperson
	before      string // the word before it, but for an article, in small letters
	theBefore   bool
	speaks      bool // a verb of speech has it for its subject
	thing       *thing
	card        *card
}

// span is a stretch of a sentence; empty if to is 0.
type span struct{ from, to int }

// add takes in a name.
func (f *finder) add(s *sentence, units []unit) *name {
	n := &name{in: s, first: units[0].first, last: units[len(units)-1].last}
	n.from, n.to = s.words[n.first].from, s.words[n.last].to
	n.text = s.text[n.from:n.to]
	if len(units) == 1 {
		n.known = units[0].known
		n.acronym = n.known.country == nil && n.first == n.last && s.words[n.first].isAcronym()
	}
	before := n.first
	if s.adjoins(before-1) && articles[s.words[before-1].text] {
		n.theBefore = true
		before--
	}
	if s.adjoins(before - 1) {
		before--
		for s.adjoins(before-1) && regions[s.words[before].text] {
			before--
		}
		n.before = s.words[before].lower()
	}
	if f.english() {
		s.findRoleBefore(n)
	}
	s.names = append(s.names, n)
	return n
}

// regions are words between a preposition and a place: in northern Scotland.
var regions = set(`northern southern eastern western central north south east west nearby downtown upper lower`)

// parts gives the words of a name.
func parts(name string) []string { return strings.Fields(strings.ReplaceAll(name, "\u00a0", " ")) }

// nameEnding finds the name that ends at a byte of the sentence; nil if none does.
func (s *sentence) nameEnding(to int) *name {
	for _, n := range s.names {
		if n.to == to {
			return n
		}
	}
	return nil
}

// nameBeginning finds the name that begins at a byte of the sentence.
func (s *sentence) nameBeginning(from int) *name {
	for _, n := range s.names {
		if n.from == from {
			return n
		}
	}
	return nil
}
