package parse

import (
	"path/filepath"
	"strings"

	"dateline/article"
	"dateline/article/derive"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// Story parses the contents of a story's file. The file's name makes the slug
// and begins each problem. The article is nil if any problem is an error, else
// complete, including its derived fields.
func Story(file string, src []byte) (*article.Article, Problems) {
	return (*Cards)(nil).Story(file, src)
}

// Story is the function Story for a story that may use the cards.
func (c *Cards) Story(file string, src []byte) (*article.Article, Problems) {
	return c.StoryAndPictures(file, src, nil)
}

// Look checks the file of a picture. It returns a description of the mistake,
// to follow the file's name in a message, and the remedy; both are "" if the
// file is fine.
type Look func(name string) (what, remedy string)

// StoryAndPictures is Story and also checks the files of the pictures with
// look, unless look is nil.
func (c *Cards) StoryAndPictures(file string, src []byte, look Look) (*article.Article, Problems) {
	s, ok := newSource(file, src)
	if !ok {
		return nil, s.problems()
	}
	r := newReader(s)
	r.shared, r.look = c, look
	r.story.Slug = Slug(file)
	if r.base, ok = r.frontMatter(); !ok {
		return nil, s.problems()
	}
	r.body = s.text[r.base:]
	r.document(r.parsed())
	r.check()
	ps := s.problems()
	if ps.HasErrors() {
		return nil, ps
	}
	derive.Article(r.story)
	return r.story, ps
}

func newReader(s *source) *reader {
	return &reader{
		source: s,
		story:  &article.Article{Lang: "en"},
		opened: map[section]bool{},
		counts: map[article.BlockKind]int{},
		ids:    map[article.ID]int{},
		notes:  map[string]*note{},

		datePrefixes: map[int]bool{},
	}
}

// parsed returns the body as a Markdown tree.
func (r *reader) parsed() ast.Node {
	pc := parser.NewContext()
	root := markdown.Parse(text.NewReader(r.body), parser.WithContext(pc))
	long, _ := pc.Get(longParagraphs).([]int)
	for _, at := range long {
		r.tooLong(r.base + at)
	}
	return root
}

// Slug returns a story's address, made from its file's name.
func Slug(file string) string {
	name := filepath.Base(file)
	if id := idOf(strings.TrimSuffix(name, filepath.Ext(name))); id != "" {
		return string(id)
	}
	return "story"
}

// reader reads one story, or one file of shared cards, which has no front matter
// and no text.
type reader struct {
	*source
	base   int    // where the body begins in source.text
	body   []byte // what follows the front matter
	story  *article.Article
	shared *Cards // nil for none
	look   Look   // at pictures; nil for not
	apart  bool   // these are shared cards themselves

	section section
	opened  map[section]bool
	counts  map[article.BlockKind]int
	texts   []*passage  // of the story's text, as its blocks
	cards   []cardPlace // as story.Entities
	// datePrefixes are where facts begin that have a date in an unknown form.
	datePrefixes map[int]bool
	own          []int              // where the facts of story.OwnVoice begin
	ids          map[article.ID]int // where the id of each card stands
	notes        map[string]*note   // by label
	labels       []string           // of the notes, in the order of the file
	refs         []ref              // in the order met
	aliases      []alias            // in the order of the file
	later        []func()           // what waits until all is read

	quotable  *quotable // once the body is read and a fact quotes it
	suggested int       // how many unknown names were looked up
}

// ref is a link to a card.
type ref struct {
	id article.ID
	at int
}

// section is a part of the file.
type section int

const (
	bodySection section = iota
	cardSection
	ownVoiceSection
)

// sectionNames are the headings that end the text of a story, in small letters.
var sectionNames = map[string]section{"cards": cardSection, "own voice": ownVoiceSection}

// document reads everything after the front matter.
func (r *reader) document(root ast.Node) {
	r.gatherNotes(root)
	for n := root.FirstChild(); n != nil; n = n.NextSibling() {
		if n.Kind() == ast.KindLinkReferenceDefinition {
			continue
		}
		if h, ok := n.(*ast.Heading); ok && r.begins(h) {
			continue
		}
		switch r.section {
		case bodySection:
			r.bodyBlock(n)
		case cardSection:
			r.cardBlock(n)
		case ownVoiceSection:
			r.ownVoiceBlock(n)
		}
	}
}

// begins enters a section if a heading names one, and reports whether it does.
func (r *reader) begins(h *ast.Heading) bool {
	name := r.heading(h)
	next, ok := sectionNames[strings.ToLower(name)]
	at := r.base + h.Pos()
	switch {
	case !ok:
		if h.Level == 2 && r.section != bodySection {
			r.fault(at, "a subheading "+quoted(name)+" after the story's text", "move it up, or begin a card with ### and its name")
			return true
		}
		return false
	case r.apart && next != cardSection:
		r.fault(at, "a section "+quoted(name)+" among shared cards", "move it to the story that it belongs to")
		return true
	case h.Level == 2:
		if r.opened[next] {
			r.fault(at, "a second section "+quoted(name), "join it with the first")
		}
		r.opened[next] = true
	case r.section != bodySection:
		return false
	default:
		r.fault(at, "the section "+quoted(name)+" is not a heading of the second level", "write ## "+name)
	}
	r.section = next
	return true
}

// heading returns the plain words of a heading, for comparison.
func (r *reader) heading(h *ast.Heading) string {
	if h.Lines().Len() == 0 {
		return ""
	}
	return strings.TrimSpace(string(h.Lines().Value(r.body)))
}
