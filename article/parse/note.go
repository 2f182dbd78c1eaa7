package parse

import (
	"net/url"
	"slices"
	"strings"
	"unicode"

	"dateline/article"

	"github.com/yuin/goldmark/ast"
)

// note is the definition of a footnote: a source, and its position.
type note struct {
	source article.Source
	at     int
	cited  int // index into Article.Sources, -1 while no fact cites it
}

// gatherNotes reads all footnotes, wherever they stand, before any fact.
func (r *reader) gatherNotes(root ast.Node) {
	var found []*noteNode
	// The callback returns no error.
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if note, ok := n.(*noteNode); ok && entering {
			found = append(found, note)
		}
		if n.Type() == ast.TypeInline {
			return ast.WalkSkipChildren, nil
		}
		return ast.WalkContinue, nil
	})
	for _, n := range found {
		r.define(n)
		n.Parent().RemoveChild(n.Parent(), n)
	}
}

func (r *reader) define(n *noteNode) {
	at := r.base + n.Pos()
	if first, twin := r.notes[n.label]; twin {
		r.fault(at, "a second footnote [^"+n.label+"]; the first is on line "+r.line(first.at), "give one of them another label")
		return
	}
	defined := &note{at: at, cited: -1}
	r.notes[n.label] = defined
	r.labels = append(r.labels, n.label)

	var b strings.Builder
	for i := range n.Lines().Len() {
		segment := n.Lines().At(i)
		b.Write(segment.Value(r.body))
		b.WriteByte(' ')
	}
	defined.source = r.noteSource(n.label, strings.Join(strings.Fields(b.String()), " "), at)
}

// noteSource reads the text of a footnote: Publisher, title and date, address.
// The address is the last word, if that looks like one.
func (r *reader) noteSource(label, text string, at int) article.Source {
	s := article.Source{Label: label}
	rest := text
	if cut := strings.LastIndexFunc(text, unicode.IsSpace) + 1; looksLikeAddress(text[cut:]) {
		s.URL = strings.TrimSuffix(strings.TrimPrefix(text[cut:], "<"), ">")
		rest = text[:cut]
		r.address(s.URL, at)
	} else {
		r.checkScheme(label, text[cut:], at)
	}
	rest = strings.TrimRight(rest, ", ")
	publisher, title, _ := strings.Cut(rest, ",")
	s.Publisher, s.Title = strings.TrimSpace(publisher), strings.TrimSpace(title)
	switch {
	case s.Publisher == "":
		r.fault(at, "footnote [^"+label+"] names no publisher", "write [^"+label+"]: Publisher, title and date, https://...")
	case s.Title == "" && s.URL == "":
		r.fault(at, "footnote [^"+label+"] names neither a document nor an address", "write [^"+label+"]: Publisher, title and date, https://...")
	}
	return s
}

// looksLikeAddress reports whether the author means a word as an address of the
// web, valid or not.
func looksLikeAddress(word string) bool {
	return strings.Contains(word, "://") || strings.HasPrefix(word, "www.") || strings.HasPrefix(word, "<")
}

// otherSchemes are schemes of addresses that a browser would follow and a source
// may not have.
var otherSchemes = []string{"about", "blob", "data", "file", "filesystem", "ftp", "ftps", "intent", "javascript",
	"magnet", "mailto", "sftp", "sms", "tel", "vbscript", "view-source", "ws", "wss"}

// checkScheme reports a last word of a footnote that is an address outside the
// web. It would otherwise become a part of the title.
func (r *reader) checkScheme(label, word string, at int) {
	scheme, rest, ok := strings.Cut(word, ":")
	scheme = strings.ToLower(scheme)
	switch {
	case !ok || rest == "":
	case slices.Contains(otherSchemes, scheme):
		r.fault(at, "footnote [^"+label+"] ends in "+quoted(word)+", which is not https or http", "give an address that begins with https://, or take it away")
	case scheme == "doi":
		r.warn(at, "footnote [^"+label+"] ends in "+quoted(word)+", which readers cannot follow", "write https://doi.org/"+rest)
	}
}

// address checks the address of a link or source.
func (r *reader) address(text string, at int) string {
	u, err := url.Parse(text)
	switch {
	case err != nil || u.Scheme == "" || strings.ContainsFunc(text, unicode.IsSpace):
		r.fault(at, quoted(text)+" is no web address", "write one that begins with https://, or #id for a card")
	case u.Scheme != "https" && u.Scheme != "http":
		r.fault(at, "address "+quoted(text)+" is not https or http", "write one that begins with https://")
	case u.Hostname() == "":
		r.fault(at, "address "+quoted(text)+" names no host", "write it whole")
	case u.User != nil:
		r.fault(at, "address "+quoted(text)+" holds a name or password", "take what stands before the @ away")
	}
	return text
}

// cite returns the index of a footnote's source, -1 if there is none, and
// numbers sources in the order of these calls.
func (r *reader) cite(label string, at int) int {
	n, ok := r.notes[label]
	if !ok {
		remedy := "write [^" + label + "]: Publisher, title, https://... on a line of its own"
		if near := r.near(label, r.labels); near != "" {
			remedy = "did you mean [^" + near + "]?"
		}
		r.fault(at, "footnote [^"+label+"] is not defined", remedy)
		return -1
	}
	if n.cited < 0 {
		n.cited = len(r.story.Sources)
		r.story.Sources = append(r.story.Sources, n.source)
	}
	return n.cited
}
