// Package golden compares results with golden files. Each of them holds what goes
// in, a line of scissors, and what comes out:
//
//	func TestGolden(t *testing.T) {
//		golden.Test(t, "testdata/*.txt", 1, func(t *testing.T, in []string) string { ... })
//	}
//
// go test -update writes what comes out into the files.
package golden

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the results into the golden files")

// Updating tells whether the files are to be written. It is for tests whose
// results are a file each.
func Updating() bool { return *update }

// Scissors is the line between two parts of a file.
const Scissors = "---8<---\n"

// Test makes a subtest of each file that fits the pattern: it begins with so many
// parts of input, from which result makes the last part.
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
