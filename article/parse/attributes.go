package parse

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/article"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	yamlparser "github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"
)

// longestAttributes is the largest size of a block of YAML, in bytes. Front
// matter that names every country takes two thousand.
const longestAttributes = 16 << 10

// attributes are the keys of one YAML mapping, with their values and positions.
type attributes struct {
	*reader
	of     string // the subject of the keys, for messages: "front matter"
	at     int
	place  func(*token.Position) int // byte of the file
	keys   map[string]attribute
	order  []string // of the keys, as written
	broken bool     // nothing could be read

	guesses  []string    // keys with a question mark, or with one inside their value
	outer    *attributes // those in which they stand, nil for none
	outerKey string      // whose value they are, or a part of it
}

type attribute struct {
	at    int // of the key
	value ast.Node
}

// scalar is one value, as written but for its quotation marks.
type scalar struct {
	text string
	at   int
}

// attributes reads lines of YAML; starts are the bytes of the file at which
// they begin. It reports mistakes and returns everything else.
func (r *reader) attributes(of string, at int, lines []string, starts []int, known []string) *attributes {
	a := &attributes{reader: r, of: of, at: at, keys: map[string]attribute{}}
	a.place = func(p *token.Position) int {
		if p == nil || p.Line < 1 || len(lines) == 0 {
			return at
		}
		n := min(p.Line, len(lines)) - 1
		line, offset := strings.TrimSuffix(lines[n], "\n"), 0
		for col := 1; col < p.Column && offset < len(line); col++ {
			_, size := utf8.DecodeRuneInString(line[offset:])
			offset += size
		}
		return starts[n] + offset
	}
	text := strings.Join(lines, "")
	if len(text) > longestAttributes {
		r.fault(at, fmt.Sprintf("%s has more than %d KB", of, longestAttributes>>10), "shorten it")
		a.broken = true
		return a
	}
	file, err := yamlparser.ParseBytes([]byte(text), 0, yamlparser.AllowDuplicateMapKey())
	var syntax yaml.Error
	switch {
	case errors.As(err, &syntax):
		where := at
		if syntax.GetToken() != nil {
			where = a.place(syntax.GetToken().Position)
		}
		r.notYAML(where, syntax.GetMessage())
		a.broken = true
		return a
	case err != nil:
		r.notYAML(at, err.Error())
		a.broken = true
		return a
	}
	for i, doc := range file.Docs {
		if i > 0 {
			if doc.Body != nil {
				r.fault(a.place(doc.Body.GetToken().Position), "a second document of YAML", "write all keys in one")
			}
			continue
		}
		a.fill(doc.Body, known)
	}
	return a
}

// notYAML reports a message of the YAML library, which may quote the characters
// it could not read.
func (r *reader) notYAML(at int, message string) {
	message = strings.ReplaceAll(message, "character '\t'", "tab character")
	message = strings.Map(func(c rune) rune {
		if unicode.IsControl(c) {
			return ' '
		}
		return c
	}, message)
	remedy := "write each attribute as key: value on a line of its own"
	switch {
	case strings.HasPrefix(message, "mapping value is not allowed"):
		remedy = "put a value that holds a colon in quotation marks"
	case strings.Contains(message, "reserved character"):
		remedy = "put the value in quotation marks"
	case strings.Contains(message, "tab character"):
		remedy = "indent with spaces"
	}
	r.fault(at, "this is not YAML: "+message, remedy)
}

// fill takes in the keys of a mapping.
func (a *attributes) fill(node ast.Node, known []string) {
	var values []*ast.MappingValueNode
	switch node := node.(type) {
	case nil:
		return
	case *ast.MappingNode:
		values = node.Values
	case *ast.MappingValueNode:
		values = []*ast.MappingValueNode{node}
	case *ast.CommentGroupNode:
		return
	default:
		a.broken = true
		a.fault(a.place(node.GetToken().Position), a.of+" has no keys", "write each attribute as key: value on a line of its own")
		return
	}
	for _, v := range values {
		at := a.place(v.Key.GetToken().Position)
		name, ok := v.Key.(*ast.StringNode)
		if !ok {
			a.fault(at, "a key that is no word", "write one of "+list(known))
			continue
		}
		key, guess := cutGuess(name.Value)
		if known != nil && !slices.Contains(known, key) {
			a.fault(at, "unknown key "+quoted(key)+" in "+a.of, a.suggest(key, known, "write one of "+list(known)))
			continue
		}
		if _, twin := a.keys[key]; twin {
			a.fault(at, "key "+quoted(key)+" stands twice in "+a.of, "leave one")
			continue
		}
		if guess && !a.guessed(key, v.Value, at) {
			continue
		}
		a.keys[key] = attribute{at, v.Value}
		a.order = append(a.order, key)
	}
}

// has reports whether a key is present, with or without a valid value.
func (a *attributes) has(key string) bool {
	_, ok := a.keys[key]
	return ok
}

// where returns the byte of the file at which a key stands, or that of the
// mapping if the key is missing.
func (a *attributes) where(key string) int {
	if f, ok := a.keys[key]; ok {
		return f.at
	}
	return a.at
}

// begin returns the byte of the file at which a value begins.
func (a *attributes) begin(node ast.Node) int {
	switch n := node.(type) {
	case *ast.MappingNode:
		if len(n.Values) > 0 {
			node = n.Values[0].Key
		}
	case *ast.MappingValueNode:
		node = n.Key
	}
	return a.place(node.GetToken().Position)
}

// plain returns the text of a node that is a single value.
func plain(node ast.Node) (text string, ok bool) {
	switch node := node.(type) {
	case *ast.StringNode:
		text = node.Value
	case *ast.LiteralNode:
		text = node.Value.Value
	case *ast.IntegerNode, *ast.FloatNode, *ast.BoolNode, *ast.InfinityNode, *ast.NanNode:
		text = node.GetToken().Value
	case *ast.NullNode:
	default:
		return "", false
	}
	return strings.TrimSpace(strings.ReplaceAll(text, "\n", " ")), true
}

// scalar reads a node that should be a single value.
func (a *attributes) scalar(key string, node ast.Node) (s scalar, ok bool) {
	s.at = a.begin(node)
	if s.text, ok = plain(node); !ok {
		a.fault(s.at, "the value of "+quoted(key)+" is not plain words", "write one value, without brackets or signs of YAML")
	} else if s.text == "" {
		a.fault(s.at, quoted(key)+" has no value", "write one, or take the line away")
	} else if strings.ContainsFunc(s.text, func(r rune) bool { return unicode.IsControl(r) || r == utf8.RuneError }) {
		a.fault(s.at, "the value of "+quoted(key)+" holds a control character", "delete it")
	}
	return s, s.text != ""
}

// value reads a key's single value; ok is false if it has none.
func (a *attributes) value(key string) (scalar, bool) {
	f, ok := a.keys[key]
	if !ok {
		return scalar{}, false
	}
	return a.scalar(key, f.value)
}

// text reads a key's value, "" if it has none.
func (a *attributes) text(key string) string {
	s, _ := a.value(key)
	return s.text
}

// nodes returns the members of a key's list.
func (a *attributes) nodes(key, example string) []ast.Node {
	f, ok := a.keys[key]
	if !ok {
		return nil
	}
	sequence, ok := f.value.(*ast.SequenceNode)
	if !ok {
		a.fault(a.begin(f.value), quoted(key)+" is not a list", "write it as "+example)
		return nil
	}
	return sequence.Values
}

// values reads a key's list of single values.
func (a *attributes) values(key, example string) []scalar {
	var all []scalar
	for _, node := range a.nodes(key, example) {
		if s, ok := a.scalar(key, node); ok {
			all = append(all, s)
		}
	}
	return all
}

// under reads a mapping that is a key's value; nil if it has none.
func (a *attributes) under(key, of string, known []string) *attributes {
	f, ok := a.keys[key]
	if !ok {
		return nil
	}
	return a.within(key, f.value, of, f.at, known)
}

// within reads a mapping that is a key's value, or a member of its list.
func (a *attributes) within(key string, node ast.Node, of string, at int, known []string) *attributes {
	b := &attributes{reader: a.reader, of: of, at: at, outer: a, outerKey: key, place: a.place, keys: map[string]attribute{}}
	b.fill(node, known)
	return b
}

// date reads a key's date.
func (a *attributes) date(key string) article.Date {
	s, ok := a.value(key)
	if !ok {
		return article.Date{}
	}
	return a.reader.date(s.text, s.at)
}

// span reads a key's date, or the time from one to another.
func (a *attributes) span(key string) article.Span {
	s, ok := a.value(key)
	if !ok {
		return article.Span{}
	}
	return a.reader.span(s.text, s.at)
}
