package goapp

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"regexp"
	"slices"
	"strconv"
)

// spelled is the path of an import and where in the file it is spelled, quotes
// included.
type spelled struct {
	path       string
	start, end int
}

func importsOf(source []byte) ([]spelled, error) {
	files := token.NewFileSet()
	file, err := parser.ParseFile(files, "", source, parser.ImportsOnly)
	if err != nil {
		return nil, err
	}
	var all []spelled
	for _, spec := range file.Imports {
		p, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			return nil, err
		}
		all = append(all, spelled{p, files.Position(spec.Path.Pos()).Offset, files.Position(spec.Path.End()).Offset})
	}
	return all, nil
}

// oneTypeHeader has the types that all elements share. A self-closing element
// differs in a field; its type is there for a type switch that names it.
// HTMLHtml stays an interface, because the engine asserts what is in it.
const oneTypeHeader = `package app

import "strings"

type htmlElem struct{ htmlElement }

type htmlElemSelfClosing struct{ htmlElem }

type HTMLElem = *htmlElem

type HTMLHtml = HTML

// A textarea has its text as a value.
func (e *htmlElem) Text(v any) HTMLElem {
	if e.tag == "textarea" {
		e.setAttr("value", v)
		return e
	}
	return e.Body(Text(v))
}

func (e *htmlElem) Textf(format string, v ...any) HTMLElem {
	return e.Text(FormatString(format, v...))
}
`

// oneType rewrites html_gen.go, which has a type, an interface and some hundred
// methods for each of a hundred elements. The methods differ only in their
// names, so one type has them here, and the interfaces are aliases of it.
// Misuse of an attribute still fails in every other build, which has the real
// types.
func oneType(source []byte) ([]byte, error) {
	files := token.NewFileSet()
	file, err := parser.ParseFile(files, "html_gen.go", source, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	out := bytes.NewBufferString(oneTypeHeader)
	methods := make(map[string][]byte)
	for _, decl := range file.Decls {
		switch decl := decl.(type) {
		case *ast.GenDecl:
			for _, name := range interfaces(decl) {
				if name != "HTMLElem" && name != "HTMLHtml" {
					fmt.Fprintf(out, "\ntype %s = HTMLElem\n", name)
				}
			}
		case *ast.FuncDecl:
			text, err := renamed(files, decl)
			if err != nil {
				return nil, err
			}
			name := decl.Name.Name
			if decl.Recv == nil {
				fmt.Fprintf(out, "\n%s\n", text)
				continue
			}
			if name == "Text" || name == "Textf" {
				continue // in the header
			}
			if had, ok := methods[name]; !ok {
				methods[name] = text
				// Written out at every place of use they are many times
				// as much.
				fmt.Fprintf(out, "\n//go:noinline\n%s\n", text)
			} else if !bytes.Equal(had, text) {
				return nil, fmt.Errorf("%s: not the same for all elements", name)
			}
		}
	}
	return format.Source(out.Bytes())
}

// interfaces gives the names of the elements' interfaces in a declaration.
func interfaces(decl *ast.GenDecl) []string {
	var names []string
	for _, spec := range decl.Specs {
		if spec, ok := spec.(*ast.TypeSpec); ok && elementName.MatchString(spec.Name.Name) && ast.IsExported(spec.Name.Name) {
			names = append(names, spec.Name.Name)
		}
	}
	return names
}

// elementName is the name of an element's type or interface.
var elementName = regexp.MustCompile(`^(html|HTML)[A-Z]`)

// renamed returns the source of a function with the shared type instead of an
// element's own.
func renamed(files *token.FileSet, decl *ast.FuncDecl) ([]byte, error) {
	kept := []string{"htmlElement", decl.Name.Name}
	ast.Inspect(decl, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok && elementName.MatchString(id.Name) && !slices.Contains(kept, id.Name) {
			id.Name = id.Name[:len("html")] + "Elem"
		}
		return true
	})
	decl.Doc = nil
	var out bytes.Buffer
	err := format.Node(&out, files, decl)
	return out.Bytes(), err
}
