package draft

import (
	"strings"
	"unicode/utf8"

	"dateline/article"
)

// link is a stretch of words that leads to a card.
type link struct {
	from, to int // bytes of the words
	card     article.ID
}

// markdown writes words so that Markdown reads them as they are: what has a
// meaning in it gets a backslash, and a line break that is to stay too. The links
// are in the order of the words.
func markdown(words string, links []link) string {
	var b strings.Builder
	lineStart, next := 0, 0
	for i, r := range words {
		if i > 0 && words[i-1] == '\n' {
			lineStart = i
		}
		if next < len(links) && links[next].from == i {
			b.WriteByte('[')
		}
		switch {
		case r == '\n':
			b.WriteByte('\\')
		case isSpecial(words, i, lineStart), r == '!' && next < len(links) && links[next].from == i+1:
			b.WriteByte('\\')
		}
		b.WriteRune(r)
		if next < len(links) && links[next].to == i+utf8.RuneLen(r) {
			b.WriteString("](#" + string(links[next].card) + ")")
			next++
		}
	}
	return b.String()
}

// isSpecial reports whether the character at i would mean something else in
// Markdown than itself.
func isSpecial(words string, i, lineStart int) bool {
	line, _, _ := strings.Cut(words[lineStart:], "\n")
	at := i - lineStart
	switch c := line[at]; c {
	case '\\', '`', '*', '_', '[', ']', '<':
		return true
	case '&':
		end := strings.IndexByte(line[at:], ';')
		return end > 1
	case '#':
		// Before the words a subheading, after them the end of one.
		return strings.Trim(line[:at], "#") == "" || strings.Trim(line[at:], "# ") == ""
	case '>', '|', ':', '=', '~':
		return at == 0
	case '-', '+':
		return at == 0 && strings.Trim(line, "-+ \t|:") == "" ||
			at == 0 && (len(line) == 1 || line[1] == ' ' || line[1] == '\t' || line[1] == '-')
	case '.', ')':
		return at > 0 && strings.Trim(line[:at], "0123456789") == "" &&
			(at+1 == len(line) || line[at+1] == ' ' || line[at+1] == '\t')
	}
	return false
}
