package draft

import (
	"slices"
	"strings"

	"dateline/article"
)

// thing is a noun that stands for something a story comes back to, though it has
// no proper name: the visit, a warrant, the police.
type thing struct {
	kind article.Kind
	word string // singular; of groups and bodies, as they are called
}

// things are such nouns by their forms.
var things = func() map[string]*thing {
	all := map[string]*thing{}
	add := func(kind article.Kind, countable bool, words string) {
		for _, w := range strings.Fields(words) {
			t := &thing{kind: kind, word: w}
			all[w] = t
			if countable {
				all[pluralOf(w)] = t
			}
		}
	}
	add(article.KindEvent, true, `visit summit meeting conference election referendum vote war invasion attack battle victory protest
		rally ceremony welcome reception anniversary match final tournament festival trial earthquake flood crash explosion coup
		ceasefire inauguration funeral wedding`)
	add(article.KindDocument, true, `warrant agreement treaty accord resolution ruling verdict report letter complaint lawsuit petition
		memorandum contract statute indictment`)
	add(article.KindDocument, false, `charges`)
	add(article.KindGroup, false, `demonstrators protesters residents supporters critics fans workers students reporters journalists
		refugees soldiers voters farmers investors rebels hostages passengers shopkeepers villagers`)
	for _, w := range strings.Fields(`states nations countries`) {
		all["member "+w] = &thing{kind: article.KindGroup, word: "member states"}
	}
	add(article.KindOrganisation, false, `police army navy parliament`)
	return all
}()

// verbal are those of them that are verbs as well.
var verbal = set(`visit vote war attack battle protest rally welcome match trial flood crash report complaint petition contract
	accord fans`)

func pluralOf(word string) string {
	switch {
	case strings.HasSuffix(word, "ch"), strings.HasSuffix(word, "sh"), strings.HasSuffix(word, "s"):
		return word + "es"
	case strings.HasSuffix(word, "y") && !strings.HasSuffix(word, "ay"):
		return strings.TrimSuffix(word, "y") + "ies"
	}
	return word + "s"
}

// determiners stand before a noun.
var determiners = set(`a an the this that these those his her its their our my your no any some each every another first second
	third last next`)

// findThings finds such nouns in the text.
func (d *draft) findThings() {
	if !d.english() {
		return
	}
	for _, s := range d.sentences {
		for i, w := range s.words {
			first, t := i, things[w.lower()]
			if s.adjoins(i - 1) {
				if two := things[s.words[i-1].lower()+" "+w.lower()]; two != nil {
					first, t = i-1, two
				}
			}
			from := s.words[first].from
			if t == nil || w.isCapital() && !w.first || s.covered(from, w.to) || verbal[t.word] && !s.isNoun(i) {
				continue
			}
			s.insert(&name{in: s, first: first, last: i, from: from, to: w.to, text: s.text[from:w.to], thing: t})
		}
		for i, w := range s.words {
			if people(w.text) && !s.covered(w.from, w.to) {
				s.insert(&name{in: s, first: i, last: i, from: w.from, to: w.to, text: w.text,
					thing: &thing{kind: article.KindGroup, word: w.text}})
			}
		}
	}
}

// isNoun reports whether a word that may be a verb as well is a noun: an article
// or the like stands before it, with at most two words between, or a preposition;
// or it says more of a role after it (protest leader), or is a plural before a
// preposition (visits to). If it says more of another plural after it, it is not
// meant by itself: war crimes.
func (s *sentence) isNoun(i int) bool {
	if s.adjoins(i) {
		next := s.words[i+1].text
		_, speaks := verbs[next]
		switch {
		case isRole(next), strings.HasSuffix(s.words[i].text, "s") && nounPrepositions[next]:
			return true
		case strings.HasSuffix(next, "s") && !starters[next] && !speaks:
			return false
		}
	}
	for n := 1; n <= 3 && i-n >= 0; n++ {
		w := s.words[i-n]
		switch {
		case w.possessive, determiners[w.lower()]:
			return true
		case !s.adjoins(i - n):
			return false
		case n == 1 && (nounPrepositions[w.text] && w.text != "to" || w.isAcronym() || s.covered(w.from, w.to)):
			return true
		case starters[w.lower()]:
			return false
		}
		if _, speaks := verbs[w.text]; speaks {
			return false
		}
	}
	return false
}

var nounPrepositions = set(`of by to with in at on for from after before during over against under without`)

// covered reports whether a name has some of a part of the sentence.
func (s *sentence) covered(from, to int) bool {
	return slices.ContainsFunc(s.names, func(n *name) bool { return n.from < to && from < n.to })
}

// insert takes a name in at its place.
func (s *sentence) insert(n *name) {
	i := len(s.names)
	for i > 0 && s.names[i-1].from > n.from {
		i--
	}
	s.names = slices.Insert(s.names, i, n)
}
