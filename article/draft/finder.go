package draft

import "strings"

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
	case s.covered(w.from, s.words[u.last].to):
		return false
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
