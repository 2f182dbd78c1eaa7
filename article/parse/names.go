package parse

import (
	"unicode"
	"unicode/utf8"

	"dateline/article"
)

// longestName is the length of the longest name that is looked for in the text,
// in bytes. What is longer is no name.
const longestName = 200

// nobody is the card of a name that two cards have: it cannot be told which one
// the text means.
const nobody = -1

// names are the names of a story's cards, to be found in its text in one pass. A
// key is a name or the beginning of one, folded; its value tells them apart.
type names map[string]named

type named struct {
	whole bool // it is a name, and not only the beginning of one
	card  int  // whose, in Article.Entities
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
// words: it stands in too many of them.
func isNameAlone(folded string) bool {
	first, size := utf8.DecodeRuneInString(folded)
	return size < len(folded) || !isUnspaced(first) && !unicode.Is(unicode.Hangul, first)
}

// checkNames warns of cards that the text names but never links: their readers
// would not find them. It gives those cards. A name within a link, or within a
// longer name, is none; and a card that is linked once need not be linked again.
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

// at finds the longest name that begins at a byte of a passage outside of links,
// and gives where it ends and whose it is; end is 0 if there is none.
func (n names) at(p *passage, from int, before rune) (end, card int) {
	first, _ := utf8.DecodeRuneInString(p.text[from:])
	if inWord(before) && inWord(first) && !isUnspaced(before) && !isUnspaced(first) || p.link(from) != 0 {
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

// endsName reports whether a name may end between two characters. In Korean,
// particles are written onto the names they follow.
func endsName(last, after rune) bool {
	return !inWord(last) || !inWord(after) || isUnspaced(last) || isUnspaced(after) ||
		unicode.Is(unicode.Hangul, last) && unicode.Is(unicode.Hangul, after)
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r) }

// isUnspaced reports whether a character is of a script that puts no spaces
// between words.
func isUnspaced(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}
