package main

import (
	"bytes"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/article"
	"dateline/article/draft"
	"dateline/article/parse"
	"dateline/article/stories"
	"dateline/web/atlas"
)

// figures compare a draft with the same text annotated by hand.
type figures struct {
	hand, found     int // mentions by hand, and of them those that the draft has
	proposed, right int // mentions of the draft, and of them those by hand
	merged          int // of the mentions in both, those whose card is the hand's
	kind            int // and those whose card is of the hand's kind
}

func percent(n, of int) float64 { return 100 * float64(n) / float64(max(of, 1)) }

func (f figures) String() string {
	return fmt.Sprintf("mentions found %.0f %% (%d of %d), right %.0f %% (%d of %d), merged rightly %.0f %%, kind right %.0f %%",
		percent(f.found, f.hand), f.found, f.hand, percent(f.right, f.proposed), f.right, f.proposed,
		percent(f.merged, f.found), percent(f.kind, f.found))
}

// mention is a link of the text: where it is, and to which card.
type mention struct {
	from, to int // bytes of the text
	text     string
	card     article.ID
}

// mentionsOf lists the mentions of a story in reading order.
func mentionsOf(a *article.Article) (all []mention) {
	at := 0
	for i := range a.Blocks {
		for _, s := range a.Blocks[i].Sentences {
			for _, run := range s.Runs {
				if run.Card != "" {
					all = append(all, mention{at, at + len(run.Text), run.Text, run.Card})
				}
				at += len(run.Text)
			}
			at += len(s.Gap)
		}
		at++
	}
	return all
}

// TestNew prints what -o writes into a file, and reads standard input as it reads
// a file.
func TestNew(t *testing.T) {
	enterFiles(t)
	var printed, named, stderr bytes.Buffer
	if code := run(t.Context(), []string{"new", "text.txt"}, &printed, &stderr); code != exitOK || stderr.Len() > 0 {
		t.Fatalf("exit %d, %s", code, stderr.String())
	}
	if code := run(t.Context(), []string{"new", "-o", "draft.md", "text.txt"}, &named, &stderr); code != exitOK || named.String() != "draft.md\n" {
		t.Fatalf("exit %d, %s", code, named.String())
	}
	written, err := os.ReadFile("draft.md")
	if err != nil || string(written) != printed.String() {
		t.Errorf("%v; written\n%s\nprinted\n%s", err, written, printed.String())
	}
	text, err := os.Open("text.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer text.Close()
	command, piped := newCommand(), bytes.Buffer{}
	command.SetArgs([]string{"new"})
	command.SetIn(text)
	command.SetOut(&piped)
	if err := command.Execute(); err != nil || piped.String() != printed.String() {
		t.Errorf("%v; from standard input\n%s", err, piped.String())
	}
}

// TestCapitals places capitals that share their names with larger towns, or are
// called otherwise by the atlas.
func TestCapitals(t *testing.T) {
	where := atlas.Gazetteer{}
	for _, test := range []struct {
		text     string
		lat, lon float64
	}{
		{"Ulaanbaatar", 47.91, 106.88},
		{"Washington", 38.90, -77.04},
		{"Kyiv", 50.45, 30.52},
		{"Santiago", -33.46, -70.65},
		{"Victoria", -4.62, 55.46},
		{"Kingston", 18.00, -76.79},
		{"San Jose", 9.93, -84.08},
		{"N’Djamena", 12.11, 15.04},
	} {
		story, problems := draft.New("x", []byte("They met in "+test.text+".\n"), "en", where)
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		a := sound(t, story)
		if at := a.Entities[0].At; at == nil || math.Hypot(at.Lat-test.lat, at.Lon-test.lon) > 0.1 {
			t.Errorf("%s is at %v, want %v, %v", test.text, at, test.lat, test.lon)
		}
	}
}

// compare measures a draft. Two mentions are the same if they overlap. Cards of
// the draft answer to cards by hand one to one, those with most mentions in common
// first.
func compare(hand, made *article.Article, counts func(mention) bool) figures {
	var f figures
	type pair struct{ hand, made article.ID }
	common := map[pair]int{}
	var pairs []pair
	theirs, ours := mentionsOf(hand), mentionsOf(made)
	touches := func(m mention, all []mention) *mention {
		for i := range all {
			if all[i].from < m.to && m.from < all[i].to {
				return &all[i]
			}
		}
		return nil
	}
	for _, m := range theirs {
		if !counts(m) {
			continue
		}
		f.hand++
		if o := touches(m, ours); o != nil {
			f.found++
			pairs = append(pairs, pair{m.card, o.card})
			common[pairs[len(pairs)-1]]++
			if hand.Entity(m.card).Kind == made.Entity(o.card).Kind {
				f.kind++
			}
		}
	}
	for _, m := range ours {
		if counts(m) {
			f.proposed++
			if touches(m, theirs) != nil {
				f.right++
			}
		}
	}
	taken := map[article.ID]bool{}
	for {
		best, most := pair{}, 0
		for _, p := range pairs {
			if common[p] > most && !taken["hand "+p.hand] && !taken["made "+p.made] {
				best, most = p, common[p]
			}
		}
		if most == 0 {
			return f
		}
		taken["hand "+best.hand], taken["made "+best.made] = true, true
		f.merged += most
	}
}

// TestFigures measures what new makes of the default story's text, on which its
// rules were tried, and of three texts on which they were not: those were annotated
// before there were rules. Names are mentions with a capital letter; all are those
// of events, documents and groups as well that have no proper name.
func TestFigures(t *testing.T) {
	const texts = "../../article/draft/testdata/"
	for _, test := range []struct {
		file                 string
		found, right, merged float64 // per cent of names, at least
	}{
		{"../../article/stories/" + stories.Default, 90, 90, 85},
		{texts + "bridge.md", 80, 80, 80},
		{texts + "final.md", 80, 80, 80},
		{texts + "vote.md", 80, 80, 80},
	} {
		t.Run(filepath.Base(test.file), func(t *testing.T) {
			src, err := os.ReadFile(test.file)
			if err != nil {
				t.Fatal(err)
			}
			hand := sound(t, src)
			text := hand.Text()
			story, problems := draft.New(test.file, []byte(text), "", atlas.Gazetteer{})
			if len(problems) > 0 {
				t.Fatal(problems)
			}
			made := sound(t, story)
			_, problems = parse.Story(test.file, story)
			for _, p := range problems {
				if !p.Guess && !strings.Contains(p.What, "still to be written") {
					t.Errorf("more than a guess: %s", p)
				}
			}
			if made.Text() != text {
				t.Error("the text has changed")
			}
			inNames := compare(hand, made, func(m mention) bool { return strings.ToLower(m.text) != m.text })
			inAll := compare(hand, made, func(mention) bool { return true })
			t.Logf("%d words\nnames: %s\nall:   %s", hand.WordCount(), inNames, inAll)
			if percent(inNames.found, inNames.hand) < test.found || percent(inNames.right, inNames.proposed) < test.right ||
				percent(inNames.merged, inNames.found) < test.merged {
				t.Errorf("less than %.0f, %.0f and %.0f %% of names", test.found, test.right, test.merged)
			}
		})
	}
}

// sound reads a story that has no errors.
func sound(t *testing.T, src []byte) *article.Article {
	t.Helper()
	a, problems := parse.Story("story.md", src)
	if a == nil {
		t.Fatal(problems)
	}
	return a
}
