package goapp

import (
	"flag"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write what the test finds as what it expects")

// The packages of the browser's program, but for those internal to others. One
// more can be a hundred KB more for every reader: see what brought it.
func TestPackages(t *testing.T) {
	const golden = "testdata/packages.txt"
	expected, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	own, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir("../../..")
	dir := t.TempDir()
	if err := Write(dir); err != nil {
		t.Fatal(err)
	}
	list := exec.Command("go", "list", "-deps", "-modfile", filepath.Join(dir, "wasm.mod"), "./cmd/wasm")
	list.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	list.Stderr = os.Stderr
	out, err := list.Output()
	if err != nil {
		t.Fatal(err)
	}
	packages := slices.DeleteFunc(strings.Fields(string(out)), func(p string) bool {
		return slices.Contains(strings.Split(p, "/"), "internal")
	})
	slices.Sort(packages)
	found := strings.Join(packages, "\n") + "\n"
	if *update {
		if err := os.WriteFile(filepath.Join(own, golden), []byte(found), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	for _, p := range packages {
		if !slices.Contains(strings.Fields(string(expected)), p) {
			t.Errorf("new in the browser: %s", p)
		}
	}
	for p := range strings.FieldsSeq(string(expected)) {
		if !slices.Contains(packages, p) {
			t.Errorf("no longer in the browser: %s (run with -update)", p)
		}
	}
}

// The copy has only the changes that it is to have: every file but html_gen.go and
// those added is the library's own up to its imports and the changes listed.
func TestCopy(t *testing.T) {
	t.Chdir("../../..")
	dir := t.TempDir()
	if err := Write(dir); err != nil {
		t.Fatal(err)
	}
	where, err := exec.Command("go", "list", "-f", "{{.Dir}}", library+"/pkg/app").Output()
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob(filepath.Join(dir, "go-app/pkg/app/*.go"))
	if err != nil || len(files) < 20 {
		t.Fatalf("%d files (%v)", len(files), err)
	}
	for _, name := range files {
		base := filepath.Base(name)
		if _, err := fs.Stat(added, "_added/"+base); base == "html_gen.go" || err == nil {
			continue
		}
		copied, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		original, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(where)), base))
		if err != nil {
			t.Fatal(err)
		}
		back := strings.NewReplacer(library+"/instead/", "").Replace(string(copied))
		expected, err := changed(base, original)
		if err != nil {
			t.Fatal(err)
		}
		if back != string(expected) {
			t.Errorf("%s differs in more than its imports and the changes", base)
		}
		if slices.Contains(leftOut, base) {
			t.Errorf("%s is not left out", base)
		}
	}
}

func TestOneType(t *testing.T) {
	const source = `package app

import "strings"

type HTMLA interface{ Href(string) HTMLA }

func A() HTMLA { return &htmlA{htmlElement{tag: "a"}} }

type htmlA struct{ htmlElement }

func (e *htmlA) Href(v string) HTMLA { e.setAttr("href", v); return e }

type HTMLLink interface{ Href(string) HTMLLink }

type htmlLink struct{ htmlElement }

func (e *htmlLink) Href(v string) HTMLLink { e.setAttr("href", v); return e }
`
	out, err := oneType([]byte(source))
	if err != nil {
		t.Fatal(err)
	}
	got, ok := strings.CutPrefix(string(out), oneTypeHeader)
	want := `
type HTMLA = HTMLElem

func A() HTMLElem { return &htmlElem{htmlElement{tag: "a"}} }

//go:noinline
func (e *htmlElem) Href(v string) HTMLElem { e.setAttr("href", v); return e }

type HTMLLink = HTMLElem
`
	if !ok || got != want {
		t.Errorf("got\n%s", out)
	}
	other := strings.Replace(source, `HTMLLink { e.setAttr("href", v)`, `HTMLLink { e.setAttr("link", v)`, 1)
	if _, err := oneType([]byte(other)); err == nil {
		t.Error("a method that differs between elements: no error")
	}
}

// A library that no longer has what is to be changed is told of.
func TestChanged(t *testing.T) {
	for _, source := range []string{"package app", strings.Repeat(changes[0].from, 2)} {
		if _, err := changed(changes[0].file, []byte(source)); err == nil {
			t.Errorf("%s: no error", source)
		}
	}
	other := []byte("package app")
	if got, err := changed("other.go", other); string(got) != string(other) || err != nil {
		t.Errorf("a file without changes: %s, %v", got, err)
	}
}
