package main

import (
	"bytes"
	"net/url"
	"os"
	"strings"
	"testing"
)

// TestTutorial does all that the tutorial says, in an empty folder: it writes,
// extends and mends files as its blocks show, runs every command, and compares
// what is printed.
func TestTutorial(t *testing.T) {
	t.Chdir(t.TempDir())
	commands := 0
	for _, block := range fencedBlocks(t, printed(t, strings.Fields("dateline help tutorial"))) {
		switch name := block.file; {
		case block.language == "console":
			for _, step := range strings.Split("\n"+block.text, "\n$ ")[1:] {
				command, want, _ := strings.Cut(step+"\n", "\n")
				if got := printed(t, strings.Fields(command)); got != strings.TrimRight(want, "\n")+"\n" {
					t.Errorf("%s\ngot:\n%s\nwant:\n%s", command, got, want)
				}
				commands++
			}
		case block.language == "diff":
			mend(t, name, block.text)
		case strings.HasPrefix(name, ">> "):
			name = strings.TrimPrefix(name, ">> ")
			put(t, name, contents(t, name)+block.text)
		case name != "":
			put(t, name, block.text)
		default:
			t.Errorf("a block of %q is for no file", block.language)
		}
	}
	if commands < 8 {
		t.Errorf("only %d commands", commands)
	}
}

// fenced is a block of code: its language, and the file that it is for.
type fenced struct{ language, file, text string }

// fencedBlocks gives the blocks of code in Markdown, each begun and ended by three
// backquotes or more.
func fencedBlocks(t *testing.T, markdown string) []fenced {
	t.Helper()
	var blocks []fenced
	fence := ""
	for line := range strings.Lines(markdown) {
		marks := len(line) - len(strings.TrimLeft(line, "`"))
		switch {
		case fence == "" && marks >= 3:
			fence = line[:marks]
			language, file, _ := strings.Cut(strings.TrimSpace(line[marks:]), " ")
			blocks = append(blocks, fenced{language: language, file: file})
		case fence != "" && strings.TrimSpace(line) == fence:
			fence = ""
		case fence != "":
			blocks[len(blocks)-1].text += line
		}
	}
	if fence != "" || len(blocks) == 0 {
		t.Fatalf("%d blocks, the last one open: %q", len(blocks), fence)
	}
	return blocks
}

// printed runs a command and gives what it prints to both outputs. A server is
// asked for its page, and then stopped.
func printed(t *testing.T, command []string) string {
	t.Helper()
	if command[0] != "dateline" {
		t.Fatalf("%q is no command of ours", command)
	}
	if command[1] == "serve" {
		page, stop := serving(t, command[2:]...)
		u, err := url.Parse(page)
		if err != nil {
			t.Fatal(err)
		}
		u.Host = "localhost:8000" // where no test listens
		_, said := stop()
		return said + u.String() + "\n"
	}
	var out bytes.Buffer
	run(t.Context(), command[1:], &out, &out)
	return out.String()
}

// mend replaces lines of a file, as a block of - and + lines says.
func mend(t *testing.T, name, diff string) {
	t.Helper()
	text, old := contents(t, name), ""
	for line := range strings.Lines(diff) {
		switch sign, rest := line[:1], line[1:]; sign {
		case "-":
			old = rest
		case "+":
			if strings.Count(text, old) != 1 {
				t.Errorf("%s has not once the line %q", name, old)
			}
			text = strings.Replace(text, old, rest, 1)
		default:
			t.Errorf("%q is no line to take or to give", line)
		}
	}
	put(t, name, text)
}

func contents(t *testing.T, name string) string {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func put(t *testing.T, name, text string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}
