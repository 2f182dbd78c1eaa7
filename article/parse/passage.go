package parse

import (
	"fmt"
	"net/url"
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/article"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"
	"golang.org/x/text/unicode/norm"
	"golang.org/x/text/width"
)

// passage is the text of one block, with the style and the position in the file
// of each stretch.
type passage struct {
	text  string
	spans []span
	marks []mark
}

// span is a stretch of a passage in one style. It ends where the next one
// begins.
type span struct {
	from  int         // byte of passage.text where it begins
	at    int         // byte of the file where it begins
	exact bool        // its bytes are those of the file, one for one
	set   article.Run // its style; without text
	link  int         // counts the links of the passage from 1; 0 outside
}

// mark is a reference to a footnote. It adds nothing to the text.
type mark struct {
	from  int // byte of passage.text before which it stands
	at    int // byte of the file
	label string
}

// deepestType is the largest depth of emphasis within emphasis. More is a heap
// of asterisks.
const deepestType = 20

// passageReader builds the passage of one block.
type passageReader struct {
	*reader
	text  strings.Builder
	spans []span
	marks []mark
	links int
	soft  *span // a line break of the file, which becomes a space if text follows
}

// passage reads the inline nodes of a block.
func (r *reader) passage(block ast.Node) *passage {
	pr := passageReader{reader: r}
	pr.children(block, span{}, 0)
	return &passage{pr.text.String(), pr.spans, pr.marks}
}

func (pr *passageReader) children(parent ast.Node, set span, depth int) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		pr.node(n, set, depth)
	}
}

func (pr *passageReader) node(n ast.Node, set span, depth int) {
	switch n := n.(type) {
	case *ast.Text:
		pr.plain(n.Segment.Start, n.Segment.Stop, set)
		switch {
		case n.HardLineBreak() && set.link > 0:
			pr.fault(pr.base+n.Segment.Stop, "a line break within a link", "put the link on one line")
		case n.HardLineBreak():
			pr.add("\n", pr.base+n.Segment.Stop, false, set)
		case n.SoftLineBreak():
			pr.soft = &span{at: pr.base + n.Segment.Stop, set: set.set, link: set.link}
		}
	case *ast.Emphasis:
		if depth == deepestType {
			pr.fault(pr.base+n.Pos(), "emphasis within emphasis", "leave one")
			return
		}
		if n.Level == 1 {
			set.set.Em = true
		} else {
			set.set.Strong = true
		}
		pr.children(n, set, depth+1)
	case *ast.Link:
		pr.link(n, set, depth)
	case *ast.AutoLink:
		at := pr.base + n.Pos()
		set.set.Href = pr.address(string(n.URL(pr.body)), at)
		pr.links++
		set.link = pr.links
		pr.add(string(n.Label(pr.body)), at+1, true, set)
	case *noteMark:
		if set.link > 0 {
			pr.fault(pr.base+n.Pos(), "a footnote within a link", "put it after the link")
		}
		pr.marks = append(pr.marks, mark{pr.text.Len(), pr.base + n.Pos(), n.label})
	case *ast.Image:
		pr.fault(pr.base+n.Pos(), "a picture within text", "put it alone in a paragraph, with a blank line before and after it")
	case *ast.CodeSpan:
		pr.fault(pr.base+n.Pos(), "code within text", "take the backquotes away, or write \\` for one that is meant")
	case *ast.RawHTML:
		pr.fault(pr.base+n.Pos(), "HTML within text", "take it away, or write \\< for a sign that is meant")
	default:
		pr.fault(pr.base+max(n.Pos(), 0), fmt.Sprintf("a %s within text", strings.ToLower(n.Kind().String())), "write plain text")
	}
}

// link reads a mention, or an ordinary link.
func (pr *passageReader) link(n *ast.Link, set span, depth int) {
	at := pr.base + n.Pos()
	pr.links++
	set.link = pr.links
	if id, ok := strings.CutPrefix(string(n.Destination), "#"); ok {
		set.set.Card = pr.cardRef(id, at)
	} else {
		set.set.Href = pr.address(string(n.Destination), at)
	}
	first, from := len(pr.spans), pr.text.Len()
	pr.children(n, set, depth)
	if strings.TrimSpace(pr.text.String()[from:]) == "" {
		pr.fault(at, "a link without words", "put the words between the brackets")
	}
	// A line break before the link may have added a span outside of it.
	inLink := slices.DeleteFunc(slices.Clone(pr.spans[first:]), func(s span) bool { return s.link != set.link })
	if slices.ContainsFunc(inLink, func(s span) bool { return s.set != inLink[0].set }) {
		pr.fault(at, "emphasis on a part of a link", "set it around the whole link, or leave it")
	}
}

// cardRef records a link to a card, to be checked once all cards are known.
func (r *reader) cardRef(fragment string, at int) article.ID {
	if plain, err := url.PathUnescape(fragment); err == nil {
		fragment = plain
	}
	id := article.ID(norm.NFC.String(fragment))
	r.refs = append(r.refs, ref{id, at})
	return id
}

// plain adds a stretch of the body, with escapes and character references
// resolved.
func (pr *passageReader) plain(start, stop int, set span) {
	from := start
	flush := func(to int) {
		if to > from {
			pr.add(string(pr.body[from:to]), pr.base+from, true, set)
		}
	}
	for i := start; i < stop; {
		switch c := pr.body[i]; {
		case c == '\\' && i+1 < stop && util.IsPunct(pr.body[i+1]):
			flush(i)
			pr.add(string(pr.body[i+1:i+2]), pr.base+i, false, set)
			i += 2
			from = i
		case c == '&':
			if characters, length := characterReference(pr.body[i:stop]); length > 0 {
				flush(i)
				if strings.ContainsFunc(characters, unicode.IsControl) {
					pr.fault(pr.base+i, "control character "+string(pr.body[i:i+length]), "delete it")
				} else {
					pr.add(characters, pr.base+i, false, set)
				}
				i += length
				from = i
				continue
			}
			i++
		default:
			i++
		}
	}
	flush(stop)
}

// longestReference is the length of the longest character reference of HTML,
// &CounterClockwiseContourIntegral;.
const longestReference = 33

// characterReference resolves &amp; or &#38; at the beginning of text; the
// length is 0 if there is none.
func characterReference(text []byte) (characters string, length int) {
	length = 1
	for length < min(len(text), longestReference) && (text[length] == '#' || util.IsAlphaNumeric(text[length])) {
		length++
	}
	if length == len(text) || text[length] != ';' {
		return "", 0
	}
	length++
	written := text[:length]
	resolved := util.ResolveEntityNames(util.ResolveNumericReferences(written))
	if string(resolved) == string(written) {
		return "", 0
	}
	return string(resolved), length
}

// add appends text to the passage. A line break of the file before it becomes a
// space, but nothing at all between two characters of Chinese or Japanese, which
// put no spaces between words.
func (pr *passageReader) add(text string, at int, exact bool, set span) {
	if text == "" {
		return
	}
	if soft := pr.soft; soft != nil {
		pr.soft = nil
		before, _ := utf8.DecodeLastRuneInString(pr.text.String())
		after, _ := utf8.DecodeRuneInString(text)
		if !isIdeographic(before) || !isIdeographic(after) {
			pr.add(" ", soft.at, true, *soft)
		}
	}
	set.from, set.at, set.exact = pr.text.Len(), at, exact
	pr.text.WriteString(text)
	if n := len(pr.spans); n > 0 && exact && text != "\n" {
		last := &pr.spans[n-1]
		if last.exact && last.set == set.set && last.link == set.link && last.at+set.from-last.from == at {
			return
		}
	}
	pr.spans = append(pr.spans, set)
}

// isIdeographic reports whether a character is of writing without spaces between
// words, in which a line may break anywhere. (Korean has wide letters and spaces;
// so have wide symbols, such as emoji.)
func isIdeographic(r rune) bool {
	kind := width.LookupRune(r).Kind()
	return (kind == width.EastAsianWide || kind == width.EastAsianFullwidth) && !unicode.In(r, unicode.Hangul, unicode.So)
}

// span returns the stretch that holds a byte of the text.
func (p *passage) span(i int) *span {
	n := sort.Search(len(p.spans), func(n int) bool { return p.spans[n].from > i })
	return &p.spans[max(n-1, 0)]
}

// at returns the byte of the file for a byte of the text.
func (p *passage) at(i int) int {
	if len(p.spans) == 0 {
		return 0
	}
	s := p.span(i)
	if !s.exact {
		return s.at
	}
	return s.at + i - s.from
}

// link returns the number of the link that holds a byte of the text; 0 outside
// links.
func (p *passage) link(i int) int {
	if i < 0 || i >= len(p.text) {
		return 0
	}
	return p.span(i).link
}

// runs returns a part of the text as runs of the model: one for every link, and
// as few as possible for the rest.
func (p *passage) runs(from, to int) []article.Run {
	var runs []article.Run
	begin, link := 0, 0 // of the last run
	first := sort.Search(len(p.spans), func(n int) bool { return p.spans[n].from > from })
	for i := max(first-1, 0); i < len(p.spans) && p.spans[i].from < to; i++ {
		s := &p.spans[i]
		start, end := max(s.from, from), to
		if i+1 < len(p.spans) {
			end = min(end, p.spans[i+1].from)
		}
		text := p.text[start:end]
		if last := len(runs) - 1; last >= 0 && link == s.link && runs[last].Text != "\n" && text != "\n" {
			run := s.set
			if run.Text = runs[last].Text; run == runs[last] {
				runs[last].Text = p.text[begin:end]
				continue
			}
		}
		run := s.set
		run.Text = text
		runs = append(runs, run)
		begin, link = start, s.link
	}
	return runs
}

// trimmed returns the bounds of the text without white space at its ends.
func (p *passage) trimmed() (from, to int) {
	to = len(strings.TrimRightFunc(p.text, unicode.IsSpace))
	from = len(p.text) - len(strings.TrimLeftFunc(p.text, unicode.IsSpace))
	return min(from, to), to
}
