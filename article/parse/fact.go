package parse

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/article"
)

// fact reads one item of a list of facts:
//
//	[date[/date]: ][mode[, stance]: ]text evidence...
func (r *reader) fact(p *passage, at int) article.Fact {
	var f article.Fact
	from, to := p.trimmed()
	quotes, marks, to := r.evidence(p, from, to)
	for _, m := range p.marks[:len(p.marks)-len(marks)] {
		r.fault(m.at, "footnote [^"+m.label+"] stands within the fact", "put it at the end, after the words")
	}
	for _, m := range marks {
		if n := r.cite(m.label, m.at); n >= 0 && !slices.Contains(f.Notes, n) {
			f.Notes = append(f.Notes, n)
		}
	}
	for _, q := range quotes {
		f.Quotes = append(f.Quotes, r.quote(q))
	}
	mark := from
	from, f.Guess = guessMark(p, from, to)
	from = r.prefix(p, from, to, &f)
	f.Text = p.runs(from, to)
	if f.Guess {
		r.guessedFact(&f, p.at(mark))
	}
	switch {
	case from >= to:
		r.fault(at, "a fact without words", "write what is known before its evidence")
	case len(quotes) == 0 && len(marks) == 0:
		remedy := "end it with words of the story in quotation marks, or with a footnote [^label]"
		switch words := p.text[from:to]; {
		case strings.HasSuffix(words, `"`), strings.HasSuffix(words, "”"):
			remedy = "open the quotation at its end: a quotation mark after white space, before the first word"
		case strings.ContainsAny(words, `"”`), len(p.marks) > 0:
			remedy = "evidence comes last: let nothing follow the quotation or footnote, not even a full stop"
		}
		r.fault(at, "a fact without evidence", remedy)
	}
	return f
}

// citation is a quotation at the end of a fact, with its position.
type citation struct {
	words string
	at    int
}

// evidence removes quotations and footnotes from the end of a fact, and returns
// them in the author's order and the end of the words before them.
func (r *reader) evidence(p *passage, from, to int) (quotes []citation, marks []mark, end int) {
	left := len(p.marks)
	end = to
	for {
		end = from + len(strings.TrimRightFunc(p.text[from:end], unicode.IsSpace))
		if left > 0 && p.marks[left-1].from >= end {
			left--
			continue
		}
		open, words, ok := quotationBefore(p, from, end)
		if !ok {
			break
		}
		quotes = append(quotes, citation{words, p.at(open)})
		for left > 0 && p.marks[left-1].from > open {
			left--
			r.fault(p.marks[left].at, "footnote [^"+p.marks[left].label+"] within a quotation", "put it after the quotation")
		}
		end = open
	}
	slices.Reverse(quotes)
	return quotes, p.marks[left:], end
}

// quotationBefore finds the quotation that ends at a byte of a fact. A straight
// quotation mark opens one after white space or after another quotation; curly
// ones nest.
func quotationBefore(p *passage, from, end int) (open int, words string, ok bool) {
	closing, size := utf8.DecodeLastRuneInString(p.text[from:end])
	last := end - size
	if size == 0 || !isPlainMark(p, last) {
		return 0, "", false
	}
	switch closing {
	case '"':
		for i := last - 1; i >= from; i-- {
			if p.text[i] != '"' || !isPlainMark(p, i) {
				continue
			}
			before, _ := utf8.DecodeLastRuneInString(p.text[from:i])
			if i == from || unicode.IsSpace(before) {
				return i, p.text[i+1 : last], true
			}
		}
	case '”', '“':
		depth := 1
		for i := last; i > from; {
			r, size := utf8.DecodeLastRuneInString(p.text[from:i])
			i -= size
			switch {
			case !isPlainMark(p, i):
			case r == '„', r == '“' && closing == '”':
				depth--
			case r == closing:
				depth++
			}
			if depth == 0 {
				return i, p.text[i+size : last], true
			}
		}
	}
	return 0, "", false
}

// isPlainMark reports whether a character can open or close a quotation: it
// stands outside of links and is not escaped.
func isPlainMark(p *passage, i int) bool {
	s := p.span(i)
	return s.exact && s.link == 0
}

// prefix reads the date, mode and stance at the beginning of a fact, and
// returns the byte at which its words begin.
func (r *reader) prefix(p *passage, from, to int, f *article.Fact) int {
	if head, next, ok := p.head(from, to); ok && isDateLike(head) {
		f.When = r.span(head, p.at(from))
		from = next
	} else {
		r.checkDatePrefix(p, from, to)
	}
	head, next, ok := p.head(from, to)
	if !ok {
		return from
	}
	mode, stance, hasStance := strings.Cut(head, ",")
	modes, stances := words(article.Modes), words(article.Stances)
	switch {
	case slices.Contains(modes, mode):
		f.Mode = article.Mode(mode)
	case slices.Contains(modes, strings.ToLower(mode)):
		r.fault(p.at(from), "unknown mode "+quoted(mode), "did you mean "+quoted(strings.ToLower(mode))+"?")
	case !isLowerWord(mode):
		return from
	default:
		r.fault(p.at(from), "unknown mode "+quoted(mode),
			r.suggest(mode, modes, "write "+list(modes)+"; a fact that is no claim begins with a capital letter"))
	}
	stance = strings.TrimSpace(stance)
	switch {
	case !hasStance && f.Mode != "":
		r.warn(p.at(from), "a claim without a stance", "write "+mode+", neutral: or "+mode+", supportive: or "+mode+", critical:")
	case hasStance:
		if slices.Contains(stances, stance) {
			f.Stance = article.Stance(stance)
		} else {
			at := p.at(from + len(mode) + 1)
			r.fault(at, "unknown stance "+quoted(stance), r.suggest(stance, stances, "write "+list(stances)))
		}
	}
	return next
}

// head returns the words before the first colon of a fact with white space
// after it, if they are plain text.
func (p *passage) head(from, to int) (head string, next int, ok bool) {
	colon := strings.IndexByte(p.text[from:to], ':')
	if colon < 0 || p.span(from) != p.span(from+colon) || p.link(from) != 0 {
		return "", 0, false
	}
	next = from + colon + 1
	space := leadingSpace(p.text[next:to])
	if space == 0 && next < to {
		return "", 0, false
	}
	return p.text[from : from+colon], next + space, true
}

// isDateLike reports whether the author means the words before a colon as a
// date.
func isDateLike(head string) bool {
	return head != "" && head[0] >= '0' && head[0] <= '9' && strings.Trim(head, "0123456789-–./ ") == ""
}

// isLowerWord reports whether the author means the word before a colon as a
// mode: it has only small Latin letters.
func isLowerWord(word string) bool {
	for _, c := range word {
		if c < 'a' || c > 'z' {
			return false
		}
	}
	return word != ""
}
