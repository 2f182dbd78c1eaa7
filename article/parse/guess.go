package parse

import (
	"slices"
	"strings"

	"dateline/article"

	"github.com/goccy/go-yaml/ast"
)

// A draft that a program has made says what it is unsure of: a key with a question
// mark (kind?: person), a fact that begins with one (- ? said: ...). The parser reads
// both as if the mark were not there, notes them in the article, and warns of each.

// cutGuess removes the question mark from a key.
func cutGuess(key string) (name string, guess bool) {
	if n := len(key) - 1; n > 0 && key[n] == '?' {
		return key[:n], true
	}
	return key, false
}

// guessed warns of a key with a question mark, and reports whether it has a value:
// one without is still to be written.
func (a *attributes) guessed(key string, value ast.Node, at int) bool {
	if value.Type() == ast.NullType {
		a.warn(at, quoted(key)+" "+a.subject()+" is still to be written", "write it and take the ? away, or take the line away")
		return false
	}
	what := key
	if a.of == nativeAttributes {
		what = "native " + key
	}
	if words, ok := plain(value); ok {
		what += " " + quoted(words)
	} else {
		what += " " + quoted(strings.Join(strings.Fields(value.String()), " "))
	}
	a.guess(at, "guess "+a.subject()+": "+what)
	a.noteGuess(key)
	return true
}

// noteGuess notes a key that is a guess, and with it the keys around it, whose values
// have a guess in them.
func (a *attributes) noteGuess(key string) {
	for ; a != nil; a, key = a.outer, a.outerKey {
		if !slices.Contains(a.guesses, key) {
			a.guesses = append(a.guesses, key)
		}
	}
}

// subject names what the attributes are of, for a message about one of them.
func (a *attributes) subject() string {
	if n := len(a.story.Entities); n > 0 && (a.of == cardAttributes || a.of == nativeAttributes) {
		return "on card " + quoted(a.story.Entities[n-1].Name)
	}
	return "in " + a.of
}

// guessMark reports whether a fact begins with a question mark, and returns the byte
// at which the fact itself begins.
func guessMark(p *passage, from, to int) (begin int, guess bool) {
	if from >= to || p.text[from] != '?' || !isPlainMark(p, from) {
		return from, false
	}
	space := leadingSpace(p.text[from+1 : to])
	if space == 0 {
		return from, false
	}
	return from + 1 + space, true
}

// guessedFact warns of a fact that is a guess.
func (r *reader) guessedFact(f *article.Fact, at int) {
	where := "in the outlet's own voice"
	if n := len(r.cards); n > 0 && r.section == cardSection {
		where = "on card " + quoted(r.story.Entities[n-1].Name)
	}
	r.guess(at, "guess "+where+": "+quoted(article.PlainText(f.Text)))
}
