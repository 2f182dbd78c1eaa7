package parse

import (
	"io/fs"
	"path"
	"strconv"
	"strings"

	"dateline/article"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
)

// describe returns the name of Markdown that a story cannot have, for messages.
func describe(n ast.Node) string {
	switch n.Kind() {
	case ast.KindParagraph, ast.KindTextBlock:
		return "a paragraph"
	case ast.KindHeading:
		return "a heading"
	case ast.KindBlockquote:
		return "a quotation"
	case ast.KindList:
		return "a list"
	case ast.KindCodeBlock:
		return "an indented block of code"
	case ast.KindFencedCodeBlock:
		return "a block of code"
	case ast.KindHTMLBlock:
		return "HTML"
	case ast.KindThematicBreak:
		return "a rule"
	case extast.KindTable:
		return "a table"
	case noteKind:
		return "a footnote"
	}
	return "a " + strings.ToLower(n.Kind().String())
}

// bodyBlock reads one block of the story's text.
func (r *reader) bodyBlock(n ast.Node) {
	switch n := n.(type) {
	case *ast.Heading:
		r.subheading(n)
	case *ast.Paragraph:
		if image, ok := n.FirstChild().(*ast.Image); ok && n.ChildCount() == 1 {
			r.figure(image)
			return
		}
		r.words(n, article.Paragraph)
	case *ast.Blockquote:
		r.members(n, article.Quotation)
	case *ast.List:
		number := n.Start
		for item := n.FirstChild(); item != nil; item = item.NextSibling() {
			before := len(r.story.Blocks)
			r.members(item, article.Item)
			if n.IsOrdered() && len(r.story.Blocks) > before {
				r.story.Blocks[before].Number = number
			}
			number++
		}
	default:
		r.refuse(n)
	}
}

// refuse reports a block that a story's text cannot hold.
func (r *reader) refuse(n ast.Node) {
	remedy := "write it as paragraphs, subheadings, quotations or lists"
	switch n.Kind() {
	case ast.KindCodeBlock:
		remedy = "take the white space at the beginning of its lines away"
	case ast.KindThematicBreak:
		remedy = "take it away, or write a subheading: ## and the words"
	}
	r.fault(r.base+n.Pos(), describe(n)+" in the story's text", remedy)
}

// members reads the paragraphs of a quotation, or the single one of an item.
func (r *reader) members(parent ast.Node, kind article.BlockKind) {
	if parent.FirstChild() == nil {
		r.fault(r.base+parent.Pos(), "an item without words", "write them, or take it away")
	}
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch k := n.Kind(); {
		case n.PreviousSibling() != nil && kind == article.Item:
			r.fault(r.base+n.Pos(), describe(n)+" within an item of a list", "write an item as one paragraph")
		case k == ast.KindParagraph || k == ast.KindTextBlock:
			r.words(n, kind)
		case kind == article.Quotation:
			r.fault(r.base+n.Pos(), describe(n)+" within a quotation", "write it as paragraphs, each line beginning with >")
		default:
			r.fault(r.base+n.Pos(), describe(n)+" within an item of a list", "write an item as one paragraph")
		}
	}
}

// nextID counts the blocks of each kind: p1, p2, h1.
func (r *reader) nextID(kind article.BlockKind) article.ID {
	r.counts[kind]++
	return article.ID(string(kind) + strconv.Itoa(r.counts[kind]))
}

// subheading reads a subheading, which is one sentence with the block's own id.
func (r *reader) subheading(h *ast.Heading) {
	at := r.base + h.Pos()
	switch {
	case r.text[at] != '#':
		r.fault(at, "a heading made by a line under it", "write ## before the words; a rule needs a blank line before it and is not allowed either")
		return
	case h.Level == 1:
		r.fault(at, "a headline within the text", "write it in the front matter as headline:, or begin a subheading with ##")
		return
	case h.Level > 3:
		r.fault(at, "a subheading of level "+strconv.Itoa(h.Level), "begin it with ## or ###")
		return
	}
	p := r.bodyPassage(h)
	from, to := p.trimmed()
	if from == to {
		r.fault(at, "a subheading without words", "write them, or take it away")
		return
	}
	if open := strings.LastIndex(p.text, "{#"); open >= 0 && strings.HasSuffix(p.text[:to], "}") {
		r.fault(p.at(open), "an id for a subheading", "take it away: subheadings are h1, h2 and so on, in their order")
	}
	id := r.nextID(article.Subheading)
	r.story.Blocks = append(r.story.Blocks, article.Block{ID: id, Kind: article.Subheading, Level: h.Level,
		Sentences: []article.Sentence{{ID: id, Runs: p.runs(from, to)}}})
}

// bodyPassage reads the words of a block of the story's text, which has no
// footnotes.
func (r *reader) bodyPassage(n ast.Node) *passage {
	p := r.passage(n)
	for _, m := range p.marks {
		r.fault(m.at, "footnote [^"+m.label+"] in the story's text", "put it at the end of a fact on a card")
	}
	r.texts = append(r.texts, p)
	return p
}

// words reads a block of sentences.
func (r *reader) words(n ast.Node, kind article.BlockKind) {
	p := r.bodyPassage(n)
	from, to := p.trimmed()
	if from == to {
		r.fault(r.base+n.Pos(), "a paragraph without words", "write them, or take it away")
		return
	}
	id := r.nextID(kind)
	block := article.Block{ID: id, Kind: kind}
	begin := from
	add := func(end, next int) {
		block.Sentences = append(block.Sentences, article.Sentence{
			ID:   article.ID(string(id) + "-s" + strconv.Itoa(len(block.Sentences)+1)),
			Runs: p.runs(begin, end),
			Gap:  p.text[end:next],
		})
		begin = next
	}
	for _, b := range boundaries(p.text[from:to], r.story.Lang) {
		end, next := from+b.end, from+b.next
		if link := p.link(end - 1); link > 0 && link == p.link(next) {
			r.splitLink(p, end, link)
			continue
		}
		add(end, next)
	}
	add(to, to)
	r.story.Blocks = append(r.story.Blocks, block)
}

// longestShort is the length in bytes of the longest word before a full stop
// that counts as an abbreviation within a link.
const longestShort = 4

// splitLink reports a link that continues after the end of its sentence. Names
// do not: a full stop after a short word within one is an abbreviation, listed
// or not.
func (r *reader) splitLink(p *passage, end, link int) {
	if p.text[end-1] == '.' && len(lastWord(p.text[:end-1])) <= longestShort {
		return
	}
	at := end - 1
	for at > 0 && p.link(at-1) == link {
		at--
	}
	r.fault(p.at(at), "a sentence ends within a link", "end the link with the sentence, and begin another")
}

// figure reads a picture that stands alone in its paragraph.
func (r *reader) figure(n *ast.Image) {
	at := r.base + n.Pos()
	alt := strings.TrimSpace(r.passage(n).text)
	src := string(n.Destination)
	switch {
	case src == "":
		r.fault(at, "a picture without a file", "name one beside the story: ![what it shows](name.jpg)")
	case strings.ContainsAny(src, `:\`) || !fs.ValidPath(path.Clean(src)):
		r.fault(at, "picture "+quoted(src)+" is not a file beside the story", "copy it there: pages fetch nothing from elsewhere")
	case alt == "":
		r.fault(at, "picture "+quoted(src)+" has no text for who cannot see it", "say what it shows between the brackets")
		r.lookAt(src, at)
	default:
		r.lookAt(src, at)
	}
	r.story.Blocks = append(r.story.Blocks, article.Block{ID: r.nextID(article.Figure), Kind: article.Figure,
		Picture: &article.Picture{Src: src, Alt: alt, Caption: strings.TrimSpace(string(n.Title))}})
}

// lookAt checks the file of a picture if the reader has a Look.
func (r *reader) lookAt(src string, at int) {
	if r.look == nil {
		return
	}
	if what, remedy := r.look(src); what != "" {
		r.fault(at, "picture "+quoted(src)+" "+what, remedy)
	}
}
