package draft

import (
	"regexp"
	"strings"

	"dateline/article"
)

// findRoleBefore finds the words in small letters that say what a person is:
// Kremlin spokesperson Dmitry Peskov. They begin after the last small word of
// English, mark or verb of speech before them.
func (s *sentence) findRoleBefore(n *name) {
	i := n.first - 1
	if !s.adjoins(i) || !isRole(s.words[i].text) {
		return
	}
	first := i
	for first > 0 && s.adjoins(first-1) {
		w := s.words[first-1]
		if _, speaks := verbs[w.text]; speaks || starters[w.lower()] && w.text != "former" || n.first-first > 6 {
			break
		}
		first--
	}
	n.role = span{s.words[first].from, s.words[i].to}
}

// ageForm is an age after a name.
var ageForm = regexp.MustCompile(`^, \d{1,3}, `)

// withoutArticle takes the article off the beginning of a role.
func withoutArticle(words string) string {
	for _, article := range []string{"a ", "an ", "the "} {
		if cut, ok := strings.CutPrefix(words, article); ok {
			return cut
		}
	}
	return words
}

// roleAfter finds what a person is in the words between commas after the name:
// Mikael Strand, chairman of the association, warned.
func (s *sentence) roleAfter(n *name) span {
	rest := s.text[n.to:]
	if !strings.HasPrefix(rest, ", ") {
		return span{}
	}
	end := strings.IndexAny(rest[2:], ",;.")
	if end < 0 {
		return span{}
	}
	part := span{n.to + 2, n.to + 2 + end}
	if age := ageForm.FindString(rest); age != "" { // Callum Reid, 54, a farmer,
		part.from = n.to + len(age)
		if end = strings.IndexAny(s.text[part.from:], ",;."); end < 0 {
			return span{}
		}
		part.to = part.from + end
	}
	for k, w := range words(s.text[part.from:part.to]) {
		if k > 3 {
			break
		}
		if isRole(w.text) {
			return part
		}
	}
	return span{}
}

// findRoles gives persons what the text calls them, as their role and as a fact.
func (d *draft) findRoles() {
	for _, c := range d.cards {
		if c.kind != article.KindPerson || !d.english() {
			continue
		}
		for _, n := range c.mentions {
			switch {
			case n.title != "" && !courtesies[n.title]:
				d.addRole(c, n.in, span{n.titleFrom, n.from}, span{n.titleFrom, n.to})
			case n.role.to > 0:
				d.addRole(c, n.in, n.role, span{n.role.from, n.to})
			}
			if after := n.in.roleAfter(n); after.to > 0 {
				d.addRole(c, n.in, after, span{n.from, after.to})
				n.in.taken = append(n.in.taken, after)
			}
		}
	}
}

// addRole puts a role on a card; the first is the one that it shows.
func (d *draft) addRole(c *card, s *sentence, part, proof span) {
	part = s.trim(part)
	if c.role == "" {
		c.role = withoutArticle(s.text[part.from:part.to])
	}
	d.addFact(c, s, part, &fact{proof: proof})
}
