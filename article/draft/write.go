package draft

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"dateline/article"
	"dateline/article/parse"
)

// write writes the draft as a story's file.
func (d *draft) write() []byte {
	var b strings.Builder
	d.writeFront(&b)
	links := make([][]link, len(d.story.Blocks))
	for _, s := range d.sentences {
		for _, n := range s.names {
			links[s.block] = append(links[s.block], link{s.at + n.from, s.at + n.to, n.card.id})
		}
	}
	for i := range d.story.Blocks {
		b.WriteString("\n" + write(&d.story.Blocks[i], links[i]) + "\n")
	}
	if len(d.cards) > 0 {
		b.WriteString("\n## Cards\n")
	}
	for _, c := range d.cards {
		c.write(&b)
	}
	return []byte(b.String())
}

// write writes a block with its mentions. If they made it longer than a paragraph
// may be, it has none.
func write(b *article.Block, links []link) string {
	words, mark := b.Text(), ""
	if b.Kind == article.Subheading {
		mark = "## "
	}
	if linked := mark + markdown(words, links); len(linked) <= parse.MostParagraph {
		return linked
	}
	return mark + markdown(words, nil)
}

// writeFront writes the front matter: what can be guessed of it, and what a human
// has to write.
func (d *draft) writeFront(b *strings.Builder) {
	b.WriteString("---\n")
	fmt.Fprintf(b, "headline?: %s\n", yaml(d.headline()))
	b.WriteString("standfirst?:\n")
	doubt := ""
	if d.guessedLang {
		doubt = "?"
	}
	fmt.Fprintf(b, "lang%s: %s\n", doubt, d.story.Lang)
	if place := d.filedFrom(); place != "" {
		fmt.Fprintf(b, "dateline?: %s\n", yaml(place))
	}
	if !d.published.IsZero() {
		fmt.Fprintf(b, "published?: %s\n---\n", d.published)
		return
	}
	b.WriteString("published?:\n---\n")
}

// write writes a card.
func (c *card) write(b *strings.Builder) {
	b.WriteString("\n### " + markdown(c.name, nil))
	if parse.MakeID(c.name) != c.id {
		b.WriteString(" {#" + string(c.id) + "}")
	}
	b.WriteString("\n```yaml\n")
	line := func(key string, doubt bool, value string) {
		if doubt {
			key += "?"
		}
		b.WriteString(key + ": " + value + "\n")
	}
	line("kind", c.doubt, string(c.kind))
	if c.role != "" {
		line("role", true, yaml(upperFirst(c.role)))
	}
	if own, ok := c.own(); ok {
		line("native", false, "{"+own.lang+": "+yaml(own.text)+"}")
	}
	if len(c.aliases) > 0 {
		aliases := make([]string, len(c.aliases))
		for i, a := range c.aliases {
			aliases[i] = yaml(a)
		}
		line("aliases", false, "["+strings.Join(aliases, ", ")+"]")
	}
	if c.known.country != nil && c.known.code != "" {
		line("country", false, yaml(c.known.code))
	}
	switch {
	case c.at != nil:
		line("at", c.doubtAt, fmt.Sprintf("[%s, %s]", degrees(c.at.Lat), degrees(c.at.Lon)))
	case c.kind == article.KindPlace:
		line("at", true, "none")
	case c.kind == article.KindCountry:
		line("at", false, "none")
	}
	b.WriteString("```\n")
	for _, f := range c.facts {
		b.WriteString(f.markdown(c))
	}
}

func degrees(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }

// own is the name of a country or capital in its own language.
func (c *card) own() (native, bool) {
	switch {
	case c.known.country == nil:
		return native{}, false
	case c.known.capital:
		own := c.known.capitalOwn
		return own, own.text != ""
	}
	return c.known.own()
}

// plainValue is a value that YAML takes for words without quotation marks.
var plainValue = regexp.MustCompile(`^\pL[\pL\pM\pN .’-]*$`)

// inQuotes writes what a value in quotation marks cannot hold as it is. The
// character that stands for lost ones is left out.
var inQuotes = strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", " ", "\t", " ", "\ufffd", "")

// yaml writes a value in YAML.
func yaml(value string) string {
	switch strings.ToLower(value) {
	case "y", "n", "yes", "no", "on", "off", "true", "false", "null":
	default:
		if plainValue.MatchString(value) && !strings.HasSuffix(value, " ") {
			return value
		}
	}
	return `"` + inQuotes.Replace(value) + `"`
}
