package main

import (
	"bytes"
	"context"
	"flag"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the transcripts anew")

// TestTranscripts runs the commands of each transcript in testdata and compares
// what they print with what the transcript has. Each is run in a folder of its
// own that begins as testdata/files.
func TestTranscripts(t *testing.T) {
	names, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(names) == 0 {
		t.Fatalf("transcripts: %v, %v", names, err)
	}
	for _, name := range names {
		t.Run(filepath.Base(name), func(t *testing.T) {
			b, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			want := string(b)
			name, err := filepath.Abs(name)
			if err != nil {
				t.Fatal(err)
			}
			enterFiles(t)
			got := transcribe(t.Context(), want)
			if *update {
				if err := os.WriteFile(name, []byte(got), 0o666); err != nil {
					t.Fatal(err)
				}
			} else if got != want {
				t.Errorf("%s", firstDifference(got, want))
			}
		})
	}
}

// transcribe runs the commands of a transcript: the lines that begin with a
// dollar sign. Beneath each it sets standard output as it is, standard error
// with ! before each line, and the exit code unless it is 0. Lines with # before
// them stay as they are.
func transcribe(ctx context.Context, transcript string) string {
	var all strings.Builder
	for line := range strings.Lines(transcript) {
		switch {
		case strings.HasPrefix(line, "#"):
			all.WriteString(line)
		case strings.HasPrefix(line, "$ dateline"):
			var stdout, stderr bytes.Buffer
			code := run(ctx, strings.Fields(line)[2:], &stdout, &stderr)
			all.WriteString("\n" + line)
			for printed := range strings.Lines(stdout.String()) {
				all.WriteString(strings.TrimSuffix(printed, "\n") + "\n")
			}
			for printed := range strings.Lines(stderr.String()) {
				all.WriteString("! " + strings.TrimSuffix(printed, "\n") + "\n")
			}
			if code != 0 {
				all.WriteString("[exit " + strconv.Itoa(code) + "]\n")
			}
		}
	}
	return all.String()
}

// enterFiles makes a copy of testdata/files the working directory, with two
// things in it that cannot be committed: a file that cannot be read, even by
// root, and a folder with such a file.
func enterFiles(t *testing.T) {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS("testdata/files")); err != nil {
		t.Fatal(err)
	}
	t.Chdir(dir)
	if err := os.Mkdir("loops", 0o777); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"loop.md", "loops/loop.md"} {
		if err := os.Symlink("loop.md", name); err != nil {
			t.Fatal(err)
		}
	}
}

// firstDifference shows where two texts part, with the line before.
func firstDifference(got, want string) string {
	gots, wants := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(gots), len(wants)) {
		if gots[i] != wants[i] {
			before := ""
			if i > 0 {
				before = gots[i-1]
			}
			return "line " + strconv.Itoa(i+1) + ", after " + strconv.Quote(before) + ":\ngot  " + gots[i] + "\nwant " + wants[i]
		}
	}
	return "got " + strconv.Itoa(len(gots)) + " lines, want " + strconv.Itoa(len(wants))
}
