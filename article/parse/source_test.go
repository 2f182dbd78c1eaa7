package parse_test

import (
	"bytes"
	"strings"
	"testing"

	"dateline/article/parse"
)

const sound = "---\nheadline: H\n---\nText with [a mention](#nobody).\n"

// Whatever the file is, its author hears what to do.
func TestOddFiles(t *testing.T) {
	mistake := "x.md:4:11: mention \"#nobody\" has no card; write a card for it under ## Cards, or correct the id\n"
	for _, test := range []struct{ name, src, want string }{
		{"empty", "", "x.md:1:1: the file is empty; begin it with front matter: ---, headline: and the words, ---\n"},
		{"white space", " \n\t\r\n", "x.md:1:1: the file is empty; begin it with front matter: ---, headline: and the words, ---\n"},
		{"byte order mark alone", "\ufeff", "x.md:1:1: the file is empty; begin it with front matter: ---, headline: and the words, ---\n"},
		{"binary", "\x7fELF\x02\x01\x01\x00\xff\xfe\x00", "x.md:1:8: the file is not text; give a story in Markdown\n"},
		{"binary without text", "\xff\xd8\xff\xe0\x00\x10JFIF\x00", "x.md:1:1: the file is not text; give a story in Markdown\n"},
		{"NUL in text", "---\nheadline: H\x00\n", "x.md:2:12: the file is not text; give a story in Markdown\n"},
		{"UTF-16", "\xff\xfe-\x00-\x00-\x00\n\x00", "x.md:1:1: the file is in UTF-16; save it as UTF-8\n"},
		{"too large", strings.Repeat("x", 50<<20), "x.md:1:1: the file has 50 MB, more than the 16 MB of the longest story; divide it, or give the right file\n"},
		{"invalid UTF-8", "---\nheadline: H\n---\nЮж caf\xe9.\n", "x.md:4:7: byte 0xe9 is not UTF-8; save the file as UTF-8\n"},
		{"control characters", "---\nheadline: H\n---\nA\x07 b\u0085 c\x7f.\n",
			"x.md:4:2: control character U+0007; delete it\nx.md:4:5: control character U+0085; delete it\nx.md:4:8: control character U+007F; delete it\n"},
		{"LF", sound, mistake},
		{"CRLF", strings.ReplaceAll(sound, "\n", "\r\n"), mistake},
		{"CR", strings.ReplaceAll(sound, "\n", "\r"), mistake},
		{"byte order mark", "\ufeff" + sound, mistake},
		{"byte order mark and CRLF", "\ufeff" + strings.ReplaceAll(sound, "\n", "\r\n"), mistake},
		{"no last line end", strings.TrimSuffix(sound, "\n"), mistake},
		{"front matter over its limit", "---\nheadline: H\n" + strings.Repeat("# more\n", 3000) + "---\nText.\n",
			"x.md:1:1: the front matter has more than 16 KB; shorten it\n"},
		{"long line", "---\nheadline: H\n---\nText.\n\n# " + strings.Repeat("[a](", 5000) + "\n",
			"x.md:6:1: a paragraph of more than 16 KB; divide it\n"},
		{"long paragraph", "---\nheadline: H\n---\nText.\n\n> " + strings.Repeat("[a](\n", 5000) + "\n",
			"x.md:6:3: a paragraph of more than 16 KB; divide it\n"},
		{"deep marks", "---\nheadline: H\n---\n" + strings.Repeat(">", 100) + " x\n",
			"x.md:4:1: the story has no text; write it after the front matter, before ## Cards\n" +
				"x.md:4:33: quotation marks or list marks stand more than 32 deep; leave one; a story has no quotations within quotations\n"},
	} {
		a, problems := parse.Story("x.md", []byte(test.src))
		if a != nil || problems.String() != test.want {
			t.Errorf("%s: got %v and\n%swant\n%s", test.name, a, problems, test.want)
		}
	}
}

// Line ends and byte order marks are no part of a story.
func TestLineEnds(t *testing.T) {
	src := []byte("---\nheadline: H\n---\nOne line\nand another.\n\n> Quotation\n> goes on.\n\nLast\\\nline.\n\n## Cards\n\n### A\n```yaml\nkind: group\nnative: {mn: А}\n```\n- Known.\n  [^n]\n\n[^n]: P,\n  title\n")
	plain, problems := parse.Story("x.md", src)
	if plain == nil {
		t.Fatal(problems)
	}
	for _, end := range []string{"\r\n", "\r"} {
		other, problems := parse.Story("x.md", append([]byte("\ufeff"), bytes.ReplaceAll(src, []byte("\n"), []byte(end))...))
		if other == nil {
			t.Fatal(problems)
		}
		if got, want := outline(other), outline(plain); got != want {
			t.Errorf("with %q:\n%s\nwant:\n%s", end, got, want)
		}
	}
}

// The author's file is not touched.
func TestStoryLeavesItsSource(t *testing.T) {
	src := []byte("\ufeff---\r\nheadline: H\x07\r\n---\r\n" + strings.Repeat("> ", 40) + "A\u0085.\r\n")
	before := bytes.Clone(src)
	parse.Story("x.md", src)
	if !bytes.Equal(src, before) {
		t.Errorf("got %q, want %q", src, before)
	}
}

func TestSlug(t *testing.T) {
	for file, want := range map[string]string{
		"stories/putin-mongolia.md": "putin-mongolia",
		"My Story.md":               "my-story",
		"Улаанбаатар.md":            "улаанбаатар",
		"...":                       "story",
		"":                          "story",
	} {
		a, problems := parse.Story(file, []byte("---\nheadline: H\n---\nText.\n"))
		if a == nil {
			t.Fatal(problems)
		}
		if a.Slug != want {
			t.Errorf("slug of %q: got %q, want %q", file, a.Slug, want)
		}
	}
}
