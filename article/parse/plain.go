package parse

import (
	"fmt"
	"unicode"
	"unicode/utf8"

	"dateline/article"
)

// What follows is for those who make a story's file of a text that is not one
// yet, and have to see the text as the parser will.

// Plain reads a file of plain text: valid UTF-8 with LF line ends, and no
// control characters but tabs. If there are problems, there is no text.
func Plain(file string, src []byte) (text string, problems Problems) {
	s, ok := decode(file, src, "give the story's text", "give the story as plain text, in UTF-8")
	if !ok {
		return "", s.problems()
	}
	for i := 0; i < len(s.text); {
		c, size := utf8.DecodeRune(s.text[i:])
		if unicode.IsControl(c) && c != '\n' && c != '\t' {
			s.fault(i, fmt.Sprintf("control character U+%04X", c), "delete it")
		}
		i += size
	}
	if len(s.findings) > 0 {
		return "", s.problems()
	}
	return string(s.text), nil
}

// Sentences divides the words of a paragraph, each sentence with the white space
// after it for its gap.
func Sentences(words, lang string) []article.Sentence {
	var sentences []article.Sentence
	from := 0
	add := func(end, next int) {
		sentences = append(sentences, article.Sentence{Runs: []article.Run{{Text: words[from:end]}}, Gap: words[end:next]})
		from = next
	}
	for _, b := range boundaries(words, lang) {
		add(b.end, b.next)
	}
	add(len(words), len(words))
	return sentences
}

// Occurrences gives a way to ask how often words stand in a story, compared as a
// quotation is.
func Occurrences(a *article.Article) func(words string) int {
	q := newQuotable(a)
	return func(words string) int { return len(q.find(fold(words))) }
}

// MakeID makes the id of a card from its name, as the parser does for one that is
// given none.
func MakeID(name string) article.ID { return idOf(name) }

// MostParagraph is the size of the longest paragraph that is read, in bytes.
const MostParagraph = longest
