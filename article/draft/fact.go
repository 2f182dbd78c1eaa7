package draft

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/article"
)

// fact is a fact in the making: words of a sentence, and those that prove them.
type fact struct {
	when   article.Date
	mode   article.Mode
	stance article.Stance
	doubt  bool
	in     *sentence
	words  span
	proof  span
}

// mostFacts is how many facts a card gets; a human who wants more has the text.
const mostFacts = 12

// addFact puts words of a sentence on a card as a fact, if they can be proved and
// are not there yet.
func (d *draft) addFact(c *card, s *sentence, words span, f *fact) {
	if f.proof.to == 0 {
		f.proof = words
	}
	f.in, f.words, f.proof = s, s.trim(words), d.evidence(s, f.proof)
	twin := func(g *fact) bool {
		return g.in.text[g.words.from:g.words.to] == s.text[f.words.from:f.words.to]
	}
	if f.proof.to == 0 || f.words.from >= f.words.to || f.words.to-f.words.from > longestQuote ||
		len(c.facts) >= mostFacts || slices.ContainsFunc(c.facts, twin) {
		return
	}
	c.facts = append(c.facts, f)
}

// findFacts gives the cards the clauses with a date, each to what its clause
// names first, and every card without a fact the first clause that begins with it.
// What else a clause names is connected with that card by it.
func (d *draft) findFacts() {
	if d.english() {
		for _, s := range d.sentences {
			d.findDated(s)
		}
	}
	for _, c := range d.cards {
		if len(c.facts) > 0 {
			continue
		}
		for _, n := range c.mentions {
			part := n.in.statement(n.in.clause(n.from))
			if len(c.facts) == 0 && !n.in.heading && !n.in.isTaken(part) && n.in.firstWithin(part) == n && d.tells(n.in, part) {
				d.addFact(c, n.in, part, &fact{doubt: part.from > n.in.begin})
			}
		}
	}
}

// fewestWords is how many words a clause has at least that tells something.
const fewestWords = 4

// Words with which a clause begins: some it can do without, and after others it
// states nothing by itself.
var (
	conjunctions = set(`while when since because although though but and as that after before if yet so`)
	dependent    = set(`like including despite such with without in on at by for from of to among during under over against
		was were is are has have had been be who which whose where`)
)

// statement is a clause without the conjunction that it begins with; it is empty
// if it states nothing.
func (s *sentence) statement(part span) span {
	first, rest, _ := strings.Cut(s.text[part.from:part.to], " ")
	switch first = strings.ToLower(first); {
	case conjunctions[first]:
		return s.statement(span{part.to - len(rest), part.to})
	case dependent[first] && part.from > s.begin:
		return span{part.to, part.to}
	}
	return part
}

func (d *draft) tells(s *sentence, part span) bool {
	return len(parts(s.text[part.from:part.to])) >= fewestWords || strings.ContainsFunc(s.text, isIdeograph)
}

// findDated gives each date of a sentence to a card.
func (d *draft) findDated(s *sentence) {
	for _, date := range dates(s.text) {
		part := s.clause(date.from)
		about := s.firstWithin(part)
		if about == nil {
			part = span{s.begin, len(s.text)}
			about = s.firstWithin(part)
		}
		if about != nil && date.from >= s.begin && !s.isTaken(date.span) {
			d.addFact(about.card, s, part, &fact{when: date.when, doubt: true})
		}
	}
}

// isTaken reports whether other facts have a part of the sentence already.
func (s *sentence) isTaken(part span) bool {
	return slices.ContainsFunc(s.taken, func(c span) bool { return c.from < part.to && part.from < c.to })
}

// firstWithin is the first name in a part of the sentence: what the part is about,
// more often than not.
func (s *sentence) firstWithin(part span) *name {
	for _, n := range s.names {
		if n.from >= part.from && n.to <= part.to {
			return n
		}
	}
	return nil
}

// clauseSigns part the clauses of a sentence.
var clauseSigns = []string{", ", " — ", " – ", "; ", ": ", " since ", " while ", " because ", " although ", " when ", " but ", "，", "；", "、"}

// clause is the part of a sentence about a byte of it, between commas and words
// such as while.
func (s *sentence) clause(at int) span {
	at = max(at, s.begin)
	part := span{s.begin, len(s.text)}
	for _, sign := range clauseSigns {
		if i := strings.LastIndex(s.text[:at], sign); i >= 0 {
			part.from = max(part.from, i+len(sign))
		}
		if i := strings.Index(s.text[at:], sign); i >= 0 {
			part.to = min(part.to, at+i)
		}
	}
	// Names are not cut: they may hold such a word.
	for _, n := range s.names {
		if n.from < part.from && part.from < n.to {
			part.from = n.from
		}
		if n.from < part.to && part.to < n.to {
			part.to = n.to
		}
	}
	return s.trim(part)
}

// markdown writes a fact as an item of a card's list.
func (f *fact) markdown(on *card) string {
	var b strings.Builder
	b.WriteString("- ")
	if f.doubt {
		b.WriteString("? ")
	}
	if !f.when.IsZero() {
		b.WriteString(f.when.String() + ": ")
	}
	if f.mode != "" {
		b.WriteString(string(f.mode) + ", " + string(f.stance) + ": ")
	}
	stop := "."
	if strings.ContainsFunc(f.in.text, isIdeograph) {
		stop = "。"
	}
	b.WriteString(f.text(on) + stop + " " + quoted(f.in.text[f.proof.from:f.proof.to]) + "\n")
	return b.String()
}

// upperFirst begins words with a capital letter, if it is as long as the small
// one.
func upperFirst(words string) string {
	first, size := utf8.DecodeRuneInString(words)
	if upper := string(unicode.ToUpper(first)); len(upper) == size {
		return upper + words[size:]
	}
	return words
}

// text writes the words of a fact with a capital letter and links to other cards.
// Its first colon is hidden from who looks for a date or a mode before one.
func (f *fact) text(on *card) string {
	words := strings.ReplaceAll(f.in.text[f.words.from:f.words.to], "\n", " ")
	var links []link
	for _, n := range f.in.names {
		if n.from >= f.words.from && n.to <= f.words.to && n.card != on {
			links = append(links, link{n.from - f.words.from, n.to - f.words.from, n.card.id})
		}
	}
	text := markdown(upperFirst(words), links)
	if strings.HasPrefix(text, `\`) {
		return text
	}
	return strings.Replace(text, ":", `\:`, 1)
}
