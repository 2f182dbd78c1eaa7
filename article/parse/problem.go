package parse

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Problem is a mistake in a story that its author should correct: its position,
// a description and a remedy.
type Problem struct {
	File     string
	Line     int // from 1
	Col      int // in characters, from 1
	What     string
	Remedy   string
	Severity Severity
	Guess    bool // it is a guess that nobody has confirmed
}

// Severity distinguishes problems that stop a story from those that do not.
type Severity int

// The severities of a problem.
const (
	Error   Severity = iota // the story cannot be published
	Warning                 // it can, but may differ from what the author meant
)

// String names the severity.
func (s Severity) String() string {
	if s == Warning {
		return "warning"
	}
	return "error"
}

// String returns the form file:line:col: what; remedy.
func (p Problem) String() string {
	warning := ""
	if p.Severity == Warning {
		warning = "warning: "
	}
	return fmt.Sprintf("%s:%d:%d: %s%s; %s", p.File, p.Line, p.Col, warning, p.What, p.Remedy)
}

// Problems are all problems of a story, in the order of the file.
type Problems []Problem

// HasErrors reports whether any problem is an error.
func (ps Problems) HasErrors() bool {
	return slices.ContainsFunc(ps, func(p Problem) bool { return p.Severity == Error })
}

// Warnings counts the problems that are warnings.
func (ps Problems) Warnings() int {
	n := 0
	for _, p := range ps {
		if p.Severity == Warning {
			n++
		}
	}
	return n
}

// Guesses returns the problems that are unconfirmed guesses.
func (ps Problems) Guesses() Problems {
	var guesses Problems
	for _, p := range ps {
		if p.Guess {
			guesses = append(guesses, p)
		}
	}
	return guesses
}

// Strict returns the problems with every warning turned into an error.
func (ps Problems) Strict() Problems {
	strict := slices.Clone(ps)
	for i := range strict {
		strict[i].Severity = Error
	}
	return strict
}

// String returns one line for each problem.
func (ps Problems) String() string {
	var b strings.Builder
	for _, p := range ps {
		b.WriteString(p.String())
		b.WriteByte('\n')
	}
	return b.String()
}

// finding is a problem before its line and column are known.
type finding struct {
	at       int // byte of source.text
	what     string
	remedy   string
	severity Severity
	guess    bool
}

func (s *source) fault(at int, what, remedy string) {
	s.findings = append(s.findings, finding{at, what, remedy, Error, false})
}

func (s *source) warn(at int, what, remedy string) {
	s.findings = append(s.findings, finding{at, what, remedy, Warning, false})
}

// guess warns of a guess that nobody has confirmed.
func (s *source) guess(at int, what string) {
	s.findings = append(s.findings, finding{at, what, "confirm it by taking the ? away, or delete it", Warning, true})
}

// problems sorts the findings by position. It counts their lines and columns in
// one pass, so that a file full of mistakes costs no more than its length. It
// drops repetitions.
func (s *source) problems() Problems {
	slices.SortStableFunc(s.findings, func(x, y finding) int { return cmp.Compare(x.at, y.at) })
	ps := make(Problems, 0, len(s.findings))
	line, col, at := 1, 1, 0
	for _, f := range s.findings {
		for at < f.at && at < len(s.text) {
			if s.text[at] == '\n' {
				line, col = line+1, 1
				at++
				continue
			}
			_, size := utf8.DecodeRune(s.text[at:])
			col++
			at += size
		}
		p := Problem{s.file, line, col, f.what, f.remedy, f.severity, f.guess}
		if len(ps) == 0 || ps[len(ps)-1] != p {
			ps = append(ps, p)
		}
	}
	return ps
}

// shown is the largest number of characters of an author's words in a message.
const shown = 60

// quoted formats an author's words for a message: between quotation marks, with
// invisible characters escaped, and cut if they are long.
func quoted(words string) string {
	n := 0
	for i := range words {
		if n++; n > shown {
			return strconv.Quote(words[:i] + "…")
		}
	}
	return strconv.Quote(words)
}
