package app

import (
	"dateline/article"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Story is the publisher's text. It renders once: what lights up in it later
// are attributes set on its elements, never a new text.
type Story struct {
	app.Compo
	Article *article.Article
	Assets  map[string]string

	kinds map[article.ID]article.Kind // of every card, looked up once a mention
}

// Render draws the text, every sentence with its id, every mention a link.
func (s *Story) Render() app.UI {
	s.kinds = make(map[article.ID]article.Kind, len(s.Article.Entities))
	for _, e := range s.Article.Entities {
		s.kinds[e.ID] = e.Kind
	}
	var blocks []app.UI
	for i := 0; i < len(s.Article.Blocks); i++ {
		switch kind := s.Article.Blocks[i].Kind; kind {
		case article.Item, article.Quotation:
			var members []app.UI
			for ; i < len(s.Article.Blocks) && s.Article.Blocks[i].Kind == kind; i++ {
				members = append(members, s.block(&s.Article.Blocks[i]))
			}
			i--
			if kind == article.Item {
				blocks = append(blocks, app.Ul().Body(members...))
			} else {
				blocks = append(blocks, app.Blockquote().Body(members...))
			}
		default:
			blocks = append(blocks, s.block(&s.Article.Blocks[i]))
		}
	}
	return app.Div().Class("story").ID("story").Body(blocks...)
}

func (s *Story) block(b *article.Block) app.UI {
	switch b.Kind {
	case article.Subheading:
		runs := inline(b.Sentences[0].Runs, s.mention)
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
		set = append(set, app.Span().ID(string(sentence.ID)).Body(inline(sentence.Runs, s.mention)...))
		if sentence.Gap != "" && i < len(b.Sentences)-1 {
			set = append(set, app.Text(sentence.Gap))
		}
	}
	return set
}

func (s *Story) mention(run article.Run) app.UI {
	return app.A().Class("mention").Href("#"+string(run.Card)).
		DataSet("kind", string(s.kinds[run.Card])).Text(run.Text)
}

func (s *Story) figure(b *article.Block) app.UI {
	src := b.Picture.Src
	if name, ok := s.Assets[src]; ok {
		src = name
	}
	return app.Figure().ID(string(b.ID)).Body(
		app.Img().Src(src).Alt(b.Picture.Alt),
		app.If(b.Picture.Caption != "", func() app.UI { return app.FigCaption().Text(b.Picture.Caption) }),
	)
}
