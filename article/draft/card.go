package draft

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"dateline/article"
	"dateline/article/parse"
)

// card is a card in the making.
type card struct {
	id       article.ID
	name     string
	kind     article.Kind
	doubt    bool // of the kind
	known    known
	at       *article.Point
	doubtAt  bool
	mentions []*name
	aliases  []string
	role     string
	facts    []*fact
}

// makeCards gives each name the card of what it names, and makes the cards.
func (d *draft) makeCards() {
	for _, s := range d.sentences {
		d.names = append(d.names, s.names...)
	}
	d.findSpeakers()
	d.merge()
	for _, n := range d.names {
		if len(n.card.mentions) == 0 {
			d.cards = append(d.cards, n.card)
		}
		n.card.mentions = append(n.card.mentions, n)
	}
	called := map[string]bool{}
	for _, c := range d.cards {
		called[strings.ToLower(c.name)] = true
	}
	taken := map[article.ID]bool{}
	for _, c := range d.cards {
		c.addAliases(called)
		d.settle(c)
		c.identify(taken)
	}
}

// addAliases notes how else a card's names are written, but for what another card
// is called already: it would not tell them apart.
func (c *card) addAliases(called map[string]bool) {
	for _, n := range c.mentions {
		if alias := strings.ToLower(n.text); n.thing == nil && !called[alias] {
			called[alias] = true
			c.aliases = append(c.aliases, n.text)
		}
	}
}

// settle finds what a card is of, and where that is.
func (d *draft) settle(c *card) {
	switch thing := c.mentions[0].thing; {
	case thing != nil:
		c.kind, c.doubt = thing.kind, true
	case c.known.country != nil && c.known.capital:
		c.kind = article.KindPlace
		c.at = d.capital(c.known.country)
	case c.known.country != nil:
		c.kind = article.KindCountry
		if site, ok := d.where.Site(c.known.code); ok && c.known.code != "" {
			c.at = &site
		}
	case kindOf(parts(c.name)) != "" && d.english():
		c.kind, c.doubt = kindOf(parts(c.name)), true
	default:
		c.kind, c.doubt = d.guessKind(c)
		if towns := d.where.Towns(c.name); len(towns) > 0 && c.kind != article.KindPerson {
			c.kind, c.doubt = article.KindPlace, true
			c.at, c.doubtAt = &towns[0], true
		}
	}
}

// capital finds the capital of a country among the towns of its names: the one
// in the country, else the largest.
func (d *draft) capital(c *country) *article.Point {
	var first *article.Point
	for _, name := range c.capital {
		for _, at := range d.where.Towns(name) {
			if d.where.Country(at) == c.code {
				return &at
			}
			if first == nil {
				first = &at
			}
		}
	}
	return first
}

// identify gives a card an id that no other has and that the page leaves free.
func (c *card) identify(taken map[article.ID]bool) {
	id := parse.MakeID(c.name)
	if id == "" {
		id = "card"
	}
	c.id = id
	for n := 2; taken[c.id] || article.Reserved(c.id); n++ {
		c.id = id + "-" + article.ID(strconv.Itoa(n))
	}
	taken[c.id] = true
}

// form is a way in which names are written, and all that are written so.
type form struct {
	key   string
	parts []string
	names []*name
	card  *card

	person bool // it looks like the name of one
}

// forms gathers the names by how they are written, those of more words first.
func (d *draft) forms() []*form {
	byKey := map[string]*form{}
	var all []*form
	for _, n := range d.names {
		key := strings.Join(parts(strings.ReplaceAll(n.text, "'", "’")), " ")
		if n.thing != nil {
			key = "\x00" + n.thing.word
		}
		f := byKey[key]
		if f == nil {
			f = &form{key: key, parts: parts(key)}
			byKey[key] = f
			all = append(all, f)
		}
		f.names = append(f.names, n)
	}
	for _, f := range all {
		f.person = f.isPerson()
	}
	slices.SortStableFunc(all, func(a, b *form) int { return cmp.Compare(len(b.parts), len(a.parts)) })
	return all
}
