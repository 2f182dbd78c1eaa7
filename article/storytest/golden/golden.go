// Package golden compares results with golden files. Each file holds the input, a
// line of scissors, and the expected result:
//
//	func TestGolden(t *testing.T) {
//		golden.Test(t, "testdata/*.txt", 1, func(t *testing.T, in []string) string { ... })
//	}
//
// go test -update writes the results into the files.
package golden

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the results into the golden files")

// Updating reports whether tests should write the files. It serves tests whose
// results are a file each.
func Updating() bool { return *update }

// Scissors is the line between two parts of a file.
const Scissors = "---8<---\n"

// Test runs a subtest for each file that matches the pattern. A file begins
// with a number of inputs; result makes its last part from them.
func Test(t *testing.T, pattern string, inputs int, result func(t *testing.T, in []string) string) {
	t.Helper()
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) == 0 {
		t.Fatalf("no golden files %s: %v", pattern, err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), filepath.Ext(file)), func(t *testing.T) {
			b, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			parts := strings.SplitN(string(b), Scissors, inputs+1)
			if len(parts) < inputs || len(parts) == inputs && !*update {
				t.Fatalf("%d parts, want %d", len(parts), inputs+1)
			}
			in := parts[:inputs]
			got := result(t, in)
			if *update {
				if err := os.WriteFile(file, []byte(strings.Join(in, Scissors)+Scissors+got), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if want := parts[inputs]; got != want {
				t.Errorf("got:\n%s\nwant:\n%s", got, want)
			}
		})
	}
}
