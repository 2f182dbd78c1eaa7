package web

import (
	"bytes"
	"errors"
	"sync"
	"testing"
	"testing/fstest"

	"dateline/article"
	"dateline/article/parse"
	"dateline/article/stories"
	"dateline/article/storytest"
	"dateline/web/compress"
	"dateline/web/wasmbuild"
)

// hostile would break out of text, attribute, script or comment if anything
// wrote it as it is.
const hostile = `"'<b>&amp;\ </script><!-- ]]> ${x} {{.}} %s ` + "\u00a0\u200b\u2028 \U0001F40E"

// newStory gives a small story with hostile words in every place that an
// author's words can reach.
func newStory() *article.Article {
	run := func(text string) []article.Run { return []article.Run{{Text: text}} }
	return &article.Article{
		Slug: "visit", Lang: "en", Kicker: "Kicker " + hostile, Headline: "Headline " + hostile, Standfirst: "Standfirst " + hostile,
		Byline: "Byline " + hostile, Dateline: "Ulaanbaatar " + hostile, Credit: "Credit " + hostile,
		Published: article.Date{Year: 2024, Month: 9, Day: 3}, Updated: article.Date{Year: 2024, Month: 9, Day: 4},
		Blocks: []article.Block{
			{ID: "p1", Kind: article.Paragraph, Sentences: []article.Sentence{
				{ID: "p1-s1", Gap: " ", Runs: []article.Run{
					{Text: "A guest came to "}, {Text: "Ulaanbaatar", Card: "ulaanbaatar"}, {Text: " and met "},
					{Text: hostile, Card: "guest"}, {Text: ". " + hostile}}},
				{ID: "p1-s2", Runs: []article.Run{{Text: "He left", Em: true}, {Text: " for "}, {Text: "home", Href: "https://example.org/?a=b&c=d"}, {Text: "."}}},
			}},
			{ID: "h1", Kind: article.Subheading, Level: 2, Sentences: []article.Sentence{{ID: "h1", Runs: run("Subheading " + hostile)}}},
			{ID: "f1", Kind: article.Figure, Picture: &article.Picture{Src: "pictures/a picture.svg", Alt: "Alt " + hostile, Caption: "Caption " + hostile}},
			{ID: "p2", Kind: article.Paragraph, Sentences: []article.Sentence{{ID: "p2-s1", Runs: run("The end.")}}},
		},
		Entities: []article.Entity{
			{ID: "ulaanbaatar", Kind: article.KindPlace, Name: "Ulaanbaatar", Role: "Capital " + hostile, Country: "MN", Zone: "Asia/Ulaanbaatar",
				Native: []article.Native{{Lang: "mn", Text: "Улаанбаатар " + hostile}}, At: &article.Point{Lat: 47.9212, Lon: 106.9057},
				Facts: []article.Fact{{Text: run("Was visited " + hostile), Quotes: []article.Quote{{Text: "came to Ulaanbaatar", Sentence: "p1-s1"}}}}},
			{ID: "guest", Kind: article.KindPerson, Name: "Guest " + hostile, Aliases: []string{hostile}, Wikipedia: "Guest " + hostile,
				Facts: []article.Fact{
					{Mode: article.Said, Stance: article.Supportive, Text: run("He liked it " + hostile), Quotes: []article.Quote{{Text: "met", Sentence: "p1-s1"}}},
					{When: article.Span{From: article.Date{Year: 2025}}, Text: []article.Run{{Text: "Came to "}, {Text: "the city", Card: "ulaanbaatar"}, {Text: " again"}}, Notes: []int{0}},
				}},
		},
		OwnVoice:    []article.Fact{{Mode: article.Said, Text: run("The outlet says " + hostile), Quotes: []article.Quote{{Text: "He left", Sentence: "p1-s2"}}}},
		Sources:     []article.Source{{Label: "s " + hostile, Publisher: "Publisher " + hostile, Title: "Title " + hostile, URL: "https://example.org/a?b=\"c\"&d=<e>"}},
		Corrections: []article.Correction{{Date: article.Date{Year: 2024, Month: 9, Day: 4}, Text: "Correction " + hostile}},
	}
}

var storyPictures = fstest.MapFS{"pictures/a picture.svg": {Data: []byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"/>`)}}

// built stands in for what make builds, so that these tests do not depend on
// it. What it holds is compressed but no WebAssembly.
var built = sync.OnceValue(func() fstest.MapFS {
	wasm := append([]byte("\x00asm\x01\x00\x00\x00"), bytes.Repeat([]byte("wasm"), 1000)...)
	return builtOf(&wasmbuild.Program{
		Compiler: "none", Wasm: wasm, Brotli: compress.Brotli(wasm), Gzip: compress.Gzip(wasm),
		Support: []byte("globalThis.Go = class {};"),
	})
})

// builtOf gives a program as the folder that make builds.
func builtOf(p *wasmbuild.Program) fstest.MapFS {
	return fstest.MapFS{
		"app.wasm": {Data: p.Wasm}, "app.wasm.br": {Data: p.Brotli}, "app.wasm.gz": {Data: p.Gzip},
		"wasm_exec.js": {Data: p.Support}, "compiler.txt": {Data: p.Stamp()},
	}
}

func newTestBundle(t *testing.T, a *article.Article) *Bundle {
	t.Helper()
	b, err := NewBundle([]*article.Article{a}, Options{Pictures: storyPictures, Built: built()})
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// visitBundle is the bundle of a story that has something of everything, with what
// make has built.
var visitBundle = sync.OnceValues(func() (*Bundle, error) {
	a, problems := parse.Story("visit.md", storytest.Source())
	if a == nil {
		return nil, errors.New(problems.String())
	}
	return NewBundle([]*article.Article{a}, Options{})
})

// defaultBundle is the bundle of the default story, with what make has built.
var defaultBundle = sync.OnceValues(func() (*Bundle, error) {
	a, err := stories.Parsed(stories.Default)
	if err != nil {
		return nil, err
	}
	return NewBundle([]*article.Article{a}, Options{Pictures: stories.FS})
})
