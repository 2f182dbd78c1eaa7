package draft

import (
	"strings"

	"dateline/article"
)

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

// unit is what a run of names is made of: a word, a name of the table, or one
// that its acronym shows.
type unit struct {
	first, last int // words of the sentence
	known       known
	acronym     int // word that is its acronym in brackets; 0 for none
}

// finder finds the names of a text.
type finder struct {
	*draft
	table   map[string]known
	lower   map[string]bool // words that the text has in small letters
	capital map[string]bool // words that it has with a capital letter where none need be
}

// findNames finds the names of the text: its words with capital letters where no
// sentence begins, and those at the beginning that it has elsewhere too.
func (d *draft) findNames() {
	f := &finder{draft: d, table: inLanguage(d.story.Lang), lower: map[string]bool{}, capital: map[string]bool{}}
	for _, s := range d.sentences {
		if s.heading && s.isTitleCase() {
			continue
		}
		for _, w := range s.words {
			switch {
			case !w.isCapital():
				f.lower[w.text] = true
			case !w.first:
				f.capital[w.text] = true
			}
		}
	}
	for _, s := range d.sentences {
		f.sentence(s)
	}
	d.names = nil
	for _, s := range d.sentences {
		d.names = append(d.names, s.names...)
	}
}

// isTitleCase reports whether a subheading has capitals without need: on most of
// its words.
func (s *sentence) isTitleCase() bool {
	capitals, others := 0, 0
	for _, w := range s.words {
		switch {
		case w.isCapital():
			capitals++
		case len(w.text) > 3:
			others++
		}
	}
	return capitals > 2 && others == 0
}

// sentence finds the names of a sentence.
func (f *finder) sentence(s *sentence) {
	f.unspaced(s)
	units := f.units(s)
	for i := 0; i < len(units); i++ {
		if !f.isName(s, units[i]) {
			continue
		}
		run, next := f.run(s, units, i)
		f.part(s, run)
		i = next - 1
	}
}

// units divides a sentence into words and into names that are known as a whole.
func (f *finder) units(s *sentence) []unit {
	long := map[int]unit{}
	if f.english() {
		long = s.spelledOut()
	}
	var units []unit
	for i := 0; i < len(s.words); i++ {
		u, ok := long[i]
		if !ok {
			u = f.lookUp(s, i)
		}
		units = append(units, u)
		i = max(u.last, u.acronym)
	}
	return units
}

// longestKnown is how many words the longest name of the table has: Democratic
// Republic of the Congo and more.
const longestKnown = 6

// lookUp finds the longest name of the table that begins with a word; else it is
// the word alone.
func (f *finder) lookUp(s *sentence, i int) unit {
	w := s.words[i]
	if !w.isCapital() && w.isUpperScript() {
		return unit{first: i, last: i}
	}
	for j := min(i+longestKnown, len(s.words)) - 1; j >= i; j-- {
		text := strings.ReplaceAll(s.text[w.from:s.words[j].to], "'", "’")
		if w.from < s.begin {
			text = capitalised(text)
		}
		if k, ok := f.table[text]; ok && !(w.first && i == j && f.lower[w.lower()]) {
			return unit{first: i, last: j, known: k}
		}
	}
	return unit{first: i, last: i, known: f.bent(w)}
}

// bent finds the country whose name a word is but for its ending, in a language
// that bends names; none if it may be two.
func (f *finder) bent(w word) (found known) {
	if f.english() || w.first || !w.isCapital() || nounsCapital[base(f.story.Lang)] {
		return known{}
	}
	for name, k := range f.table {
		if sameButEndings([]string{w.text}, []string{name}) {
			if found.country != nil {
				return known{}
			}
			found = k
		}
	}
	return found
}

// unspaced finds the countries in a sentence of a language that puts no spaces
// between words.
func (f *finder) unspaced(s *sentence) {
	if !strings.ContainsFunc(s.text, isIdeograph) {
		return
	}
	for i, w := range s.words {
		for at := w.from; at < w.to; {
			longest := ""
			for text := range f.table {
				if strings.HasPrefix(s.text[at:w.to], text) && len(text) > len(longest) {
					longest = text
				}
			}
			if longest != "" {
				s.insert(&name{in: s, first: i, last: i, from: at, to: at + len(longest), text: longest, known: f.table[longest]})
			}
			at += max(1, len(longest))
		}
	}
}

// isName reports whether a unit is, or may begin, a name.
func (f *finder) isName(s *sentence, u unit) bool {
	w := s.words[u.first]
	switch {
	case u.known.country != nil, u.acronym > 0:
		return true
	case !w.isCapital(), people(w.text), f.english() && calendar[w.text], nounsCapital[base(f.story.Lang)], s.heading && s.isTitleCase() && !f.capital[w.text]:
		return false
	case !w.first:
		return w.text != "I" && w.text != "OK" && !f.isPlainWord(w)
	}
	return f.mayBegin(s, u.first)
}

// isPlainWord reports whether a word is one of the small words of English, which
// only a heading or a title writes with a capital.
func (f *finder) isPlainWord(w word) bool {
	return f.english() && starters[w.lower()] && !w.isAcronym()
}

// mayBegin reports whether the word that begins a sentence is a name: it is no
// small word, the text does not have it in small letters, and it has it with a
// capital elsewhere, another capital follows, or it speaks.
func (f *finder) mayBegin(s *sentence, i int) bool {
	w := s.words[i]
	switch {
	case f.english() && starters[w.lower()], f.lower[w.lower()], f.english() && strings.HasSuffix(w.text, "ly"),
		isHead(w.text) && !(s.adjoins(i) && s.words[i+1].isCapital()):
		return false
	case f.capital[w.text], w.isAcronym():
		return true
	case !f.english():
		return false
	}
	if s.adjoins(i) {
		next := s.words[i+1]
		_, speaks := verbs[next.text]
		return next.isCapital() && !calendar[next.text] || speaks && !strings.HasSuffix(w.text, "s") && things[w.lower()] == nil
	}
	return false
}

// run gathers the units of a name, or of names without a comma between them, and
// says where it ends. Small words may stand within a name: de or van before any
// word of it, and of or for after a word such as Bank.
func (f *finder) run(s *sentence, units []unit, i int) (run []unit, next int) {
	run = []unit{units[i]}
	for next = i + 1; next < len(units); next++ {
		last := run[len(run)-1]
		if last.acronym > 0 || !s.adjoins(last.last) {
			break
		}
		u := units[next]
		if f.isName(s, u) && !s.words[u.first].first && u.acronym == 0 {
			run = append(run, u)
			continue
		}
		reach := f.bridge(s, units, next, run)
		if reach == 0 {
			break
		}
		run = append(run, units[next:next+reach+1]...)
		next += reach
	}
	return run, next
}

// bridge counts the small words at a place that join what stands after them to
// the name before; 0 if they do not.
func (f *finder) bridge(s *sentence, units []unit, at int, run []unit) int {
	before := s.words[run[len(run)-1].last].text
	n := 0
	for n < 2 && at+n < len(units) {
		w := s.words[units[at+n].first].text
		switch {
		case particles[w] && run[len(run)-1].known.country == nil:
		case n == 0 && f.english() && (w == "of" || w == "for") && isHead(before):
		case n == 1 && w == "the" && !particles[s.words[units[at].first].text]:
		default:
			w = ""
		}
		if w == "" || !s.adjoins(units[at+n].last) {
			break
		}
		n++
	}
	if n == 0 || at+n >= len(units) || !f.isName(s, units[at+n]) || units[at+n].known.adjective {
		return 0
	}
	return n
}

var particles = set(`de del della di da do dos das la las los van von der den ten bin ibn al el y af av zu`)

// isHead reports whether a word says what the name that it is part of names.
func isHead(word string) bool {
	for _, words := range heads {
		if words[word] {
			return true
		}
	}
	return false
}

func hasHead(s *sentence, units []unit) bool {
	for _, u := range units {
		for i := u.first; i <= u.last && u.known.country == nil; i++ {
			if isHead(s.words[i].text) {
				return true
			}
		}
	}
	return false
}

// part divides a run into names. A title goes to the person after it; a word such
// as Bank makes all one name; otherwise adjectives of countries stand apart.
func (f *finder) part(s *sentence, run []unit) {
	if run[0].acronym > 0 {
		long := f.add(s, run)
		w := s.words[run[0].acronym]
		short := f.add(s, []unit{{first: run[0].acronym, last: run[0].acronym}})
		short.text, short.longFor, short.acronym = w.text, long, true
		return
	}
	if last := run[len(run)-1]; last.acronym > 0 {
		f.part(s, run[:len(run)-1])
		f.part(s, run[len(run)-1:])
		return
	}
	if !f.english() {
		f.apart(s, run)
		return
	}
	for i := len(run) - 2; i >= 0; i-- {
		if run[i].known.country == nil && titles[s.words[run[i].first].text] && !hasHead(s, run[i+1:]) {
			f.titled(s, run[:i+1], run[i+1:])
			return
		}
	}
	if first := run[0]; first.known.country != nil && !first.known.adjective && s.words[first.first].isAcronym() {
		f.add(s, run[:1]) // U.S. Senate
		run = run[1:]
	}
	if hasHead(s, run) && len(run) > 1 {
		f.add(s, run)
		return
	}
	f.apart(s, run)
}

// titled takes in a person with a title. The title may begin with a country or
// with the name of a body: Supreme Court Justice.
func (f *finder) titled(s *sentence, title, person []unit) {
	switch {
	case title[0].known.country != nil:
		f.add(s, title[:1])
	default:
		body := title[:len(title)-1]
		for len(body) > 0 && !hasHead(s, body[len(body)-1:]) {
			body = body[:len(body)-1] // Wichita Falls Fire Chief
		}
		if len(body) > 0 {
			f.add(s, body)
		}
	}
	n := f.add(s, person)
	n.known = known{}
	n.titleFrom = s.words[title[0].first].from
	n.title = s.text[n.titleFrom:s.words[title[len(title)-1].last].to]
}

// apart divides a run at the adjectives of countries, and at names of countries
// that have several words. A single word may be a given name or a surname: Chad,
// Jordan.
func (f *finder) apart(s *sentence, run []unit) {
	from := 0
	flush := func(to int) {
		if from < to && !f.isTitle(s, run[from:to]) {
			f.add(s, run[from:to])
		}
	}
	for i, u := range run {
		if u.known.adjective || u.known.country != nil && (u.last > u.first || len(run) == 1) {
			flush(i)
			f.add(s, run[i:i+1])
			from = i + 1
		}
	}
	flush(len(run))
}

// isTitle reports whether a run is titles, without the name of who bears them.
func (f *finder) isTitle(s *sentence, run []unit) bool {
	if last := run[len(run)-1]; f.english() && last.known.country == nil && offices[s.words[last.last].text] {
		return true
	}
	for _, u := range run {
		if u.known.country != nil || !titles[s.words[u.first].text] {
			return false
		}
	}
	return f.english()
}

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

// at gives the name that ends before a byte of the sentence, or begins at it.
func (s *sentence) nameEnding(to int) *name {
	for _, n := range s.names {
		if n.to == to {
			return n
		}
	}
	return nil
}

func (s *sentence) nameBeginning(from int) *name {
	for _, n := range s.names {
		if n.from == from {
			return n
		}
	}
	return nil
}

// speakers are the kinds of those who can say something.
var speakers = map[article.Kind]bool{article.Person: true, article.Organisation: true, article.Country: true, article.Group: true}

// calendar holds the words of English that have a capital and name nothing that
// has a card.
var calendar = set(`Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August
	September October November December Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Christmas Easter Ramadan`)

// starters are small words of English, which begin sentences and are no names.
var starters = set(`a an the this that these those here there he she it they we you i his her its their our my your who whom
	whose which what when where why how if whether and or but nor so yet for of in on at by with without within from to into onto
	over under above below between among across through during before after since until till while although though because as
	like unlike despite amid about against around behind beside besides beyond near off out up down per via than then thus
	however moreover meanwhile instead indeed still also even only just not no nobody none nothing everyone everybody everything
	someone somebody something anyone anybody anything all any both each either neither every few many more most much several
	some such other others another one two three four five six seven eight nine ten hundreds thousands dozens half first second
	third last next now today tomorrow yesterday earlier later soon once again ever never always often sometimes perhaps maybe
	according including following speaking asked given seen having being is are was were be been do does did has have had can
	could may might will would shall should must let people critics officials authorities experts analysts construction traffic
	please yes oh ok well too very quite rather almost nearly already apart along together twice new old former late early mr`)
