package parse

import (
	"unicode"
	"unicode/utf8"

	"dateline/article"
)

// longestName is the length in bytes of the longest name that the text is
// searched for. Anything longer is no name.
const longestName = 200

// nobody is the card of a name that two cards have: the text does not decide
// between them.
const nobody = -1

// names are the names of a story's cards, to be found in its text in one pass.
// A key is a name or the beginning of one, folded.
type names map[string]named

type named struct {
	whole bool // the key is a name, not only the beginning of one
	card  int  // its card, as an index into Article.Entities
}

// newNames gathers the names and aliases of all cards, and their native names in
// the story's own language.
func newNames(a *article.Article) names {
	n := names{}
	for i := range a.Entities {
		e := &a.Entities[i]
		n.add(e.Name, i)
		for _, alias := range e.Aliases {
			n.add(alias, i)
		}
		for _, native := range e.Native {
			if native.Lang == a.Lang {
				n.add(native.Text, i)
			}
		}
	}
	return n
}

func (n names) add(name string, card int) {
	folded := string(fold(name))
	if folded == "" || len(folded) > longestName || !isNameAlone(folded) {
		return
	}
	for end := range folded {
		if _, known := n[folded[:end]]; !known {
			n[folded[:end]] = named{}
		}
	}
	if known := n[folded]; known.whole && known.card != card {
		card = nobody
	}
	n[folded] = named{true, card}
}

// isNameAlone refuses a single character of a script without spaces between
// words, because it occurs in too many words.
func isNameAlone(folded string) bool {
	first, size := utf8.DecodeRuneInString(folded)
	return size < len(folded) || !article.IsUnspaced(first) && !unicode.Is(unicode.Hangul, first)
}

// checkNames warns of cards that the text names but never links, because
// readers would not find them, and returns those cards. It ignores names within
// a link or within a longer name, and a card with one link needs no other.
func (r *reader) checkNames() map[article.ID]bool {
	linked := map[article.ID]bool{}
	for _, s := range r.story.Sentences() {
		for i := range s.Runs {
			linked[s.Runs[i].Card] = true
		}
	}
	n, warned := newNames(r.story), map[article.ID]bool{}
	for _, p := range r.texts {
		before := rune(0)
		for i := 0; i < len(p.text); {
			end, card := n.at(p, i, before)
			if end > i && card != nobody {
				e := &r.story.Entities[card]
				if !linked[e.ID] && !warned[e.ID] && e.ID != "" {
					warned[e.ID] = true
					words := p.text[i:end]
					r.warn(p.at(i), "the text has "+quoted(words)+" and never links the card "+quoted("#"+string(e.ID)),
						"link it: ["+words+"](#"+string(e.ID)+")")
				}
			}
			first, size := utf8.DecodeRuneInString(p.text[i:])
			i = max(end, i+size)
			if before = first; end > 0 {
				before, _ = utf8.DecodeLastRuneInString(p.text[:end])
			}
		}
	}
	return warned
}

// at finds the longest name that begins at a byte of a passage outside of
// links, and returns its end and its card; end is 0 if there is none.
func (n names) at(p *passage, from int, before rune) (end, card int) {
	first, _ := utf8.DecodeRuneInString(p.text[from:])
	if article.InWord(before) && article.InWord(first) && !article.IsUnspaced(before) && !article.IsUnspaced(first) || p.link(from) != 0 {
		return 0, 0
	}
	var folded []byte
	for i := from; i < len(p.text); {
		r, size := utf8.DecodeRuneInString(p.text[i:])
		folded = appendFolded(folded, r)
		known, ok := n[string(folded)]
		if !ok || p.link(i) != 0 {
			break
		}
		i += size
		after, _ := utf8.DecodeRuneInString(p.text[i:])
		if known.whole && endsName(r, after) {
			end, card = i, known.card
		}
	}
	return end, card
}

// endsName reports whether a name may end between two characters. Korean
// attaches particles to names.
func endsName(last, after rune) bool {
	return !article.InWord(last) || !article.InWord(after) || article.IsUnspaced(last) || article.IsUnspaced(after) ||
		unicode.Is(unicode.Hangul, last) && unicode.Is(unicode.Hangul, after)
}
