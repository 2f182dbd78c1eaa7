package main

import (
	"bytes"
	"encoding/json"
	"go/format"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

// TestReadmeAdditions adds the kind and the panel of the README to the source,
// builds that, and finds both in the page of a story.
func TestReadmeAdditions(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(readme), "\n## To add\n")
	_, rest, _ = strings.Cut(rest, "\n```\n")
	patch, _, ok := strings.Cut(rest, "\n```\n")
	if !ok {
		t.Fatal("the README shows nothing to add")
	}
	dir := t.TempDir()
	overlay := struct{ Replace map[string]string }{map[string]string{}} // see go help build, -overlay
	for _, file := range txtar.Parse([]byte(patch + "\n")).Files {
		source := filepath.Join("../..", file.Name)
		code, err := os.ReadFile(source)
		switch {
		case os.IsNotExist(err):
			code = file.Data
		case err != nil:
			t.Fatal(err)
		default:
			code = insert(t, file.Name, code, file.Data)
		}
		if nice, err := format.Source(code); err != nil || !bytes.Equal(nice, code) {
			t.Errorf("%s is not as gofmt writes it (%v)", file.Name, err)
		}
		patched := filepath.Join(dir, strings.ReplaceAll(file.Name, "/", "-"))
		mustWrite(t, patched, code)
		if source, err = filepath.Abs(source); err != nil {
			t.Fatal(err)
		}
		overlay.Replace[source] = patched
	}
	b, err := json.Marshal(overlay)
	if err != nil {
		t.Fatal(err)
	}
	mustWrite(t, filepath.Join(dir, "overlay.json"), b)
	mustWrite(t, filepath.Join(dir, "story.md"), []byte("---\nheadline: A ship sails\n---\nThe [Vasa](#vasa) sailed.\n\n## Cards\n\n"+
		"### Vasa\n```yaml\nkind: vessel\n```\n- Sank in 1628. [^museum]\n\n[^museum]: Vasa Museum, The loss of the Vasa\n"))
	program := filepath.Join(dir, "dateline")
	for _, args := range [][]string{
		{"go", "build", "-overlay", filepath.Join(dir, "overlay.json"), "-o", program, "."},
		{program, "build", "-o", filepath.Join(dir, "dist"), filepath.Join(dir, "story.md")},
	} {
		if out, err := exec.CommandContext(t.Context(), args[0], args[1:]...).CombinedOutput(); err != nil {
			t.Fatalf("%s: %v\n%s", args, err, out)
		}
	}
	page := mustRead(t, filepath.Join(dir, "dist/index.html"))
	for _, want := range []string{
		`data-panels="sources cast"`, `href="?panel=sources#sources"`, `id="sources"`, "The loss of the Vasa",
		`data-kind="vessel"`, ">Vessel<", ">Vessels<", `"@type":"Vehicle"`,
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %s", want)
		}
	}
	styles, err := filepath.Glob(filepath.Join(dir, "dist/style.*.css"))
	if err != nil || len(styles) != 1 {
		t.Fatalf("%d style sheets (%v)", len(styles), err)
	}
	style := mustRead(t, styles[0])
	for _, want := range []string{"[data-kind=vessel]{--accent:light-dark(#3b6d11, #97c459)}", "html[data-panel=sources] #sources"} {
		if !strings.Contains(style, want) {
			t.Errorf("the style sheet lacks %s", want)
		}
	}
}

// insert puts the lines of a diff that begin with + after those that begin with a
// space, which the code must have once.
func insert(t *testing.T, name string, code, diff []byte) []byte {
	t.Helper()
	var old, all strings.Builder
	for line := range strings.Lines(string(diff)) {
		if line[0] == ' ' {
			old.WriteString(line[1:])
		}
		all.WriteString(line[1:])
	}
	if n := strings.Count(string(code), "\n"+old.String()); n != 1 {
		t.Fatalf("%s has the README's lines %d times, want once:\n%s", name, n, old.String())
	}
	return []byte(strings.Replace(string(code), "\n"+old.String(), "\n"+all.String(), 1))
}

func mustWrite(t *testing.T, name string, b []byte) {
	t.Helper()
	if err := os.WriteFile(name, b, 0o666); err != nil {
		t.Fatal(err)
	}
}

func mustRead(t *testing.T, name string) string {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}
