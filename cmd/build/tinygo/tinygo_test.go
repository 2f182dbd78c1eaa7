package tinygo

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestUsage(t *testing.T) {
	for _, args := range []string{"", "none", "install now", "install -o x", "build", "build -o x", "build ./cmd/wasm", "build -x ./cmd/wasm", "version 1"} {
		if err := Run(strings.Fields(args)); !errors.Is(err, ErrUsage) {
			t.Errorf("tinygo %s: %v", args, err)
		}
	}
}

// TestNotInstalled builds where nobody has made the toolchain.
func TestNotInstalled(t *testing.T) {
	t.Setenv("XDG_CACHE_HOME", t.TempDir())
	to := filepath.Join(t.TempDir(), "built")
	err := Run([]string{"build", "-o", to, "./cmd/wasm"})
	if err == nil || err.Error() != "TinyGo 0.42.0 is not here: run make tinygo" {
		t.Errorf("error: %v", err)
	}
	if _, err := os.Stat(to); err == nil {
		t.Errorf("%s has been made", to)
	}
}

// TestCannotInstall is on a system that has nothing: one line says what it lacks.
func TestCannotInstall(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	err := getPackages()
	const want = "there is no apt-get to install LLVM 19 with (Debian's names of what is missing: g++ "
	if err == nil || !strings.HasPrefix(err.Error(), want) || strings.Contains(err.Error(), "\n") {
		t.Errorf("error: %v", err)
	}
}

// TestWhole tells a toolchain that was made whole from one that was not.
func TestWhole(t *testing.T) {
	cache := t.TempDir()
	t.Setenv("XDG_CACHE_HOME", cache)
	c, err := newToolchain()
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(c.dir, filepath.Join(cache, "dateline", "tinygo-v0.42.0-")) {
		t.Errorf("it is in %s", c.dir)
	}
	if err := os.MkdirAll(c.source(), 0o777); err != nil {
		t.Fatal(err)
	}
	if c.installed() {
		t.Error("without a program it passes for whole")
	}
}
