package parse

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// markdown parses CommonMark with footnotes and tables. A story has no tables,
// but parsing them lets the reader refuse them instead of printing their bars.
// The footnotes are ours, because goldmark's extension drops those that are
// unused or defined twice, and their positions.
var markdown = parser.NewParser(
	parser.WithBlockParsers(append(parser.DefaultBlockParsers(),
		util.Prioritized(noteParser{}, 950))...),
	parser.WithInlineParsers(append(parser.DefaultInlineParsers(),
		util.Prioritized(noteMarkParser{}, 150))...),
	parser.WithParagraphTransformers(append(parser.DefaultParagraphTransformers(),
		util.Prioritized(paragraphLimit{}, 50),
		util.Prioritized(extension.NewTableParagraphTransformer(), 200))...),
)

// longParagraphs is the key of the bytes at which paragraphs over the limit
// begin.
var longParagraphs = parser.NewContextKey()

// paragraphLimit cuts a paragraph that is too long to its first line, before
// its words are parsed.
type paragraphLimit struct{}

func (paragraphLimit) Transform(node *ast.Paragraph, _ text.Reader, pc parser.Context) {
	lines, size := node.Lines(), 0
	for i := range lines.Len() {
		line := lines.At(i)
		size += line.Len()
	}
	if size <= longest {
		return
	}
	found, _ := pc.Get(longParagraphs).([]int)
	pc.Set(longParagraphs, append(found, lines.At(0).Start))
	lines.SetSliced(0, 1)
}

// noteNode is a footnote: [^label]: and its text, with the indented lines that
// follow it.
type noteNode struct {
	ast.BaseBlock
	label string
}

var noteKind = ast.NewNodeKind("Note")

func (*noteNode) Kind() ast.NodeKind { return noteKind }

// IsRaw excludes the footnote from Markdown: its address may contain anything.
func (*noteNode) IsRaw() bool { return true }

// Dump is asked for by the interface of goldmark's nodes.
func (n *noteNode) Dump(source []byte, level int) {
	ast.DumpHelper(n, source, level, map[string]string{"Label": n.label}, nil)
}

// noteMark is a reference to a footnote: [^label].
type noteMark struct {
	ast.BaseInline
	label string
}

var noteMarkKind = ast.NewNodeKind("NoteMark")

func (*noteMark) Kind() ast.NodeKind { return noteMarkKind }

// Dump is asked for by the interface of goldmark's nodes.
func (n *noteMark) Dump(source []byte, level int) {
	ast.DumpHelper(n, source, level, map[string]string{"Label": n.label}, nil)
}

// longestLabel is the length of the longest label of a footnote, in bytes.
const longestLabel = 100

// noteLabel returns the label of [^label] at the beginning of a line and the
// length of the whole; "" if there is none.
func noteLabel(line []byte) (label string, length int) {
	if !bytes.HasPrefix(line, []byte("[^")) {
		return "", 0
	}
	end := bytes.IndexAny(line[2:min(len(line), longestLabel)], "[] \t\n")
	if end < 1 || line[2+end] != ']' {
		return "", 0
	}
	return string(line[2 : 2+end]), end + 3
}

type noteParser struct{}

func (noteParser) Trigger() []byte             { return []byte{'['} }
func (noteParser) CanInterruptParagraph() bool { return true }
func (noteParser) CanAcceptIndentedLine() bool { return false }

func (noteParser) Open(_ ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, segment := reader.PeekLine()
	indent := max(pc.BlockOffset(), 0)
	label, length := noteLabel(line[indent:])
	after := indent + length
	if label == "" || after >= len(line) || line[after] != ':' {
		return nil, parser.NoChildren
	}
	note := &noteNode{label: label}
	note.Lines().Append(segment.WithStart(segment.Start + after + 1 - segment.Padding))
	return note, parser.NoChildren
}

func (noteParser) Continue(node ast.Node, reader text.Reader, _ parser.Context) parser.State {
	line, segment := reader.PeekLine()
	if util.IsBlank(line) || line[0] != ' ' && line[0] != '\t' {
		return parser.Close
	}
	node.Lines().Append(segment)
	return parser.Continue | parser.NoChildren
}

func (noteParser) Close(ast.Node, text.Reader, parser.Context) {}

type noteMarkParser struct{}

func (noteMarkParser) Trigger() []byte { return []byte{'['} }

func (noteMarkParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, _ := block.PeekLine()
	label, length := noteLabel(line)
	if label == "" {
		return nil
	}
	block.Advance(length)
	return &noteMark{label: label}
}
