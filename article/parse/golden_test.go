package parse_test

import (
	"fmt"
	"strings"
	"testing"

	"dateline/article"
	"dateline/article/parse"
	"dateline/article/storytest/golden"
)

// Each file of testdata is a story, and what comes of it: an outline of the
// article, its problems, or both where they are warnings.
func TestGolden(t *testing.T) {
	golden.Test(t, "testdata/*.txt", 1, func(_ *testing.T, in []string) string {
		a, problems := parse.Story("story.md", []byte(in[0]))
		got := problems.String()
		if a != nil {
			got += outline(a)
		}
		return got
	})
}

// outline sets an article so that one can read what the parser made of it:
// mentions as [words>card], links as [words>address], emphasis as /words/ and
// *words*, line breaks as a bar, sentences one to a line, and what lies between
// them in brackets where it is not one space.
func outline(a *article.Article) string {
	var b strings.Builder
	line := func(label string, value any) {
		if text := fmt.Sprint(value); text != "" {
			fmt.Fprintf(&b, "%s: %s\n", label, text)
		}
	}
	line("lang", strings.TrimSpace(a.Lang+" "+a.Dir))
	line("kicker", a.Kicker)
	line("headline", a.Headline)
	line("standfirst", a.Standfirst)
	line("byline", a.Byline)
	line("dateline", a.Dateline)
	line("credit", a.Credit)
	line("published", a.Published)
	line("updated", a.Updated)
	for _, c := range a.Corrections {
		line("correction", c.Date.String()+" "+c.Text)
	}
	if o := a.Overlay; o != nil {
		line("overlay", fmt.Sprintf("%s as of %s, card %s, %v, source %d", o.Name, o.AsOf, o.Card, o.Countries, o.Source))
	}
	if m := a.Map; m.Route != nil || m.Countries != nil {
		line("map", fmt.Sprintf("route %v, countries %v", m.Route, m.Countries))
	}
	for _, l := range a.Map.Landmarks {
		line("landmark", fmt.Sprintf("%s at %v", l.Name, l.At))
	}
	if f := a.Map.Frame; f.Projection != "" {
		line("frame", fmt.Sprintf("%s %v, meridian %v, center %v, width %v", f.Projection, f.Parallels, *f.Meridian, *f.Center, f.Width))
	}
	if t := a.Map.Tiles; t != nil {
		line("tiles", fmt.Sprintf("%s by %s, %d to %d", t.URL, t.Attribution, t.MinZoom, t.MaxZoom))
	}
	for i := range a.Blocks {
		outlineBlock(&b, &a.Blocks[i])
	}
	for i := range a.Entities {
		outlineCard(&b, &a.Entities[i])
	}
	if len(a.OwnVoice) > 0 {
		b.WriteString("own voice\n")
		outlineFacts(&b, a.OwnVoice)
	}
	for i, s := range a.Sources {
		fmt.Fprintf(&b, "source %d [%s] %s | %s | %s\n", i, s.Label, s.Publisher, s.Title, s.URL)
	}
	return b.String()
}

func outlineBlock(b *strings.Builder, block *article.Block) {
	fmt.Fprintf(b, "%s %s", block.ID, block.Kind)
	if block.Level > 0 {
		fmt.Fprintf(b, " level %d", block.Level)
	}
	if block.Number > 0 {
		fmt.Fprintf(b, " number %d", block.Number)
	}
	b.WriteByte('\n')
	if p := block.Picture; p != nil {
		fmt.Fprintf(b, "  %s | %s | %s\n", p.Src, p.Alt, p.Caption)
	}
	for i, s := range block.Sentences {
		fmt.Fprintf(b, "  %s  %s", s.ID, outlineRuns(s.Runs))
		if i+1 < len(block.Sentences) && s.Gap != " " {
			fmt.Fprintf(b, "  (%q)", s.Gap)
		}
		b.WriteByte('\n')
	}
}

func outlineRuns(runs []article.Run) string {
	var b strings.Builder
	for _, r := range runs {
		text := strings.ReplaceAll(strings.ReplaceAll(r.Text, "\n", "|"), "\u00a0", "~")
		if r.Em {
			text = "/" + text + "/"
		}
		if r.Strong {
			text = "*" + text + "*"
		}
		if to := string(r.Card) + r.Href; to != "" {
			text = "[" + text + ">" + to + "]"
		}
		b.WriteString(text)
	}
	return b.String()
}

func outlineCard(b *strings.Builder, e *article.Entity) {
	fmt.Fprintf(b, "%s #%s %q\n", e.Kind, e.ID, e.Name)
	line := func(label, text string) {
		if text != "" {
			fmt.Fprintf(b, "  %s: %s\n", label, text)
		}
	}
	line("role", e.Role)
	for _, n := range e.Native {
		line("native", n.Lang+" "+n.Text)
	}
	line("aliases", strings.Join(e.Aliases, "; "))
	if e.At != nil {
		line("at", fmt.Sprint(*e.At))
	}
	line("zone", e.Zone)
	line("country", e.Country)
	line("when", e.When.String())
	line("wikipedia", e.Wikipedia)
	line("wikidata", e.Wikidata)
	outlineFacts(b, e.Facts)
}

func outlineFacts(b *strings.Builder, facts []article.Fact) {
	for _, f := range facts {
		b.WriteString("  -")
		for _, head := range []string{f.When.String(), string(f.Mode), string(f.Stance)} {
			if head != "" {
				b.WriteString(" " + head + ":")
			}
		}
		b.WriteString(" " + outlineRuns(f.Text) + "\n")
		for _, q := range f.Quotes {
			fmt.Fprintf(b, "      %s %q\n", q.Sentence, q.Text)
		}
		if len(f.Notes) > 0 {
			fmt.Fprintf(b, "      sources %v\n", f.Notes)
		}
	}
}
