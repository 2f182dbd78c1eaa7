package main

import (
	"bytes"
	"os/exec"
	"strings"
	"testing"
)

// arrows are the imports between packages of the module that are allowed. The first
// line whose pattern fits a package counts for it; "..." stands for a package and
// all below it.
var arrows = []struct {
	from string
	to   string
}{
	{"article", ""},
	{"article/search", "article"},
	{"article/...", "article/..."},

	{"app/dom", ""},
	{"app/english", ""},
	{"app/leanjson", ""},
	{"app/mapview", "app/dom app/english app/leanjson article/..."},
	{"app", "app/... article/..."},

	{"web/watch", "web/... app/... article/..."},
	{"web/atlas/...", "web/atlas/... article/..."},
	{"web/poster", "web/atlas/... article/..."},
	{"web/server", ""},
	{"web/prerender", ""},
	{"web/picture", ""},
	{"web/wasmbuild", ""},
	{"web/compress", ""},
	{"web", "web/... app/... article/..."},

	{"cmd/wasm", "app/... article/..."},
	{"cmd/dateline", "web/... article/..."},
}

// tools are maintainers' programs and what tests run on. They may import anything,
// and only they may import them.
const tools = "cmd/build/... cmd/bake/... cmd/bench/... article/storytest/... web/e2e/... web/host/..."

func TestArrows(t *testing.T) {
	list := exec.CommandContext(t.Context(), "go", "list", "-f", `{{.ImportPath}}{{range .Imports}} {{.}}{{end}}`, "dateline/...")
	var stderr bytes.Buffer
	list.Stderr = &stderr
	out, err := list.Output()
	if err != nil {
		t.Fatalf("%v\n%s", err, stderr.String())
	}
	found := 0
	for line := range strings.Lines(string(out)) {
		name, imports, _ := strings.Cut(strings.TrimSpace(line), " ")
		name = strings.TrimPrefix(name, "dateline/")
		if fitsAny(tools, name) {
			continue
		}
		allowed, known := allowedFrom(name)
		if !known {
			t.Errorf("package %s has no line in arrows", name)
		}
		for _, path := range strings.Fields(imports) {
			to, ours := strings.CutPrefix(path, "dateline/")
			if !ours {
				continue
			}
			found++
			if fitsAny(tools, to) || !fitsAny(allowed, to) {
				t.Errorf("%s imports %s; allowed is: %s, and no tool", name, to, allowed)
			}
		}
	}
	if found == 0 {
		t.Error("no imports found")
	}
}

func allowedFrom(name string) (to string, known bool) {
	for _, arrow := range arrows {
		if fits(arrow.from, name) {
			return arrow.to, true
		}
	}
	return "", false
}

func fitsAny(patterns, name string) bool {
	for pattern := range strings.FieldsSeq(patterns) {
		if fits(pattern, name) {
			return true
		}
	}
	return false
}

func fits(pattern, name string) bool {
	folder, below := strings.CutSuffix(pattern, "/...")
	return name == folder || below && strings.HasPrefix(name, folder+"/")
}
