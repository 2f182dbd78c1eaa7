package app_test

import (
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// mostBack is how many references of the package's files run back, at most. Lower it
// when a change leaves fewer.
const mostBack = 19

// TestReferences counts the references between the package's files. A reference is a
// name that one file uses and another declares, counted once a file. It runs back if
// the file that declares the name depends in turn on the one that uses it, directly
// or by way of others: neither can then be read or moved without the other.
func TestReferences(t *testing.T) {
	uses := referencesBetweenFiles(t)
	total, back := 0, 0
	var worst []string
	for from, names := range uses {
		for name, to := range names {
			total++
			if reaches(uses, to, from) {
				back++
				worst = append(worst, from+" uses "+name+" of "+to)
			}
		}
	}
	t.Logf("%d of %d references run back", back, total)
	if back > mostBack {
		slices.Sort(worst)
		t.Errorf("%d of %d references run back, want %d at most:\n%s", back, total, mostBack, strings.Join(worst, "\n"))
	}
}

// referencesBetweenFiles gives, for every file, the names that it uses of others and
// the file that declares each.
func referencesBetweenFiles(t *testing.T) map[string]map[string]string {
	t.Helper()
	set := token.NewFileSet()
	names, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	var files []*ast.File
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		parsed, err := parser.ParseFile(set, name, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, parsed)
	}
	info := &types.Info{Uses: map[*ast.Ident]types.Object{}}
	config := types.Config{Importer: importer.ForCompiler(set, "gc", nil), Error: func(error) {}} // what other packages declare does not matter
	pkg, _ := config.Check("dateline/app", set, files, info)
	file := func(at token.Pos) string { return filepath.Base(set.Position(at).Filename) }
	uses := map[string]map[string]string{}
	for ident, object := range info.Uses {
		from, to := file(ident.Pos()), file(object.Pos())
		method, _ := object.(*types.Func)
		if object.Pkg() != pkg || from == to || object.Parent() != pkg.Scope() && method == nil {
			continue
		}
		if uses[from] == nil {
			uses[from] = map[string]string{}
		}
		uses[from][object.Name()] = to
	}
	return uses
}

// reaches reports whether a file depends on another.
func reaches(uses map[string]map[string]string, from, to string) bool {
	seen := map[string]bool{}
	var visit func(string) bool
	visit = func(at string) bool {
		if at == to {
			return true
		}
		if seen[at] {
			return false
		}
		seen[at] = true
		for _, next := range uses[at] {
			if visit(next) {
				return true
			}
		}
		return false
	}
	return visit(from)
}
