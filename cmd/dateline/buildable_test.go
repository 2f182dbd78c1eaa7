package main

import (
	"bytes"
	"fmt"
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

// TestBuildTakesOddStories builds what is at the edge of the format, unless check
// refuses it.
func TestBuildTakesOddStories(t *testing.T) {
	const text = "---\nheadline: %s\n%s\n---\n%s\n\nText of [A](#a).\n\n## Cards\n\n### A\n```yaml\nkind: place\n%s\n```\n- Fact. \"Text of A\"\n"
	story := func(headline, front, body, card string) string {
		return fmt.Sprintf(text, headline, front, body, card)
	}
	const at = "at: [1, 2]"
	for name, source := range map[string]string{
		"at the pole":              story("H", "lang: en", "", "at: [90, 180]"),
		"frame at a pole":          story("H", "map:\n  frame:\n    projection: mercator\n    center: [90, 0]\n    width: 10", "", at),
		"frame of half the world":  story("H", "map:\n  frame:\n    projection: lambert\n    parallels: [35, 62]\n    center: [-90, 180]\n    width: 20000", "", at),
		"frame without a number":   story("H", "map:\n  frame:\n    width: NaN", "", at),
		"frame without an end":     story("H", "map:\n  frame:\n    width: Inf", "", at),
		"first and last day":       story("H", "published: 0001-01-01\nupdated: 9999-12-31", "", at+"\nwhen: 0001/9999"),
		"countries without land":   story("H", "map:\n  countries: [AQ, VA, FJ, XK]", "", at),
		"language without a name":  story("H", "lang: x-private\npublished: 2024-01-02", "", at),
		"language with extensions": story("H", "lang: ar-u-nu-arab\npublished: 2024-01-02", "", at),
		"tiles with a bad escape":  story("H", "tiles:\n  url: https://t.example.org/{z}/{x}/{y}.png?a=%zz\n  attribution: X", "", at),
		"policy in the tiles":      story("H", "tiles:\n  url: \"https://t.example.org; script-src/{z}/{x}/{y}\"\n  attribution: X", "", at),
		"script in Wikipedia":      story("H", "lang: en", "", at+"\nwikipedia: javascript:alert(1)"),
		"NUL":                      story(`"a\0b"`, "lang: en", "", at),
		"unpaired surrogate":       story(`"\ud800"`, "lang: en", "", at),
		"unseen words":             story("\"\u200b\"", "kicker: \"\u200b\"", "\u200b\n\n## \u200b\n\n> \u200b\n\n[\u200b](#a)", at),
		"mark without a letter":    story("\"\u0301\"", "lang: en", "\u0301", at),
		"references":               story("H", "lang: en", "&#0; &#xD800; &#xFFFF; &nbsp; \\</script> \\<!--", at),
		"address with an escape":   story("H", "lang: en", "[x](https://example.org/%zz)", at),
		"address of a number":      story("H", "lang: en", "[x](https://[::1]:99999/)", at),
		"address of mail":          story("H", "lang: en", "<a@example.org>", at),
		"long headline":            story(strings.Repeat("W", 3000), "lang: en", "", at),
		"long word":                story("H", "lang: en", strings.Repeat("x", 15000), at),
	} {
		a, problems := parse.Story("story.md", []byte(source))
		if a == nil {
			if p := problems[0]; p.Line < 1 || p.Col < 1 {
				t.Errorf("%s: no place in %v", name, p)
			}
			continue
		}
		if _, err := web.NewBundle([]*article.Article{a}, web.Options{Site: "https://example.org/", Draft: &web.Draft{}}); err != nil {
			t.Errorf("%s: check passes it, build says: %v", name, err)
		}
	}
}
