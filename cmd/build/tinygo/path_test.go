//go:build small

package tinygo

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"dateline/web"
	"dateline/web/wasmbuild"
)

// TestPath builds a copy of the source at another path, and expects the bytes that
// make has built. Those must be TinyGo's, and of this source, so that the test has
// a tag of its own: make test WASM=tinygo runs it.
func TestPath(t *testing.T) {
	built, err := wasmbuild.Read(web.Built())
	if err != nil {
		t.Fatal(err)
	}
	if !built.Small() {
		t.Fatal("make has built with Go: run make test WASM=tinygo")
	}
	elsewhere := filepath.Join(t.TempDir(), "a longer path than that of make", "dateline")
	for _, part := range []string{"app", "article", "cmd", "web"} {
		if err := os.CopyFS(filepath.Join(elsewhere, part), os.DirFS(filepath.Join("../../..", part))); err != nil {
			t.Fatal(err)
		}
	}
	for _, file := range []string{"go.mod", "go.sum"} {
		b, err := os.ReadFile(filepath.Join("../../..", file))
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(elsewhere, file), b, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for _, args := range [][]string{
		{"run", "./cmd/build", "goapp", "bin/goapp"},
		{"run", "./cmd/build", "tinygo", "build", "-modfile", "bin/goapp/wasm.mod", "-o", "built", "./cmd/wasm"},
	} {
		step := exec.Command("go", args...)
		step.Dir = elsewhere
		if out, err := step.CombinedOutput(); err != nil {
			t.Fatalf("go %v: %v\n%s", args, err, out)
		}
	}
	for name, want := range map[string][]byte{"app.wasm": built.Wasm, "wasm_exec.js": built.Support} {
		got, err := os.ReadFile(filepath.Join(elsewhere, "built", name))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%s has %d bytes, and others than the %d that make has built", name, len(got), len(want))
		}
	}
}
