package draft_test

import (
	"os"
	"strings"
	"testing"
	"unicode"

	"dateline/article"
	"dateline/article/draft"
	"dateline/article/parse"
	"dateline/article/storytest/golden"
)

// gazetteer knows a few towns and countries.
type gazetteer struct{}

func (gazetteer) Towns(name string) []article.Point {
	switch name {
	case "Ulaanbaatar":
		return []article.Point{{Lat: 47.91, Lon: 106.88}}
	case "London": // the larger one of another country first
		return []article.Point{{Lat: 42.98, Lon: -81.23}, {Lat: 51.51, Lon: -0.13}}
	case "Tornio":
		return []article.Point{{Lat: 65.85, Lon: 24.15}}
	}
	return nil
}

func (gazetteer) Site(code string) (article.Point, bool) {
	if code == "MN" {
		return article.Point{Lat: 46.08, Lon: 104.54}, true
	}
	return article.Point{}, false
}

func (gazetteer) Country(at article.Point) string {
	if at.Lon == -0.13 {
		return "GB"
	}
	return ""
}

// Each file of testdata that ends in .txt is a plain text, and the draft that is
// made of it with what the checker says of that.
func TestGolden(t *testing.T) {
	golden.Test(t, "testdata/*.txt", 1, func(t *testing.T, in []string) string {
		text := in[0]
		story, problems := draft.New("text.txt", []byte(text), "", gazetteer{})
		if len(problems) > 0 {
			return problems.String()
		}
		made, problems := parse.Story("story.md", story)
		if made == nil || made.Text() != text {
			t.Errorf("the text has changed, or cannot be read:\n%s", problems)
		}
		for _, p := range problems {
			if !p.Guess && !strings.Contains(p.What, "still to be written") {
				t.Errorf("not a mere guess: %s", p)
			}
		}
		return string(story)
	})
}

// What cannot be a story's text is refused, with its place.
func TestProblems(t *testing.T) {
	for _, test := range []struct{ name, src, want string }{
		{"empty", " \n\n", "x.txt:1:1: the file is empty; give the story's text\n"},
		{"binary", "\x7fELF\x02\x01\x00\x00", "x.txt:1:7: the file is not text; give the story as plain text, in UTF-8\n"},
		{"invalid UTF-8", "One.\nA caf\xe9.\n", "x.txt:2:6: byte 0xe9 is not UTF-8; save the file as UTF-8\n"},
		{"UTF-16", "\xff\xfeO\x00", "x.txt:1:1: the file is in UTF-16; save it as UTF-8\n"},
		{"control characters", "A\fb\u0085 c.\n",
			"x.txt:1:2: control character U+000C; delete it\nx.txt:1:4: control character U+0085; delete it\n"},
		{"too large", strings.Repeat("A word. \n", 2<<20),
			"x.txt:1:1: the file has 18 MB, more than the 16 MB of the longest story; divide it, or give the right file\n"},
		{"long paragraph", "One.\n\n" + strings.Repeat("A word. ", 3000), "x.txt:3:1: a paragraph of more than 16 KB; divide it\n"},
	} {
		story, problems := draft.New("x.txt", []byte(test.src), "", gazetteer{})
		if story != nil || problems.String() != test.want {
			t.Errorf("%s: got %d bytes and\n%swant\n%s", test.name, len(story), problems, test.want)
		}
	}
}

// A draft has every word of the text, and no error.
func FuzzNew(f *testing.F) {
	for _, text := range []string{
		"Russian President Vladimir Putin met the International Criminal Court (ICC) in March 2023.\n\nA subheading\n\nHe said: “No.” “Why?” he asked, denying it.\n",
		"# Not a heading\n\n- no item\n\n1. no item\n1) nor this\n\n> no quotation\n\n    no code\n",
		"*a* _b_ `c` [d](#e) ![f](g) <h> &amp; &lt;i&gt; \\j **k** ~~~\n\n~~~\n\n```\nx\n```\n",
		"Title\n===\n\nTitle\n---\n\n***\n\n| a | b |\n|---|---|\n| c | d |\n\n: x\n",
		"Cards\n\nThe end of it, which is long enough.\n\n## Cards\n\nOwn voice\n\nText of some length.\n",
		"[^1]: a note\n\nA word[^1].\n\nx {#id}\n\nText of some length.\n",
		"A line\nand another\\\nand  two  spaces  \nThe U.S. Senate said Dr. Smith, chair of it, said \"yes\" and said \"no\".\n",
		"Владимир Путин прибыл в Монголию. Путина встретил президент.\n\n蒙古总统呼日勒苏赫会见普京。中国\n也\n",
		"2024: A said: 2-1: x. ? said. Map said: Story (MAP) said, Fs said, P1 said in 2020, denied.\n",
		"\u2028A\u2029B\u00a0C\u200bD\ufeffE said ’s 's '' \" “ ” said \"A\" said.\n",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		story, problems := draft.New("x.txt", []byte(text), "", gazetteer{})
		if len(problems) > 0 {
			return
		}
		made, problems := parse.Story("x.md", story)
		if made == nil {
			t.Fatalf("%s\n%s", problems, story)
		}
		clean := strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(strings.TrimPrefix(text, "\ufeff"))
		if got, want := strings.Fields(made.Text()), strings.Fields(clean); strings.Join(got, " ") != strings.Join(want, " ") {
			t.Fatalf("got %q\nof  %q\n%s", made.Text(), clean, story)
		}
		// Where every paragraph is one line, not even white space within it changes.
		var blocks []string
		for _, block := range strings.Split(clean, "\n\n") {
			if strings.Contains(strings.Trim(block, "\n"), "\n") {
				return
			}
			if block = strings.TrimFunc(block, unicode.IsSpace); block != "" {
				blocks = append(blocks, block)
			}
		}
		if want := strings.Join(blocks, "\n\n") + "\n"; made.Text() != want {
			t.Fatalf("got %q\nof  %q\n%s", made.Text(), want, story)
		}
	})
}

// Every country is found by each of its names and by its adjectives, and has a
// sound card.
func TestCountries(t *testing.T) {
	table, err := os.ReadFile("countries.tsv")
	if err != nil {
		t.Fatal(err)
	}
	var text strings.Builder
	rows, words := 0, 0
	for line := range strings.Lines(string(table)) {
		rows++
		fields := strings.Split(line, "\t")
		for _, name := range strings.Split(fields[2], ", ") {
			if name != "" {
				words++
				text.WriteString("The ship sailed past " + name + " at dawn.\n\n")
			}
		}
		for _, adjective := range strings.Split(fields[1], ", ") {
			if adjective != "" {
				words++
				text.WriteString("They bought " + adjective + " stamps.\n\n")
			}
		}
	}
	story, problems := draft.New("x.txt", []byte(text.String()), "en", gazetteer{})
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	a, problems := parse.Story("x.md", story)
	if a == nil {
		t.Fatal(problems)
	}
	mentions := 0
	for i := range a.Entities {
		if e := &a.Entities[i]; e.Kind != article.KindCountry {
			t.Errorf("%s is a %s", e.Name, e.Kind)
		}
		mentions += len(a.Mentions(a.Entities[i].ID))
	}
	if mentions != words || len(a.Entities) > rows {
		t.Errorf("%d mentions of %d countries, want %d of at most %d", mentions, len(a.Entities), words, rows)
	}
}
