package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"testing"

	"dateline/web"
)

// TestKilled kills builds on their way: what they were to replace is there as it
// was, or as it was to be, whole.
func TestKilled(t *testing.T) {
	enterFiles(t)
	build := func(story string) *exec.Cmd {
		command := exec.Command(os.Args[0], "build", "-o", "dist", story)
		command.Env = append(os.Environ(), asCommand+"=1")
		return command
	}
	var pages []string
	for _, story := range []string{"several/one.md", "several/two.md"} {
		if out, err := build(story).CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		pages = append(pages, contents(t, "dist/index.html"))
	}
	files, err := os.ReadDir("dist")
	if err != nil {
		t.Fatal(err)
	}

	killed := 0
	n := len(files)
	for i, least := range []int{-1, 0, 1, n / 3, n * 2 / 3, n} { // files that are to be written before; -1 not even their folder
		before, err := filepath.Glob(".dist.*")
		if err != nil {
			t.Fatal(err)
		}
		command := build([]string{"several/one.md", "several/two.md"}[i%2])
		if err := command.Start(); err != nil {
			t.Fatal(err)
		}
		ended := make(chan error, 1)
		go func() { ended <- command.Wait() }()
		for on := true; on; {
			select {
			case err := <-ended:
				if err != nil {
					t.Fatal(err)
				}
				on = false
			default:
				if written, found := newest(t, before); least < 0 || found && written >= least {
					command.Process.Kill()
					if <-ended != nil {
						killed++
					}
					on = false
				}
				runtime.Gosched()
			}
		}
		differences, err := web.Verify("dist")
		if err != nil || len(differences) > 0 {
			t.Fatalf("killed with %d of %d files written: %q, %v", least, n, differences, err)
		}
		if page := contents(t, "dist/index.html"); page != pages[0] && page != pages[1] {
			t.Fatalf("killed with %d of %d files written: the page is of neither story", least, n)
		}
	}
	if killed < 2 { // the last ones may be too quick
		t.Errorf("only %d builds were killed before their end", killed)
	}
	// What the killed have left lies beside the folder, and is in nobody's way.
	if out, err := build("several/one.md").CombinedOutput(); err != nil {
		t.Errorf("after all: %v\n%s", err, out)
	}
	left, err := filepath.Glob(".dist.*")
	if err != nil || len(left) > killed {
		t.Errorf("left behind: %q, %v", left, err)
	}
}

// newest counts the files of the folder that is being written: beside the old
// one, in a folder that was not there before.
func newest(t *testing.T, before []string) (files int, found bool) {
	t.Helper()
	now, err := filepath.Glob(".dist.*")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range now {
		if !slices.Contains(before, name) {
			written, _ := os.ReadDir(filepath.Join(name, "next")) // there are none at first
			return len(written), true
		}
	}
	return 0, false
}
