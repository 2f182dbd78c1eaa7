package main

import (
	"os"
	"os/exec"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestRooms holds the README's table of rooms to the packages of the module: each
// stands in it once.
func TestRooms(t *testing.T) {
	out, err := exec.CommandContext(t.Context(), "go", "list", "dateline/...").Output()
	if err != nil {
		t.Fatal(err)
	}
	var packages []string
	for path := range strings.FieldsSeq(string(out)) {
		packages = append(packages, strings.TrimPrefix(path, "dateline/"))
	}
	b, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(b), "\n| room | what is in it |\n|---|---|\n")
	table, _, _ := strings.Cut(rest, "\n\n")
	var rooms []string
	for line := range strings.Lines(table) {
		cells := strings.SplitN(line, "|", 3)
		for _, m := range regexp.MustCompile("`([^`]+)`").FindAllStringSubmatch(cells[1], -1) {
			rooms = append(rooms, expand(m[1])...)
		}
	}
	for _, p := range packages {
		if n := len(slices.DeleteFunc(slices.Clone(rooms), func(room string) bool { return room != p })); n != 1 {
			t.Errorf("%s stands %d times in the README's table of rooms", p, n)
		}
	}
	for _, room := range rooms {
		if !slices.Contains(packages, room) {
			t.Errorf("the README's table of rooms has %s, which is no package", room)
		}
	}
}

// expand writes out a name with alternatives in braces, as a shell does.
func expand(name string) []string {
	before, rest, ok := strings.Cut(name, "{")
	if !ok {
		return []string{name}
	}
	list, after, _ := strings.Cut(rest, "}")
	var names []string
	for alternative := range strings.SplitSeq(list, ",") {
		names = append(names, before+alternative+after)
	}
	return names
}

// TestReadmeIsShort keeps the README to what a first visit bears.
func TestReadmeIsShort(t *testing.T) {
	b, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(string(b), "\n"); n > 150 {
		t.Errorf("README.md has %d lines, want at most 150", n)
	}
}
