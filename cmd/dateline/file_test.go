package main

import (
	"io/fs"
	"os"
	"testing"
)

// TestWriteFile keeps what is there unless forced, a link a link, and nothing
// beside the file.
func TestWriteFile(t *testing.T) {
	t.Chdir(t.TempDir())
	want := func(name, contents string) {
		t.Helper()
		if b, err := os.ReadFile(name); err != nil || string(b) != contents {
			t.Errorf("%s holds %q, %v; want %q", name, b, err, contents)
		}
	}
	if err := writeFile("a.txt", []byte("one"), false, nil); err != nil {
		t.Error(err)
	}
	want("a.txt", "one")
	if err := writeFile("a.txt", []byte("two"), false, nil); err != errExists {
		t.Errorf("replaced: %v", err)
	}
	want("a.txt", "one")
	if err := os.Symlink("a.txt", "link"); err != nil {
		t.Fatal(err)
	}
	if err := writeFile("link", []byte("three"), true, nil); err != nil {
		t.Error(err)
	}
	want("a.txt", "three")
	if at, err := os.Lstat("link"); err != nil || at.Mode().Type() != fs.ModeSymlink {
		t.Errorf("the link is %v, %v", at, err)
	}
	if err := writeFile("link", nil, true, []string{"a.txt"}); err == nil {
		t.Error("a source is replaced by way of a link")
	}
	if at, err := os.Stat("a.txt"); err != nil || at.Mode().Perm()&0o044 == 0 {
		t.Errorf("nobody else may read it: %v, %v", at.Mode(), err)
	}
	if left, err := os.ReadDir("."); err != nil || len(left) != 2 {
		t.Errorf("there are %v, %v", left, err)
	}
}
