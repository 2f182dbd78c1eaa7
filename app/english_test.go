package app

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// TestWordsStandInOnePlace finds English words that a component sets itself: they
// belong into package english. A part of a sentence, such as " as of ", is found wherever
// it stands.
func TestWordsStandInOnePlace(t *testing.T) {
	word := regexp.MustCompile(`[A-Za-z]{2,}`)
	part := regexp.MustCompile(`^ .*[A-Za-z]{2}|[A-Za-z]{2}[,:.]? $`)
	shown := map[string]bool{"Text": true, "Title": true, "Placeholder": true, "Alt": true, "text": true}
	for _, dir := range []string{".", "mapview"} {
		files, err := fs.Glob(os.DirFS(dir), "*.go")
		if err != nil || len(files) < 10 {
			t.Fatalf("%d files in %s (%v)", len(files), dir, err)
		}
		for _, name := range files {
			if strings.HasSuffix(name, "_test.go") {
				continue
			}
			set := token.NewFileSet()
			file, err := parser.ParseFile(set, dir+"/"+name, nil, 0)
			if err != nil {
				t.Fatal(err)
			}
			ast.Inspect(file, func(n ast.Node) bool {
				if words := literal(n); part.MatchString(words) {
					t.Errorf("%s: %q", set.Position(n.Pos()), words)
				}
				call, ok := n.(*ast.CallExpr)
				if !ok {
					return true
				}
				if f, ok := call.Fun.(*ast.Ident); ok && f.Name == "panic" {
					return false // for programmers
				}
				f, ok := call.Fun.(*ast.SelectorExpr)
				if !ok || len(call.Args) == 0 {
					return true
				}
				args := call.Args
				switch {
				case shown[f.Sel.Name]:
				case f.Sel.Name == "Aria" && literal(args[0]) == "label":
					args = args[1:]
				default:
					return true
				}
				for _, arg := range args {
					ast.Inspect(arg, func(n ast.Node) bool {
						if _, nested := n.(*ast.CallExpr); nested {
							return false
						}
						if words := literal(n); word.MatchString(words) && !names[words] {
							t.Errorf("%s: %q", set.Position(n.Pos()), words)
						}
						return true
					})
				}
				return true
			})
		}
	}
}

// names are the same in every language.
var names = map[string]bool{"Dateline": true, "Wikipedia": true, "Wikidata": true, "Aa": true}

// literal is the value of a string literal, "" for any other node.
func literal(n ast.Node) string {
	l, ok := n.(*ast.BasicLit)
	if !ok || l.Kind != token.STRING {
		return ""
	}
	s, err := strconv.Unquote(l.Value)
	if err != nil {
		return ""
	}
	return s
}
