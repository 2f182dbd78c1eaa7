//go:build disk

// Only those who may mount a disk can run these; make test-matrix does.

package main

import (
	"bytes"
	"io/fs"
	"os"
	"strconv"
	"syscall"
	"testing"
)

// TestFullDisk builds onto a disk that has room for one folder and a half: the
// second attempt fails, the folder of the first stays as it was, and nothing is
// left beside it.
func TestFullDisk(t *testing.T) {
	enterFiles(t)
	command := func(args ...string) (code int, said string) {
		var stdout, stderr bytes.Buffer
		code = run(t.Context(), args, &stdout, &stderr)
		return code, stderr.String()
	}
	if code, said := command("build", "-o", "dist", "story.md"); code != exitOK {
		t.Fatalf("exit %d\n%s", code, said)
	}
	mountDisk(t, "disk", sizeOf(t, "dist")*3/2)
	if code, said := command("build", "-o", "disk/dist", "story.md"); code != exitOK {
		t.Fatalf("exit %d\n%s", code, said)
	}
	if code, said := command("build", "-o", "disk/dist", "story.md"); code != exitFailure || said != "dateline: write disk/dist: no space left on device\n" {
		t.Errorf("on a full disk: exit %d, said %q", code, said)
	}
	if code, said := command("verify", "disk/dist"); code != exitOK {
		t.Errorf("the old folder: exit %d\n%s", code, said)
	}
	if left, err := os.ReadDir("disk"); err != nil || len(left) != 1 {
		t.Errorf("the disk holds %v, %v", left, err)
	}
}

// TestFullDiskForAFile exports onto a disk that has no room for the whole file:
// there is none then, and nothing beside it; and one that was there stays.
func TestFullDiskForAFile(t *testing.T) {
	enterFiles(t)
	mountDisk(t, "disk", 64<<10)
	var out bytes.Buffer
	if code := run(t.Context(), []string{"export", "-o", "disk/story.json", "story.md"}, &out, &out); code != exitOK {
		t.Fatalf("exit %d\n%s", code, out.String())
	}
	before, err := os.ReadFile("disk/story.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range []string{"disk/story.json", "disk/other.json"} {
		out.Reset()
		code := run(t.Context(), []string{"export", "--force", "-o", file}, &out, &out) // the default story, which is longer
		if code != exitFailure || out.String() != "dateline: write "+file+": no space left on device\n" {
			t.Errorf("exit %d, %q", code, out.String())
		}
	}
	after, err := os.ReadFile("disk/story.json")
	if err != nil || !bytes.Equal(before, after) {
		t.Errorf("the old file has %d bytes, %v; want %d", len(after), err, len(before))
	}
	if left, err := os.ReadDir("disk"); err != nil || len(left) != 1 {
		t.Errorf("the disk holds %v, %v", left, err)
	}
}

// mountDisk makes a disk of so many bytes in the working directory until the test
// ends.
func mountDisk(t *testing.T, name string, size int64) {
	t.Helper()
	if err := os.Mkdir(name, 0o777); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Mount("tmpfs", name, "tmpfs", 0, "size="+strconv.FormatInt(size, 10)); err != nil {
		t.Fatalf("mount a disk, for which one has to be root: %v", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(name, 0); err != nil {
			t.Error(err)
		}
	})
}

// sizeOf is the sum of the sizes of the files in a folder.
func sizeOf(t *testing.T, folder string) int64 {
	t.Helper()
	sum := int64(0)
	err := fs.WalkDir(os.DirFS(folder), ".", func(_ string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		at, err := d.Info()
		sum += at.Size()
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return sum
}
