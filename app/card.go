package app

import (
	"net/url"

	"dateline/app/dom"
	"dateline/app/english"
	"dateline/article"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Card shows one entity: who or what it is, what the story says of it, what is
// known besides, and where it stands in the text.
type Card struct {
	app.Compo
	dom.Yielding
	Article *article.Article
	Entity  *article.Entity
	// Named counts how often the text names the entity.
	Named int
	// Connected is what joins it with others.
	Connected []article.Connection
	Open      bool
	// Selection is the page's while the card is open, so that its links to
	// sentences keep it open; the zero Selection otherwise.
	Selection Selection
	// Step counts from 1 to the mention the reader stands at; 0 for none.
	Step int
	// Context is the reader's choice, which can be changed from the open card.
	Context string
}

// Render draws the card.
func (c *Card) Render() app.UI {
	e := c.Entity
	card := app.Section().Class("card").ID(string(e.ID)).DataSet("kind", string(e.Kind)).
		Aria("label", e.Name)
	if c.Open {
		card = card.DataSet("open", true)
	}
	return card.Body(
		c.head(),
		app.Div().Class("card-body").Body(
			app.P().Class("kind").Lang(ours(c.Article)).Body(guessable(c.Article, KindWord(e.Kind), e.Guessed("kind"))...),
			c.native(),
			app.If(e.Role != "", func() app.UI { return app.P().Class("role").Body(guessable(c.Article, e.Role, e.Guessed("role"))...) }),
			app.If(!e.When.IsZero(), func() app.UI {
				return app.P().Class("when").Body(guessableUI(c.Article, span(c.Article, e.When), e.Guessed("when"))...)
			}),
			c.mentions(),
			c.show(),
			c.facts(english.InThisStory, inStory),
			c.facts(english.Background, background),
			c.connections(),
			c.also(),
			c.references(),
			app.If(c.Open, func() app.UI {
				return &Dial{Lang: ours(c.Article), Choice: Context, Value: c.Context, Place: string(c.Entity.ID)}
			}),
		),
	)
}

// head stays in view while the rest of the open card scrolls under it, so it holds
// no more than a small window has room for.
func (c *Card) head() app.UI {
	name := c.Entity.Name
	return app.Header().Body(
		app.H3().TabIndex(-1).Text(name),
		app.A().Class("close").Href("#"+reading).
			Lang(ours(c.Article)).Aria("label", english.CloseCard(name)).Text("×"),
	)
}

// native gives the entity's names in other languages.
func (c *Card) native() app.UI {
	var names []app.UI
	for i, n := range c.Entity.Native {
		if i > 0 {
			names = append(names, app.Text(" · "))
		}
		names = append(names, app.Span().Lang(n.Lang).Text(n.Text))
	}
	if len(names) > 0 && c.Entity.Guessed("native") {
		names = append(names, app.Text(" "), guessMark(c.Article))
	}
	return app.If(len(names) > 0, func() app.UI { return app.P().Class("native").Body(names...) })
}

// mentions counts where the text names the entity, and steps through them.
func (c *Card) mentions() app.UI {
	n := c.Named
	if n == 0 {
		return app.P().Class("mentions").Lang(ours(c.Article)).Body(
			app.Span().Text(english.NotNamed))
	}
	words := english.Mentions(n)
	if n > 1 && c.Step > 0 {
		words = english.MentionOf(c.Step, n)
	}
	return app.P().Class("mentions").Lang(ours(c.Article)).Body(
		c.step("previous", "‹", english.PreviousMention),
		app.Span().Aria("live", "polite").Text(words),
		c.step("next", "›", english.NextMention),
	)
}

func (c *Card) step(to, sign, label string) app.UI {
	return app.Button().Type("button").Class("live-only").DataSet("step", to).
		Aria("label", label).Title(label).Text(sign)
}

// show leads to where the map has the entity. A link to the panel alone would
// close the card, where no script keeps it.
func (c *Card) show() app.UI {
	return app.If(c.Article.Mapped(c.Entity), func() app.UI {
		to := Selection{Card: c.Entity.ID, Panel: MapPanel}
		return app.P().Class("show").Lang(ours(c.Article)).Body(
			guessableUI(c.Article, app.A().Href(to.Href()).DataSet("show", string(c.Entity.ID)).Text(english.ShowOnMap), c.Entity.Guessed("at"))...)
	})
}

func inStory(f *article.Fact) bool    { return f.InStory() }
func background(f *article.Fact) bool { return !f.InStory() }

// facts lists those of the entity's facts that belong under the heading.
func (c *Card) facts(heading string, belongs func(*article.Fact) bool) app.UI {
	var items []app.UI
	for i := range c.Entity.Facts {
		if f := &c.Entity.Facts[i]; belongs(f) {
			items = append(items, app.Li().Body(fact(c.Article, c.Entity.ID, f, c.Selection)...))
		}
	}
	return app.If(len(items) > 0, func() app.UI {
		return app.Div().Class("facts").Body(app.H4().Lang(ours(c.Article)).Text(heading), app.Ul().Body(items...))
	})
}

// connections names the entities that a fact links with this one.
func (c *Card) connections() app.UI {
	var items []app.UI
	seen := map[article.ID]bool{c.Entity.ID: true}
	for _, connection := range c.Connected {
		if other := c.Article.Entity(connection.Other); other != nil && !seen[other.ID] {
			seen[other.ID] = true
			items = append(items, app.Li().Body(
				app.A().Href("#"+string(other.ID)).DataSet("kind", string(other.Kind)).Text(other.Name)))
		}
	}
	return app.If(len(items) > 0, func() app.UI {
		return app.Div().Class("connected").Body(app.H4().Lang(ours(c.Article)).Text(english.ConnectedWith), app.Ul().Body(items...))
	})
}

// also links the other stories of the site that have the card.
func (c *Card) also() app.UI {
	e := c.Entity
	return app.If(len(e.Also) > 0, func() app.UI {
		var items []app.UI
		for _, other := range e.Also {
			var l line
			l.add(app.A().Href("../"+url.PathEscape(other.Slug)+"/"+(Selection{Card: e.ID}).Href()).DataSet(moves, true).
				Lang(other.Lang).Text(other.Headline))
			if !other.Published.IsZero() {
				l.text(" ")
				l.add(date(c.Article, other.Published))
			}
			items = append(items, app.Li().Body(l.elements()...))
		}
		if e.AlsoMore > 0 {
			items = append(items, app.Li().Lang(ours(c.Article)).Text(english.AndMore(e.AlsoMore)))
		}
		return app.Div().Class("also").Body(app.H4().Lang(ours(c.Article)).Text(english.AlsoIn), app.Ul().Body(items...))
	})
}

// references links the pages where a reader can read on.
func (c *Card) references() app.UI {
	e := c.Entity
	return app.If(e.Wikipedia != "" || e.Wikidata != "", func() app.UI {
		return app.P().Class("references").Lang(ours(c.Article)).Body(
			app.If(e.Wikipedia != "", func() app.UI {
				return app.A().Href(e.WikipediaURL(c.Article.Lang)).Rel("noopener external").Body(guessable(c.Article, "Wikipedia", e.Guessed("wikipedia"))...)
			}),
			app.If(e.Wikidata != "", func() app.UI {
				return app.A().Href(e.WikidataURL()).Rel("noopener external").Body(guessable(c.Article, "Wikidata", e.Guessed("wikidata"))...)
			}),
		)
	})
}
