package parse

import "github.com/goccy/go-yaml/ast"

// A draft by a program marks its guesses: a key with a question mark (kind?:
// person), a fact that begins with one (- ? said: ...). The parser ignores the
// mark and warns of each guess.

// cutGuess removes the question mark from a key.
func cutGuess(key string) (name string, guess bool) {
	if n := len(key) - 1; n > 0 && key[n] == '?' {
		return key[:n], true
	}
	return key, false
}

// guessed warns of a key with a question mark, and reports whether it has a
// value: a key without one is still to be written.
func (a *attributes) guessed(key string, value ast.Node, at int) bool {
	if value.Type() == ast.NullType {
		a.warn(at, quoted(key)+" in "+a.of+" is still to be written", "write it and take the ? away, or take the line away")
		return false
	}
	what := quoted(key)
	if words, ok := plain(value); ok {
		what = key + " " + quoted(words)
	}
	a.warn(at, what+" is a guess, which a human must confirm", "correct it if it is wrong, then take the ? away")
	return true
}

// guessedFact warns of a question mark at the beginning of a fact, and returns
// the byte at which the fact itself begins.
func (r *reader) guessedFact(p *passage, from, to int) int {
	if from >= to || p.text[from] != '?' || !isPlainMark(p, from) {
		return from
	}
	space := leadingSpace(p.text[from+1 : to])
	if space == 0 {
		return from
	}
	r.warn(p.at(from), "the fact is a guess, which a human must confirm", "correct it if it is wrong, then take the ? away")
	return from + 1 + space
}
