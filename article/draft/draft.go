package draft

import (
	"dateline/article"
	"dateline/article/parse"
)

// Gazetteer locates towns and countries.
type Gazetteer interface {
	// Towns returns the towns of a name, the largest first.
	Towns(name string) []article.Point
	// Site returns the point at which a map may write the name of a country, by
	// its ISO 3166-1 code.
	Site(code string) (article.Point, bool)
	// Country returns the code of the country at a place, "" for none.
	Country(at article.Point) string
}

// New makes a draft of the text in a file. lang is the BCP 47 tag of its
// language; New guesses it if it is "". If the text cannot be that of a story,
// New returns problems and no draft.
func New(file string, src []byte, lang string, where Gazetteer) ([]byte, parse.Problems) {
	text, problems := parse.Plain(file, src)
	if len(problems) > 0 {
		return nil, problems
	}
	blocks := divide(text)
	if problems := tooLong(file, blocks); len(problems) > 0 {
		return nil, problems
	}
	d := &draft{where: where, story: &article.Article{Lang: lang}, guessedLang: lang == ""}
	if d.guessedLang {
		d.story.Lang, d.guessedLang = guessLanguage(text)
	}
	d.read(blocks)
	d.findDateline()
	d.findNames()
	d.findThings()
	d.makeCards()
	d.findRoles()
	d.findClaims()
	d.findFacts()
	return d.write(), nil
}

// draft is a story in the making.
type draft struct {
	where       Gazetteer
	story       *article.Article
	guessedLang bool
	dateline    string       // the place that the text itself begins with
	published   article.Date // and its date
	sentences   []*sentence
	names       []*name // as found, in reading order
	cards       []*card // in the order of their first mention
	occurs      func(words string) int
}

// read takes in the blocks of a text, sentence by sentence.
func (d *draft) read(blocks []block) {
	for i, b := range blocks {
		all := parse.Sentences(b.words, d.story.Lang)
		kind := article.Paragraph
		if b.heading {
			kind = article.Subheading
			all = []article.Sentence{{Runs: []article.Run{{Text: b.words}}}}
		}
		d.story.Blocks = append(d.story.Blocks, article.Block{Kind: kind, Sentences: all})
		at := 0
		for j := range all {
			s := &sentence{text: all[j].Text(), block: i, at: at, heading: b.heading}
			s.words = words(s.text)
			d.sentences = append(d.sentences, s)
			at += len(s.text) + len(all[j].Gap)
		}
	}
	d.occurs = parse.Occurrences(d.story)
}

// english reports whether the rules for English apply.
func (d *draft) english() bool { return base(d.story.Lang) == "en" }
