package main

import (
	"io/fs"
	"os"
	"strings"
	"syscall"
	"testing"
	"testing/fstest"
)

// locked is a folder in which nothing may be read.
type locked struct{ fstest.MapFS }

func (locked) Open(name string) (fs.File, error) {
	return nil, &fs.PathError{Op: "open", Path: name, Err: syscall.EACCES}
}

func (l locked) ReadDir(name string) ([]fs.DirEntry, error) {
	return nil, &fs.PathError{Op: "open", Path: name, Err: syscall.EACCES}
}

func TestNoPermission(t *testing.T) {
	if _, err := openFolder(locked{}, "desk/"); err == nil || err.Error() != "read desk/: permission denied" {
		t.Errorf("a folder: %v", err)
	}
	s := &library{folder: locked{}, names: []string{"story.md"}, prefix: "desk/"}
	if _, _, err := s.parse(nil); err == nil || err.Error() != "read desk/story.md: permission denied" {
		t.Errorf("a file: %v", err)
	}
}

// TestShelve leaves out of a folder what is no story of it.
func TestShelve(t *testing.T) {
	s, err := openFolder(fstest.MapFS{
		"b.md":        {},
		"a.md":        {},
		".a.md.swp":   {},
		".hidden.md":  {},
		"a.md~":       {},
		"picture.png": {},
		"notes/c.md":  {},
		"folder.md/x": {},
		"улаан.md":    {},
	}, "desk/")
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(s.names, " "); got != "a.md b.md улаан.md" {
		t.Errorf("stories: %s", got)
	}
}

// TestPaths reads a story however it is named.
func TestPaths(t *testing.T) {
	enterFiles(t)
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"story.md", "./story.md", "several/../story.md", dir + "/story.md"} {
		s, err := findStories([]string{name})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if articles, problems, err := s.parse(nil); len(articles) != 1 || len(problems) > 0 || err != nil {
			t.Errorf("%s: %d stories, %v, %v", name, len(articles), problems, err)
		}
		if shown := s.prefix + s.names[0]; shown != name {
			t.Errorf("%s is shown as %s", name, shown)
		}
	}
}

// TestNoEnd refuses a file that has no end rather than to read it until the
// memory is full.
func TestNoEnd(t *testing.T) {
	s, err := findStories([]string{"/dev/zero"})
	if err != nil {
		t.Fatal(err)
	}
	_, problems, err := s.parse(nil)
	if !problems.HasErrors() || err != nil {
		t.Errorf("problems %v, error %v", problems, err)
	}
}

// TestDefault finds the story within the program if none is named.
func TestDefault(t *testing.T) {
	s, err := findStories(nil)
	if err != nil {
		t.Fatal(err)
	}
	articles, problems, err := s.parse(nil)
	if len(articles) != 1 || len(problems) > 0 || err != nil {
		t.Fatalf("%d stories, %v, %v", len(articles), problems, err)
	}
	if got := s.prefix + s.names[0]; got != "stories/putin-mongolia.md" {
		t.Errorf("it is shown as %s", got)
	}
}
