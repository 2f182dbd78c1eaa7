package derive

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"dateline/article"
)

// joined makes a story of cards by their names, and joins pairs of them, given
// by index, by facts of the story.
func joined(names []string, pairs ...[2]int) *article.Article {
	a := &article.Article{Entities: make([]article.Entity, len(names))}
	for i, name := range names {
		a.Entities[i] = article.Entity{ID: article.ID(fmt.Sprintf("card-%d", i)), Name: name}
	}
	for _, p := range pairs {
		subject := &a.Entities[p[0]]
		subject.Facts = append(subject.Facts, article.Fact{
			Text:   []article.Run{{Text: "x", Card: a.Entities[p[1]].ID}},
			Quotes: []article.Quote{{Text: "x", Sentence: "p1-s1"}},
		})
	}
	return a
}

func TestBest(t *testing.T) {
	names := []string{"alone", "hub", "b", "c", "far", "far too", "d"}
	a := joined(names, [2]int{1, 2}, [2]int{3, 1}, [2]int{1, 3}, [2]int{6, 1}, [2]int{4, 5}, [2]int{2, 3})
	a.Blocks = []article.Block{{Sentences: []article.Sentence{{Runs: []article.Run{{Text: "d", Card: "card-6"}}}}}}
	for _, c := range []struct {
		n    int
		want string
	}{
		{7, "hub b c far far too d"},
		{5, "hub b c d"}, // far is among the five, but joined with none of them
		{3, "hub b c"},
		{2, "hub b"},
		{1, ""},
	} {
		var got []string
		for _, e := range best(a, c.n) {
			got = append(got, e.Name)
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("best %d: %q, want %q", c.n, s, c.want)
		}
	}
}

func TestNoGraph(t *testing.T) {
	background := joined([]string{"a", "b"}, [2]int{0, 1})
	background.Entities[0].Facts[0].Quotes = nil
	for name, a := range map[string]*article.Article{
		"no card":         {},
		"one card":        joined([]string{"a"}, [2]int{0, 0}),
		"background only": background,
	} {
		if g := graph(a); g != nil {
			t.Errorf("%s: got %+v", name, g)
		}
	}
}

// every is all pairs of n cards.
func every(n int) (pairs [][2]int) {
	for i := range n {
		for j := range i {
			pairs = append(pairs, [2]int{i, j})
		}
	}
	return pairs
}

func TestDrawings(t *testing.T) {
	long := strings.Repeat("Donaudampfschifffahrtsgesellschaft", 20)
	wordy := strings.Repeat("of the ", 100)
	for name, a := range map[string]*article.Article{
		"two":             joined([]string{"a", "b"}, [2]int{0, 1}),
		"all with all":    joined(slices.Repeat([]string{"Agreements between Russia and Mongolia"}, 30), every(30)...),
		"without a space": joined(slices.Repeat([]string{long, "乌兰巴托乌兰巴托乌兰巴托乌兰巴托乌兰巴托"}, 10), every(20)...),
		"many words":      joined(slices.Repeat([]string{wordy}, 18), every(18)...),
		"in pairs": joined(slices.Repeat([]string{"Vladimir Putin"}, 18), [2]int{0, 1}, [2]int{2, 3}, [2]int{4, 5},
			[2]int{6, 7}, [2]int{8, 9}, [2]int{10, 11}, [2]int{12, 13}, [2]int{14, 15}, [2]int{16, 17}),
	} {
		t.Run(name, func(t *testing.T) {
			g := graph(a)
			if again := graph(a); !reflect.DeepEqual(g, again) {
				t.Error("drawn again it is another")
			}
			legible(t, g.Narrow, 320)
			legible(t, g.Wide, 560)
		})
	}
}

// legible fails the test unless the boxes of a drawing lie within it and apart.
func legible(t *testing.T, d article.Drawing, width int) {
	t.Helper()
	if d.Width != width || len(d.Nodes) < 2 || len(d.Nodes) > mostNodes {
		t.Fatalf("%d nodes, %d wide", len(d.Nodes), d.Width)
	}
	for i, n := range d.Nodes {
		if n.X-n.Width/2 < 0 || n.X+n.Width/2 > d.Width || n.Y-n.Height/2 < 0 || n.Y+n.Height/2 > d.Height {
			t.Errorf("%s sticks out: %+v of %d×%d", n.ID, n, d.Width, d.Height)
		}
		if n.Height < 24 || len(n.Lines) > mostLines {
			t.Errorf("%s: %+v", n.ID, n)
		}
		for _, m := range d.Nodes[:i] {
			if tooClose(&n, &m) {
				t.Errorf("%s and %s are too close: %+v, %+v", n.ID, m.ID, n, m)
			}
		}
	}
}

func TestLines(t *testing.T) {
	for _, c := range []struct{ name, want string }{
		{"Mongolia", "Mongolia"},
		{"Vladimir Putin", "Vladimir|Putin"},
		{"International Criminal Court", "International|Criminal|Court"},
		{"Agreements between Russia and Mongolia", "Agreements|between|Russia and|Mongolia"},
		{"  one   two ", "one two"},
		{"a b c d e f g h i j k l m n o p q r s t u v w x y z", "a b c d e f|g h i j k l m|n o p q r s t|u v w x y z"},
		{"one two three four five six seven eight nine ten eleven twelve", "one two|three four|five six|seven…"},
		{strings.Repeat("W", 40), "WWWWWWWWWWW…"},
	} {
		if got := strings.Join(narrow.lines(c.name), "|"); got != c.want {
			t.Errorf("%q is set %q, want %q", c.name, got, c.want)
		}
	}
}

func BenchmarkGraph(b *testing.B) {
	a := joined(slices.Repeat([]string{"Agreements between Russia and Mongolia"}, 18), every(18)...)
	for b.Loop() {
		graph(a)
	}
}
