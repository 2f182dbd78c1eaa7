package parse

import (
	"slices"
	"strings"
	"time"
	_ "time/tzdata" // the same zones are valid on every machine
	"unicode"

	"dateline/article"

	"github.com/yuin/goldmark/ast"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"
)

// cardKeys are the attributes of a card.
var cardKeys = []string{"kind", "role", "native", "aliases", "at", "zone", "country", "when", "wikipedia", "wikidata"}

// cardAttributes is what messages call the attributes of a card.
const cardAttributes = "a card"

// nativeAttributes is what messages call a card's names in other scripts.
const nativeAttributes = "native"

// cardPlace is where a card begins, whether its block of YAML was met, and where
// its facts begin.
type cardPlace struct {
	at       int
	hasBlock bool
	facts    []int // as Entity.Facts
}

// alias is another name of a card.
type alias struct {
	scalar
	card article.ID
}

// cardBlock reads one block of the section of cards: a card's heading, its YAML
// or its list of facts.
func (r *reader) cardBlock(n ast.Node) {
	at := r.base + n.Pos()
	h, isHeading := n.(*ast.Heading)
	switch {
	case isHeading && h.Level == 3:
		r.cardHeading(h)
		return
	case isHeading:
		r.fault(at, "a heading of another level among the cards", "begin a card with ### and its name")
		return
	case len(r.cards) == 0:
		r.fault(at, describe(n)+" before the first card", "begin a card with ### and its name")
		return
	}
	place, e := &r.cards[len(r.cards)-1], &r.story.Entities[len(r.cards)-1]
	switch n := n.(type) {
	case *ast.FencedCodeBlock:
		language := strings.ToLower(string(n.Language(r.body)))
		switch {
		case language != "yaml" && language != "yml":
			r.fault(at, "a block of code that is not marked as YAML", "begin it with ```yaml")
		case place.hasBlock:
			r.fault(at, "a second block of YAML for "+quoted(e.Name), "join it with the first")
			return
		}
		place.hasBlock = true
		r.card(e, r.fenced(n))
	case *ast.List:
		r.facts(n, &e.Facts, &place.facts)
	default:
		r.fault(at, describe(n)+" among the facts of "+quoted(e.Name), "write each fact as an item of a list: - and the words")
	}
}

// fenced reads the YAML within a fenced block.
func (r *reader) fenced(n *ast.FencedCodeBlock) *attributes {
	var lines []string
	var starts []int
	for i := range n.Lines().Len() {
		segment := n.Lines().At(i)
		lines = append(lines, string(segment.Value(r.body)))
		starts = append(starts, r.base+segment.Start)
	}
	return r.attributes(cardAttributes, r.base+n.Pos(), lines, starts, cardKeys)
}

// ownVoiceBlock reads one block of the section ## Own voice.
func (r *reader) ownVoiceBlock(n ast.Node) {
	if l, ok := n.(*ast.List); ok {
		r.facts(l, &r.story.OwnVoice, &r.own)
		return
	}
	r.fault(r.base+n.Pos(), describe(n)+" among the claims of the outlet's own", "write each claim as an item of a list: - and the words")
}

// facts reads a list of facts and records where each begins.
func (r *reader) facts(l *ast.List, facts *[]article.Fact, places *[]int) {
	if l.IsOrdered() {
		r.fault(r.base+l.Pos(), "a numbered list of facts", "begin each with - ")
	}
	for item := l.FirstChild(); item != nil; item = item.NextSibling() {
		words := item.FirstChild()
		if words == nil {
			r.fault(r.base+item.Pos(), "a fact without words", "write what is known, or take the item away")
			continue
		}
		for extra := words.NextSibling(); extra != nil; extra = extra.NextSibling() {
			r.fault(r.base+extra.Pos(), describe(extra)+" within a fact", "write it as one paragraph")
		}
		if k := words.Kind(); k != ast.KindTextBlock && k != ast.KindParagraph {
			r.fault(r.base+words.Pos(), describe(words)+" within a fact", "write it as one paragraph")
			continue
		}
		at := r.base + words.Pos()
		*facts, *places = append(*facts, r.fact(r.passage(words), at)), append(*places, at)
	}
}

// cardHeading begins a card: ### Name {#id}.
func (r *reader) cardHeading(n *ast.Heading) {
	p := r.passage(n)
	from, to := p.trimmed()
	at := r.base + n.Pos()
	name, idAt := p.text[from:to], at
	var id article.ID
	if open := strings.LastIndex(name, "{#"); open >= 0 && strings.HasSuffix(name, "}") {
		id = article.ID(norm.NFC.String(name[open+2 : len(name)-1]))
		idAt = p.at(from + open)
		name = strings.TrimSpace(name[:open])
		if !isID(id) {
			r.fault(idAt, quoted(string(id))+" is no id", "write letters and digits, with single hyphens between words")
		}
	} else {
		id = idOf(name)
		if id == "" && name != "" {
			r.fault(at, "the name "+quoted(name)+" makes no id", "give one after the name: {#id}")
		}
	}
	if name == "" {
		r.fault(at, "a card without a name", "write ### and the name")
	}
	if len(p.marks) > 0 {
		r.fault(p.marks[0].at, "a footnote in a card's name", "put it at the end of a fact")
	}
	if slices.ContainsFunc(p.spans, func(s span) bool { return s.link > 0 }) {
		r.fault(at, "a link in a card's name", "write the name alone")
	}
	switch first, twin := r.ids[id]; {
	case id == "":
	case twin:
		r.fault(idAt, "a second card "+quoted(string(id))+"; the first is on line "+r.line(first), "give one of them another id: {#id}")
	case article.Reserved(id):
		r.fault(idAt, "the id "+quoted(string(id))+" is taken by the page itself", "give the card another one: {#id}")
	}
	if _, twin := r.ids[id]; !twin && id != "" {
		r.ids[id] = idAt
	}
	r.story.Entities = append(r.story.Entities, article.Entity{ID: id, Name: name})
	r.cards = append(r.cards, cardPlace{at: at})
}

// idOf makes a card's id from its name: in lower case, with letters and digits
// of any script kept and everything else as single hyphens.
func idOf(name string) article.ID {
	var b strings.Builder
	hyphen := false
	for _, c := range norm.NFC.String(strings.ToLower(name)) {
		if !unicode.IsLetter(c) && !unicode.IsDigit(c) && !unicode.IsMark(c) {
			hyphen = b.Len() > 0
			continue
		}
		if hyphen {
			b.WriteByte('-')
			hyphen = false
		}
		b.WriteRune(c)
	}
	return article.ID(b.String())
}

// isID reports whether an author's id has the form of one that a name makes, in
// capital or small letters.
func isID(id article.ID) bool {
	return id != "" && idOf(string(id)) == article.ID(strings.ToLower(string(id)))
}

// card sets the attributes of a card.
func (r *reader) card(e *article.Entity, a *attributes) {
	if a.broken {
		return
	}
	defer func() { e.Guesses = a.guesses }() // once all is read
	r.kind(e, a)
	e.Role = a.text("role")
	e.Wikipedia = a.text("wikipedia")
	e.When = a.span("when")
	e.At = a.point("at")
	if e.Kind == article.KindPlace && !a.has("at") && !r.extends(e.ID) {
		r.fault(a.at, "place "+quoted(e.Name)+" has no coordinates", "write at: [lat, lon], or at: none for a line or a region")
	}
	for _, s := range a.values("aliases", "[Name, Another name]") {
		e.Aliases = append(e.Aliases, s.text)
		r.aliases = append(r.aliases, alias{s, e.ID})
	}
	r.native(e, a)
	if s, ok := a.value("zone"); ok {
		if _, err := time.LoadLocation(s.text); err != nil || s.text == "Local" {
			r.fault(s.at, quoted(s.text)+" is no time zone", "write its IANA name, such as Asia/Ulaanbaatar")
		}
		e.Zone = s.text
	}
	if s, ok := a.value("country"); ok {
		e.Country, _ = a.country(s)
	}
	if s, ok := a.value("wikidata"); ok {
		if digits := strings.TrimPrefix(s.text, "Q"); digits == s.text || digits == "" || strings.Trim(digits, "0123456789") != "" {
			r.fault(s.at, quoted(s.text)+" is no Wikidata item", "write its number with the letter, such as Q7747")
		}
		e.Wikidata = s.text
	}
}

func (r *reader) kind(e *article.Entity, a *attributes) {
	known := words(article.Kinds)
	s, ok := a.value("kind")
	switch {
	case !a.has("kind") && r.extends(e.ID):
	case !a.has("kind"):
		r.fault(a.at, "card "+quoted(e.Name)+" has no kind", "write kind: and one of "+list(known)+" in its block of YAML")
	case !ok:
	case slices.Contains(known, s.text):
		e.Kind = article.Kind(s.text)
	default:
		r.fault(s.at, "unknown kind "+quoted(s.text), r.suggest(s.text, known, "write "+list(known)))
	}
}

// native reads names in their own scripts: {ru: Владимир Путин}.
func (r *reader) native(e *article.Entity, a *attributes) {
	names := a.under("native", nativeAttributes, nil)
	if names == nil {
		return
	}
	for _, lang := range names.order {
		s, ok := names.value(lang)
		if !ok {
			continue
		}
		if _, err := language.Parse(lang); err != nil {
			r.fault(names.where(lang), quoted(lang)+" is no language", "write its code, such as ru or mn (BCP 47)")
		}
		e.Native = append(e.Native, article.Native{Lang: lang, Text: s.text})
	}
}
