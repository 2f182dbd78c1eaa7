package parse

import (
	"bytes"
	"fmt"
	"slices"

	"dateline/article"
)

// File is a file's name, as problems show it, and its contents.
type File struct {
	Name string
	Text []byte
}

// Cards are the cards that the stories of a folder share; nil means none.
// Several stories may use them concurrently.
type Cards struct {
	shared map[article.ID]*sharedCard
	ids    []string // in the order of the files
}

// sharedCard is a card and the sources that its facts cite.
type sharedCard struct {
	article.Entity
	sources []article.Source
	file    string
	place   string // of its id, for messages: cards/people.md:12
}

// ReadCards reads files of shared cards and returns the problems of all of
// them. The result includes cards with problems, so that stories that mention
// them get no further problems.
func ReadCards(files []File) (*Cards, Problems) {
	c := &Cards{shared: map[article.ID]*sharedCard{}}
	readers := make([]*reader, len(files))
	for i, f := range files {
		s, ok := newSource(f.Name, f.Text)
		readers[i] = newReader(s)
		readers[i].apart, readers[i].shared = true, c
		switch {
		case ok:
			readers[i].section, readers[i].body = cardSection, s.text
			readers[i].document(readers[i].parsed())
			c.add(readers[i])
		case len(bytes.TrimSpace(f.Text)) == 0:
			s.findings = nil
			s.fault(0, "the file is empty", "write a card, ### and its name, or take the file away")
		}
	}
	var all Problems
	for _, r := range readers {
		r.check()
		all = append(all, r.problems()...)
	}
	return c, all
}

// add adds the cards of a file.
func (c *Cards) add(r *reader) {
	for i := range r.story.Entities {
		e := &r.story.Entities[i]
		at := r.ids[e.ID]
		switch first, twin := c.shared[e.ID]; {
		case e.ID == "":
		case twin && first.file != r.file: // a twin of the same file was met before
			r.fault(at, "a second card "+quoted(string(e.ID))+"; the first is at "+first.place, "give one of them another id: {#id}")
		case !twin:
			c.shared[e.ID] = &sharedCard{*e, r.story.Sources, r.file, fmt.Sprintf("%s:%s", r.file, r.line(at))}
			c.ids = append(c.ids, string(e.ID))
		}
	}
}

// card returns a shared card; nil if there is none.
func (c *Cards) card(id article.ID) *sharedCard {
	if c == nil {
		return nil
	}
	return c.shared[id]
}

// extends reports whether a card of the story extends a shared one.
func (r *reader) extends(id article.ID) bool { return !r.apart && r.shared.card(id) != nil }

// share adds the shared cards that the story links, after its own.
func (r *reader) share() {
	if r.shared == nil || r.apart {
		return
	}
	for _, ref := range r.refs {
		if _, own := r.ids[ref.id]; !own && r.shared.card(ref.id) != nil {
			r.ids[ref.id] = ref.at
			r.story.Entities = append(r.story.Entities, article.Entity{ID: ref.id})
		}
	}
	cited := map[string]int{} // sources by their files and labels
	for i := range r.story.Entities {
		if e := &r.story.Entities[i]; r.shared.card(e.ID) != nil {
			r.extend(e, r.shared.card(e.ID), cited)
		}
	}
}

// extend adds the data of a shared card to a card of the story: attributes that
// the card leaves out, and facts after its own.
func (r *reader) extend(e *article.Entity, c *sharedCard, cited map[string]int) {
	e.Shared = true
	own := map[string]bool{
		"kind": e.Kind != "", "role": e.Role != "", "zone": e.Zone != "", "country": e.Country != "", "when": !e.When.IsZero(),
		"wikipedia": e.Wikipedia != "", "wikidata": e.Wikidata != "", "at": e.At != nil, "native": e.Native != nil, "aliases": e.Aliases != nil,
	}
	for _, key := range c.Guesses {
		if !own[key] {
			e.Guesses = append(e.Guesses, key)
		}
	}
	lend(&e.Name, c.Name)
	lend(&e.Kind, c.Kind)
	lend(&e.Role, c.Role)
	lend(&e.Zone, c.Zone)
	lend(&e.Country, c.Country)
	lend(&e.When, c.When)
	lend(&e.Wikipedia, c.Wikipedia)
	lend(&e.Wikidata, c.Wikidata)
	lend(&e.At, c.At)
	if e.Native == nil {
		e.Native = c.Native
	}
	if e.Aliases == nil {
		e.Aliases = c.Aliases
	}
	for _, f := range c.Facts {
		f.Text, f.Notes = slices.Clone(f.Text), slices.Clone(f.Notes)
		for i := range f.Text {
			if _, known := r.ids[f.Text[i].Card]; !known {
				f.Text[i].Card = "" // a card that this story does not have
			}
		}
		for i, n := range f.Notes {
			s := c.sources[n]
			key := c.file + " " + s.Label
			if _, ok := cited[key]; !ok {
				cited[key] = len(r.story.Sources)
				r.story.Sources = append(r.story.Sources, s)
			}
			f.Notes[i] = cited[key]
		}
		e.Facts = append(e.Facts, f)
	}
}

// lend sets a value that is missing.
func lend[T comparable](to *T, from T) {
	if *to == *new(T) {
		*to = from
	}
}
