package main

import (
	"bytes"
	"image"
	"image/jpeg"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"dateline/article"
	"dateline/article/parse"
	"dateline/web"
)

// anyPicture has a JPEG under every name.
type anyPicture struct{ jpeg []byte }

func (p anyPicture) Open(name string) (fs.File, error) {
	return fstest.MapFS{name: {Data: p.jpeg}}.Open(name)
}

// TestBuildTakesWhatCheckPasses builds every story that the checker has no error
// for, of those that its own tests know: what build refuses, check must find first.
func TestBuildTakesWhatCheckPasses(t *testing.T) {
	var picture bytes.Buffer
	if err := jpeg.Encode(&picture, image.NewGray(image.Rect(0, 0, 1, 1)), nil); err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob("../../article/parse/testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no stories: %v", err)
	}
	built := 0
	for _, file := range files {
		golden, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		text, _, _ := strings.Cut(string(golden), "---8<---\n")
		a, _ := parse.Story("story.md", []byte(text))
		if a == nil {
			continue
		}
		built++
		_, err = web.NewBundle([]*article.Article{a}, web.Options{Pictures: anyPicture{picture.Bytes()}, Draft: &web.Draft{}})
		if err != nil {
			t.Errorf("%s: check passes it, build says: %v", filepath.Base(file), err)
		}
	}
	if built < 20 {
		t.Errorf("only %d stories were built", built)
	}
}

// A story whose address the program cannot use is refused by check and build alike.
func TestAddressesThatNoStoryMayHave(t *testing.T) {
	for _, slug := range []string{"index", "404", "healthz", "cards", "web"} {
		dir := t.TempDir()
		for _, name := range []string{slug, "other"} {
			if err := os.WriteFile(filepath.Join(dir, name+".md"), []byte("---\nheadline: H\n---\nText.\n"), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		for _, args := range [][]string{{"check", dir}, {"build", "-o", filepath.Join(t.TempDir(), "dist"), dir}} {
			var stdout, stderr bytes.Buffer
			code := run(t.Context(), args, &stdout, &stderr)
			want := slug + ".md:1:1: the address " + slug + "/ is taken"
			if code != exitProblems || !strings.Contains(stdout.String()+stderr.String(), want) {
				t.Errorf("%s of %s.md: exit %d\n%s%s", args[0], slug, code, stdout.String(), stderr.String())
			}
		}
	}
}
