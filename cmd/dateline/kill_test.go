package main

import (
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"dateline/web"
)

// TestKilled kills builds at random moments: what they were to replace is there
// as it was, or as it was to be, whole.
func TestKilled(t *testing.T) {
	enterFiles(t)
	build := func(story string) *exec.Cmd {
		command := exec.Command(os.Args[0], "build", "-o", "dist", story)
		command.Env = append(os.Environ(), asCommand+"=1")
		return command
	}
	began := time.Now()
	if out, err := build("several/one.md").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	whole := time.Since(began)
	first, err := os.ReadFile("dist/index.html")
	if err != nil {
		t.Fatal(err)
	}
	if out, err := build("several/two.md").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	second, err := os.ReadFile("dist/index.html")
	if err != nil {
		t.Fatal(err)
	}

	const times = 20
	killed := 0
	for i := range times {
		command := build([]string{"several/one.md", "several/two.md"}[i%2])
		if err := command.Start(); err != nil {
			t.Fatal(err)
		}
		// Half of the moments are near the end, where the folder is written.
		moment := whole * time.Duration(rand.IntN(1000)) / 1000
		if i%2 == 0 {
			moment = whole*3/4 + moment/2
		}
		timer := time.AfterFunc(moment, func() { command.Process.Kill() })
		if command.Wait() != nil {
			killed++
		}
		timer.Stop()
		differences, err := web.Verify("dist")
		if err != nil || len(differences) > 0 {
			t.Fatalf("killed after %v of about %v: %q, %v", moment, whole, differences, err)
		}
		page, err := os.ReadFile("dist/index.html")
		if err != nil || string(page) != string(first) && string(page) != string(second) {
			t.Fatalf("killed after %v: the page is of neither story: %v", moment, err)
		}
	}
	if killed == 0 {
		t.Errorf("none of %d builds was killed before its end", times)
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
