package parse_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// Every kind of problem stands in a golden file, or among the odd files: the
// words of each call that reports one, in their order, make up a line there.
func TestEveryKindOfProblemIsGolden(t *testing.T) {
	var lines []string
	golden, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(golden) == 0 {
		t.Fatalf("no golden files: %v", err)
	}
	for _, file := range append(golden, "testdata/shared/problems.txt", "source_test.go", "shared_test.go") {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(b)) {
			if strings.Contains(line, ".md:") {
				lines = append(lines, strings.ReplaceAll(line, `\"`, `"`))
			}
		}
	}
	sources, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	calls := 0
	for _, file := range sources {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		files := token.NewFileSet()
		source, err := parser.ParseFile(files, file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(source, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok || len(call.Args) != 3 {
				return true
			}
			if name, ok := call.Fun.(*ast.SelectorExpr); ok && (name.Sel.Name == "fault" || name.Sel.Name == "warn") {
				calls++
				if words := literals(call.Args[1]); !anyHas(lines, words) {
					t.Errorf("%s: no golden problem has %q", files.Position(call.Pos()), words)
				}
			}
			return true
		})
	}
	if calls < 50 {
		t.Errorf("only %d calls report a problem", calls)
	}
}

// verb is where a value goes into a format.
var verb = regexp.MustCompile(`%[0-9]*[a-zA-Z]`)

// literals gives the fixed words of an expression that makes a message.
func literals(message ast.Expr) []string {
	var words []string
	ast.Inspect(message, func(n ast.Node) bool {
		if literal, ok := n.(*ast.BasicLit); ok && literal.Kind == token.STRING {
			text, _ := strconv.Unquote(literal.Value) // the parser has taken it for one
			words = append(words, verb.Split(text, -1)...)
		}
		return true
	})
	return words
}

// anyHas reports whether a line has all the words, in their order.
func anyHas(lines []string, words []string) bool {
	for _, line := range lines {
		rest, ok := line, true
		for _, w := range words {
			if _, rest, ok = strings.Cut(rest, w); !ok {
				break
			}
		}
		if ok {
			return true
		}
	}
	return false
}
