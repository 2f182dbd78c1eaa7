package draft

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/article/parse"
)

// block is a paragraph or subheading of a plain text.
type block struct {
	words   string // as it is to read; line breaks that are meant are kept
	line    int    // of the file, from 1
	heading bool
}

// divide finds the blocks of a text. Blank lines part them; a text that has none
// has a paragraph on each line, unless it is one that was wrapped.
//
// Where a paragraph has lines, their breaks are kept, as those of a poem or an
// address, unless they look like wrapping: no line would have had room for the
// first word of the next.
func divide(text string) []block {
	var groups [][]string
	var starts []int
	fresh := true
	for i, line := range strings.Split(text, "\n") {
		line = strings.TrimFunc(line, unicode.IsSpace)
		switch {
		case line == "":
			fresh = true
			continue
		case fresh:
			groups, starts = append(groups, nil), append(starts, i+1)
		}
		fresh = false
		groups[len(groups)-1] = append(groups[len(groups)-1], line)
	}
	if len(groups) == 1 && !wrapped(groups[0]) {
		first := starts[0]
		lines := groups[0]
		groups, starts = nil, nil
		for i, line := range lines {
			groups, starts = append(groups, []string{line}), append(starts, first+i)
		}
	}
	var blocks []block
	for i, lines := range groups {
		between := "\n"
		if wrapped(lines) {
			between = " "
		}
		blocks = append(blocks, block{words: strings.Join(lines, between), line: starts[i]})
	}
	for i := range blocks {
		blocks[i].heading = isHeading(blocks, i)
	}
	return blocks
}

// wrapped reports whether the lines of a paragraph were broken because they were
// full. Writing without spaces between words gives no sign of it.
func wrapped(lines []string) bool {
	width := 0
	for _, line := range lines {
		if strings.ContainsFunc(line, isIdeograph) {
			return false
		}
		width = max(width, utf8.RuneCountInString(line))
	}
	for i := 0; i+1 < len(lines); i++ {
		next, _, _ := strings.Cut(lines[i+1], " ")
		if utf8.RuneCountInString(lines[i])+1+utf8.RuneCountInString(next) <= width {
			return false
		}
	}
	return true
}

func isIdeograph(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) || r >= 0x3000 && r <= 0x303f || r >= 0xff00 && r <= 0xffef
}

// longestHeading is how many characters a subheading has at most.
const longestHeading = 100

// isHeading reports whether a block is a subheading: one short line with a letter
// and without a mark at its end, before a paragraph that has one. A name of a
// section of the format is none: it would end the text.
func isHeading(blocks []block, i int) bool {
	words := blocks[i].words
	if strings.Contains(words, "\n") || strings.Contains(words, "{#") || utf8.RuneCountInString(words) > longestHeading ||
		!strings.ContainsFunc(words, unicode.IsLetter) || endsSentence(words) || i+1 == len(blocks) {
		return false
	}
	switch strings.ToLower(words) {
	case "cards", "own voice":
		return false
	}
	next := blocks[i+1].words
	return endsSentence(next) && len(next) > len(words)
}

// endsSentence reports whether words end in a mark: a full stop of any script, or
// one that shows that more follows.
func endsSentence(words string) bool {
	for words != "" {
		r, size := utf8.DecodeLastRuneInString(words)
		switch {
		case unicode.In(r, unicode.Sentence_Terminal), strings.ContainsRune("…:;,：；，、–—-", r):
			return true
		case unicode.In(r, unicode.Pe, unicode.Pf, unicode.Pi), r == '"', r == '\'':
			words = words[:len(words)-size]
		default:
			return false
		}
	}
	return false
}

// tooLong reports the paragraphs that no story may have.
func tooLong(file string, blocks []block) (problems parse.Problems) {
	for _, b := range blocks {
		if len(markdown(b.words, nil)) > parse.MostParagraph {
			problems = append(problems, parse.Problem{File: file, Line: b.line, Col: 1,
				What: fmt.Sprintf("a paragraph of more than %d KB", parse.MostParagraph>>10), Remedy: "divide it"})
		}
	}
	return problems
}
