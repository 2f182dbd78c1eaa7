package parse

import (
	"fmt"
	"unicode"
	"unicode/utf8"

	"dateline/article"
)

// The functions below serve the package draft, which makes a story's file from
// plain text and must see the text as the parser will.

// Plain reads a file of plain text: valid UTF-8 with LF line ends and no
// control characters but tabs. If it returns problems, the text is "".
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

// Sentences divides the words of a paragraph. The gap of each sentence is the
// white space after it.
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

// Occurrences returns a function that counts the occurrences of words in a
// story, by the comparison of quotations.
func Occurrences(a *article.Article) func(words string) int {
	q := newQuotable(a)
	return func(words string) int { return len(q.find(fold(words))) }
}

// MakeID returns the id that the parser makes from a card's name.
func MakeID(name string) article.ID { return idOf(name) }

// MostParagraph is the largest size of a paragraph, in bytes.
const MostParagraph = longest
