package derive_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"dateline/article"
	"dateline/article/derive"
	"dateline/article/search"
	"dateline/article/storytest"
)

var update = flag.Bool("update", false, "write testdata anew")

func TestSearchKey(t *testing.T) {
	for _, c := range []struct{ word, key string }{
		{"Khürelsükh", "KHURELSUKH"},
		{"Khürelsükh", "KHURELSUKH"}, // decomposed
		{"Хүрэлсүх", "ХҮРЭЛСҮХ"},     // ү is a letter of its own, not an accented one
		{"Королёв", "КОРОЛЕВ"},
		{"Ухнаагийн", "УХНААГИИН"},
		{"Київ", "КИІВ"},
		{"Việt", "VIET"},
		{"Straße", "STRASSE"},
		{"ΟΔΟΣ", "ΟΔΟΣ"},
		{"οδός", "ΟΔΟΣ"},
		{"İstanbul", "ISTANBUL"},
		{"Mongolia’s", "MONGOLIAS"},
		{"O'Brien", "OBRIEN"},
		{"п’ять", "ПЯТЬ"},
		{"Ｐｕｔｉｎ", "PUTIN"}, // full width
		{"ﬁnal", "FINAL"},  // a ligature
		{"平壌", "平壌"},
		{"평양", "평양"},
		{"がっこう", "がっこう"}, // voicing marks are not accents
		{"दिल्ली", "दिल्ली"},
		{"مُحَمَّد", "محمد"},
		{"الحافلة", "حافله"}, // without the article
		{"وبالحافلة", "وبالحافله"},
		{"للحافلة", "حافله"},
		{"حـافلة", "حافله"}, // stretched
		{"مُستشفى", "مستشفي"},
		{"أحمد", "احمد"},
		{"الم", "الم"},
		{"שָׁלוֹם", "שלום"},
		{"co\u00adoperation", "COOPERATION"},
	} {
		if got := derive.SearchKey(c.word); got != c.key {
			t.Errorf("%q has key %q (%+[2]q), want %q", c.word, got, c.key)
		}
	}
}

func TestWords(t *testing.T) {
	for _, c := range []struct{ text, words string }{
		{"", ""},
		{"Putin, who’s ‘here’.", "Putin|who’s|here"},
		{"Khalkhin-Gol 1939–1945", "Khalkhin|Gol|1939|1945"},
		{"''twas'' O''Brien", "twas|O|Brien"},
		{"日本 と 中国", "日|本|と|中|国"},
		{"他在Berlin歡迎他。", "他|在|Berlin|歡|迎|他"},
		{"か\u3099く", "か\u3099|く"},
		{"a\u0301 \u00a0b", "a\u0301|b"},
	} {
		if got := strings.Join(search.Words(c.text), "|"); got != c.words {
			t.Errorf("%q has words %s, want %s", c.text, got, c.words)
		}
	}
}

// TestSearch asks the default story what testdata/search.txt says, and compares
// the best hits of each kind, with what they mark.
func TestSearch(t *testing.T) {
	const file = "testdata/search.txt"
	a := storytest.Visit(t)
	x := search.NewIndex(a)
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var got strings.Builder
	for line := range strings.Lines(string(want)) {
		switch query, ok := strings.CutPrefix(line, "? "); {
		case ok:
			fmt.Fprintf(&got, "? %s%s\n", query, answer(a, x, strings.TrimSpace(query)))
		case strings.HasPrefix(line, "#"):
			got.WriteString(line)
		}
	}
	if *update {
		if err := os.WriteFile(file, []byte(got.String()), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	if got.String() != string(want) {
		t.Errorf("%s differs: run with -update and look at what changes\n%s", file, got.String())
	}
}

func keysOf(query string) []string {
	var keys []string
	for _, word := range search.Words(query) {
		keys = append(keys, derive.SearchKey(word))
	}
	return keys
}

// answer prints what a query finds: the three best hits of each kind with matches
// in brackets, or else the nearest names.
func answer(a *article.Article, x *search.Index, query string) string {
	const shown = 3
	found := x.Find(keysOf(query), shown)
	marked := func(text string) string {
		var b strings.Builder
		for _, part := range found.Parts(text) {
			if part.Marked {
				part.Text = "[" + part.Text + "]"
			}
			b.WriteString(part.Text)
		}
		return b.String()
	}
	var b strings.Builder
	for kind, title := range []string{"names", "sentences", "facts", "claims"} {
		if found.Count[kind] == 0 {
			continue
		}
		fmt.Fprintf(&b, "  %d %s\n", found.Count[kind], title)
		for _, f := range found.Best[kind] {
			switch f.Kind {
			case search.NameHit:
				e := a.Entity(f.Card)
				fmt.Fprintf(&b, "    %s", marked(e.Name))
				if other := found.OtherName(e); other != "" {
					fmt.Fprintf(&b, " = %s", marked(other))
				}
				if e.Role != "" {
					fmt.Fprintf(&b, ", %s", marked(e.Role))
				}
				b.WriteByte('\n')
			case search.SentenceHit:
				fmt.Fprintf(&b, "    %s: %s\n", f.Sentence, marked(a.Sentence(f.Sentence).Text()))
			case search.ClaimHit:
				fmt.Fprintf(&b, "    %s %s: %s\n", a.SpeakerName(f.Card), f.Fact.Verb(), marked(article.PlainText(f.Fact.Text)))
			case search.FactHit:
				fmt.Fprintf(&b, "    %s: %s\n", f.Card, marked(article.PlainText(f.Fact.Text)))
			}
		}
	}
	if found.Total() == 0 {
		fmt.Fprintf(&b, "  nearest: %v\n", x.Nearest(keysOf(query), shown))
	}
	return b.String()
}
