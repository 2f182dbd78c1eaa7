package parse

import (
	"index/suffixarray"
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/article"
)

// quotable is the story's text, prepared for the search of quotations: straight
// quotation marks, single spaces for white space, a line feed between blocks. A
// suffix array keeps the time of a search independent of the story's length.
type quotable struct {
	index  *suffixarray.Index
	folded []byte
	words  []byte // the original text
	origin []int  // for each byte of folded, the byte of words it comes from
	begins []int  // bytes of folded at which sentences begin
	ids    []article.ID
	lang   string // of the story, without script and country
}

func newQuotable(a *article.Article) *quotable {
	q := &quotable{}
	q.lang, _, _ = strings.Cut(a.Lang, "-")
	for i := range a.Blocks {
		for j := range a.Blocks[i].Sentences {
			s := &a.Blocks[i].Sentences[j]
			q.begins = append(q.begins, len(q.folded))
			q.ids = append(q.ids, s.ID)
			for k := range s.Runs {
				q.add(s.Runs[k].Text)
			}
			q.add(s.Gap)
		}
		q.folded = append(q.folded, '\n')
		q.origin = append(q.origin, len(q.words))
	}
	q.index = suffixarray.New(q.folded)
	return q
}

func (q *quotable) add(text string) {
	for _, r := range text {
		before := len(q.folded)
		q.folded = appendFolded(q.folded, r)
		for range len(q.folded) - before {
			q.origin = append(q.origin, len(q.words))
		}
		q.words = utf8.AppendRune(q.words, r)
	}
}

// appendFolded appends a character in the form in which quotations are
// compared.
func appendFolded(text []byte, r rune) []byte {
	switch {
	case unicode.IsSpace(r):
		if n := len(text); n > 0 && text[n-1] == ' ' {
			return text
		}
		return append(text, ' ')
	case strings.ContainsRune("“”„‟", r):
		return append(text, '"')
	case strings.ContainsRune("‘’‚‛", r):
		return append(text, '\'')
	}
	return utf8.AppendRune(text, r)
}

func fold(words string) []byte {
	var folded []byte
	for _, r := range strings.TrimSpace(words) {
		folded = appendFolded(folded, r)
	}
	return folded
}

// mostPlaces is the largest number of places of a quotation that are examined
// in order to name two.
const mostPlaces = 100

// find returns the positions of words in the text, as bytes of folded, in
// order.
func (q *quotable) find(folded []byte) []int {
	places := q.index.Lookup(folded, mostPlaces)
	slices.Sort(places)
	return places
}

// sentence returns the sentence that holds a byte of folded.
func (q *quotable) sentence(at int) article.ID {
	return q.ids[sort.SearchInts(q.begins, at+1)-1]
}

// original returns a stretch of folded as written in the story, with spaces for
// line breaks.
func (q *quotable) original(from, to int) string {
	return strings.ReplaceAll(string(q.words[q.origin[from]:q.origin[to]]), "\n", " ")
}

// quote finds quoted words in the story.
func (r *reader) quote(c citation) article.Quote {
	if r.apart {
		r.fault(c.at, "a shared card quotes a story", "cite a footnote, or put the fact on a card of that story with the same id")
		return article.Quote{Text: c.words}
	}
	if r.quotable == nil {
		r.quotable = newQuotable(r.story)
	}
	q, folded := r.quotable, fold(c.words)
	if len(folded) == 0 {
		r.fault(c.at, "a quotation without words", "quote words of the story")
		return article.Quote{}
	}
	places := q.find(folded)
	switch len(places) {
	case 1:
		at := places[0]
		if first, last := q.sentence(at), q.sentence(at+len(folded)-1); first != last {
			r.warn(c.at, quoted(c.words)+" goes on beyond the end of a sentence, from "+string(first)+" into "+string(last),
				"quote words of one sentence; another quotation may follow")
		}
		if from, to := q.wholeWords(at, at+len(folded)); from < at || to > at+len(folded) {
			r.warn(c.at, quoted(c.words)+" begins or ends inside a word", "quote whole words: "+quoted(q.original(from, to)))
		}
		return article.Quote{Text: q.original(at, at+len(folded)), Sentence: q.sentence(at)}
	case 0:
		remedy := "quote words as the story has them"
		if known := q.longestStart(folded); known != "" {
			remedy = "the story has " + quoted(known) + ", but not what follows"
		}
		r.fault(c.at, quoted(c.words)+" is not in the story", remedy)
	default:
		where := "twice, in "
		if len(places) > 2 {
			where = "more than twice, as in "
		}
		first, second := q.sentence(places[0]), q.sentence(places[1])
		if where += string(first); second != first {
			where += " and " + string(second)
		}
		r.fault(c.at, quoted(c.words)+" stands in the story "+where, "quote more of the words around it")
	}
	return article.Quote{Text: c.words}
}

// longestStart returns the longest beginning of a quotation that the story has,
// if it is more than one word.
func (q *quotable) longestStart(folded []byte) string {
	var ends []int
	for i, c := range folded {
		if c == ' ' {
			ends = append(ends, i)
		}
	}
	n := sort.Search(len(ends), func(n int) bool { return len(q.index.Lookup(folded[:ends[n]], 1)) == 0 })
	if n < 2 {
		return ""
	}
	start := folded[:ends[n-1]]
	at := q.index.Lookup(start, 1)[0]
	return q.original(at, at+len(start))
}
