package web

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

// put writes a file of a test and the folders above it.
func put(t *testing.T, name, content string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(content), 0o666); err != nil {
		t.Fatal(err)
	}
}

// wantBundle fails the test unless dir holds the bundle and nothing else, and
// nothing stands beside it.
func wantBundle(t *testing.T, dir string, b *Bundle) {
	t.Helper()
	for _, p := range b.Paths() {
		got, err := os.ReadFile(filepath.Join(dir, p))
		if err != nil || string(got) != string(b.memFS[p]) {
			t.Errorf("%s: %d bytes, %v; want %d", p, len(got), err, len(b.memFS[p]))
		}
	}
	if d, err := Verify(dir); err != nil || len(d) > 0 {
		t.Errorf("Verify: %q, %v", d, err)
	}
	beside, err := os.ReadDir(filepath.Dir(dir))
	if err != nil || len(beside) != 1 {
		t.Errorf("beside the folder: %v, %v", beside, err)
	}
}

func TestWrite(t *testing.T) {
	first := newTestBundle(t, newStory())
	a := newStory()
	a.Headline = "Another"
	second := newTestBundle(t, a)

	dir := filepath.Join(t.TempDir(), "deep", "dist")
	if err := Write(dir, first, false); err != nil {
		t.Fatal(err)
	}
	wantBundle(t, dir, first)
	if err := Write(dir, second, false); err != nil {
		t.Fatal(err)
	}
	wantBundle(t, dir, second)
	info, err := os.Stat(dir)
	if err != nil || info.Mode().Perm()&0o500 != 0o500 {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
}

func TestWriteInto(t *testing.T) {
	b := newTestBundle(t, newStory())
	for _, c := range []struct {
		name   string
		setup  func(dir string)
		want   string // a part of the error; "" for none
		forced string // the same with force
	}{
		{"an empty folder", func(dir string) { os.Mkdir(dir, 0o777) }, "", ""},
		{"a file", func(dir string) { put(t, dir, "x") }, "it is a file", "it is a file"},
		{"a folder with a file", func(dir string) { put(t, dir+"/notes.txt", "x") }, "holds notes.txt, which is not part of a bundle", ""},
		{"a bundle with a file more", func(dir string) {
			if err := Write(dir, b, false); err != nil {
				t.Fatal(err)
			}
			put(t, dir+"/.git/config", "x")
		}, "holds .git/config, which is not part of a bundle", ""},
		{"checksums of something else", func(dir string) { put(t, dir+"/checksums.txt", "hello") }, "checksums.txt:1: not a SHA-256 and a path", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "dist")
			c.setup(dir)
			err := Write(dir, b, false)
			if c.want == "" {
				if err != nil {
					t.Fatal(err)
				}
				wantBundle(t, dir, b)
				return
			}
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Fatalf("error %v, want %s", err, c.want)
			}
			err = Write(dir, b, true)
			if c.forced != "" {
				if err == nil || !strings.Contains(err.Error(), c.forced) {
					t.Errorf("with force: error %v, want %s", err, c.forced)
				}
				return
			}
			if err != nil {
				t.Fatalf("with force: %v", err)
			}
			wantBundle(t, dir, b)
		})
	}
}

// TestWriteLink writes through a link, which stays one.
func TestWriteLink(t *testing.T) {
	b := newTestBundle(t, newStory())
	top := t.TempDir()
	real := filepath.Join(top, "real", "dist")
	put(t, real+"/x", "x")
	if err := os.Symlink(real, filepath.Join(top, "link")); err != nil {
		t.Fatal(err)
	}
	if err := Write(filepath.Join(top, "link"), b, true); err != nil {
		t.Fatal(err)
	}
	wantBundle(t, real, b)
	if to, err := os.Readlink(filepath.Join(top, "link")); to != real {
		t.Errorf("the link leads to %q, %v", to, err)
	}
}

// TestSwapInTwoSteps does without exchanging.
func TestSwapInTwoSteps(t *testing.T) {
	top := t.TempDir()
	put(t, top+"/next/a", "new")
	put(t, top+"/dir/a", "old")
	if err := swap(top+"/next", top+"/dir", top+"/old", func(a, b string) error { return os.ErrNotExist }); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{"dir": "new", "old": "old"} {
		if got, err := os.ReadFile(top + "/" + name + "/a"); string(got) != want {
			t.Errorf("%s holds %q, %v; want %q", name, got, err, want)
		}
	}
}

func TestVerify(t *testing.T) {
	b := newTestBundle(t, newStory())
	dir := filepath.Join(t.TempDir(), "dist")
	if err := Write(dir, b, false); err != nil {
		t.Fatal(err)
	}
	put(t, dir+"/index.html", "changed")
	put(t, dir+"/sub/more.txt", "more")
	if err := os.Remove(dir + "/index.html.gz"); err != nil {
		t.Fatal(err)
	}
	got, err := Verify(dir)
	want := []string{"index.html: differs", "index.html.gz: missing", "sub/more.txt: not part of the bundle"}
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("%q, %v; want %q", got, err, want)
	}
	put(t, dir+"/checksums.txt", strings.Repeat("0", 64)+"  ../../etc/passwd\n")
	if _, err := Verify(dir); err == nil || !strings.Contains(err.Error(), "checksums.txt:1:") {
		t.Errorf("a path that leads out: %v", err)
	}
	if _, err := Verify(filepath.Join(dir, "none")); err == nil {
		t.Error("a folder that is not there: no error")
	}
}
