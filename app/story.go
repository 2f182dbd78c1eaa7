package app

import (
	"dateline/article"

	"dateline/app/dom"
	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Story is the publisher's text. It renders once: what lights up in it later
// are attributes set on its elements, never a new text.
type Story struct {
	app.Compo
	Article  *article.Article
	Pictures map[article.ID]Picture

	stays        bool                        // as it was prerendered
	kinds        map[article.ID]article.Kind // of every card, looked up once a mention
	attributions map[article.ID]article.Attribution
	named        map[article.ID]bool // what the section has named so far
}

// stretch is how many passages of a long text are laid out together.
const stretch = 20

// Long reports whether a story is so long that its text is set in stretches, each
// of which is laid out only where it is read.
func Long(a *article.Article) bool { return len(a.Blocks) > 100 }

// Render draws the text, every sentence with its id, every mention a link. Where
// the page has it already it stays as it is: go-app would make an object of each
// of its nodes, which are most of a long page, and never use one.
func (s *Story) Render() app.UI {
	story := app.Div().Class("story").ID("story")
	if s.stays = s.stays || dom.KeepPrerendered("div#story"); s.stays {
		return story
	}
	s.kinds = make(map[article.ID]article.Kind, len(s.Article.Entities))
	for _, e := range s.Article.Entities {
		s.kinds[e.ID] = e.Kind
	}
	s.attributions = s.Article.Attributions()
	s.named = map[article.ID]bool{}
	var passages, stretches []app.UI
	for rest := s.Article.Blocks; len(rest) > 0; {
		n := 1
		for gathered(&rest[0]) && n < len(rest) && together(&rest[0], &rest[n]) {
			n++
		}
		passages = append(passages, &Passage{story: s, blocks: rest[:n]})
		// A subheading stays with what it stands over.
		if ends := len(rest) == n || len(passages) >= stretch && rest[0].Kind != article.Subheading; ends && Long(s.Article) {
			stretches = append(stretches, app.Div().Class("stretch").Body(passages...))
			passages = nil
		}
		rest = rest[n:]
	}
	return story.Body(append(stretches, passages...)...)
}

// Passage is a block of the story, or several that stand together. It is a
// component so that a long story can be mounted with pauses.
type Passage struct {
	app.Compo
	dom.Yielding
	story  *Story
	blocks []article.Block
}

// Render draws the passage. Passages render in the order of the text.
func (p *Passage) Render() app.UI {
	first := &p.blocks[0]
	if !gathered(first) {
		return p.story.block(first)
	}
	var members []app.UI
	for i := range p.blocks {
		members = append(members, p.story.block(&p.blocks[i]))
	}
	return group(first, members)
}

// gathered reports whether a block is always held by a list or a quotation.
func gathered(b *article.Block) bool {
	return b.Kind == article.Item || b.Kind == article.Quotation
}

// together reports whether two blocks belong in one list or one quotation.
func together(a, b *article.Block) bool {
	return a.Kind == b.Kind && (a.Number > 0) == (b.Number > 0)
}

// group holds blocks of one kind that stand together: a list, or a quotation.
func group(first *article.Block, members []app.UI) app.UI {
	switch {
	case first.Kind == article.Quotation:
		return app.Blockquote().Body(members...)
	case first.Number > 0:
		return app.Ol().Start(first.Number).Body(members...)
	default:
		return app.Ul().Body(members...)
	}
}

func (s *Story) block(b *article.Block) app.UI {
	switch b.Kind {
	case article.Subheading:
		runs := inline(b.Sentences[0].Runs, s.mention)
		clear(s.named)
		if b.Level > 2 {
			return app.H3().ID(string(b.ID)).Body(runs...)
		}
		return app.H2().ID(string(b.ID)).Body(runs...)
	case article.Figure:
		return s.figure(b)
	case article.Item:
		return app.Li().ID(string(b.ID)).Body(s.sentences(b)...)
	default:
		return app.P().ID(string(b.ID)).Body(s.sentences(b)...)
	}
}

func (s *Story) sentences(b *article.Block) []app.UI {
	var set []app.UI
	for i, sentence := range b.Sentences {
		span := app.Span().ID(string(sentence.ID)).Body(inline(sentence.Runs, s.mention)...)
		if marks := lensMarks(s.attributions[sentence.ID]); marks != "" {
			span = span.DataSet("lens", marks)
		}
		set = append(set, span)
		switch {
		case i == len(b.Sentences)-1:
		case sentence.Gap == "\n":
			set = append(set, app.Br())
		case sentence.Gap != "":
			set = append(set, app.Text(sentence.Gap))
		}
	}
	return set
}

// mention sets a mention. What the section has named before has data-again: with
// the context dial at key names it is set like any other word.
func (s *Story) mention(run article.Run) app.UI {
	mention := app.A().Class("mention").Href("#"+string(run.Card)).
		DataSet("kind", string(s.kinds[run.Card])).Text(run.Text)
	if s.named[run.Card] {
		mention = mention.DataSet("again", true)
	}
	s.named[run.Card] = true
	return mention
}

func (s *Story) figure(b *article.Block) app.UI {
	p := s.Pictures[b.ID]
	return app.Figure().ID(string(b.ID)).Body(
		app.Img().Src(p.File).Alt(b.Picture.Alt).Width(p.Width).Height(p.Height).Attr("loading", "lazy").Attr("decoding", "async"),
		app.If(b.Picture.Caption != "", func() app.UI { return app.FigCaption().Text(b.Picture.Caption) }),
	)
}
