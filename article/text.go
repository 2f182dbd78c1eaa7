package article

import (
	"strings"
	"unicode"
)

// PlainText returns the words of runs, without links and styles.
func PlainText(runs []Run) string {
	if len(runs) == 1 {
		return runs[0].Text
	}
	var b strings.Builder
	for i := range runs {
		b.WriteString(runs[i].Text)
	}
	return b.String()
}

// Text returns the publisher's text: every character of each block, one blank
// line between blocks, LF, and a final newline. It trims white space, including
// no-break spaces, at the end of blocks. A picture is represented by its
// caption.
func (a *Article) Text() string {
	var b strings.Builder
	for i := range a.Blocks {
		text := strings.TrimRightFunc(a.Blocks[i].Text(), unicode.IsSpace)
		if text == "" {
			continue
		}
		if b.Len() > 0 {
			b.WriteString("\n\n")
		}
		b.WriteString(text)
	}
	if b.Len() > 0 {
		b.WriteByte('\n')
	}
	return b.String()
}

// Text returns the block as plain text.
func (b *Block) Text() string {
	if b.Picture != nil {
		return b.Picture.Caption
	}
	var text strings.Builder
	for i := range b.Sentences {
		for j := range b.Sentences[i].Runs {
			text.WriteString(b.Sentences[i].Runs[j].Text)
		}
		text.WriteString(b.Sentences[i].Gap)
	}
	return text.String()
}

// The speeds of silent reading: 238 words a minute of English non-fiction (Marc
// Brysbaert, How many words do we read per minute?, Journal of Memory and
// Language 109, 2019), and 255 characters a minute of Chinese for all writing
// without spaces between words (Susanne Trauzettel-Klosinski and Klaus Dietz,
// Standardized Assessment of Reading Performance, Investigative Ophthalmology &
// Visual Science 53, 2012; measured aloud, so an underestimate).
const (
	wordsPerMinute      = 238
	ideographsPerMinute = 255
)

// WordCount counts the words of the text. In scripts that put no spaces between
// words, every character counts as one.
func (a *Article) WordCount() int {
	words, ideographs := a.count()
	return words + ideographs
}

// ReadingMinutes returns the minutes that the text takes to read, rounded up;
// at least 1.
func (a *Article) ReadingMinutes() int { return max(1, readingMinutes(a.count())) }

// ReadingMinutes returns the minutes that a text takes to read, rounded up.
func ReadingMinutes(text string) int { return readingMinutes(count(text)) }

func readingMinutes(words, ideographs int) int {
	const unit = wordsPerMinute * ideographsPerMinute
	return (words*ideographsPerMinute + ideographs*wordsPerMinute + unit - 1) / unit
}

// count sums the words of all blocks.
func (a *Article) count() (words, ideographs int) {
	for i := range a.Blocks {
		w, c := count(a.Blocks[i].Text())
		words, ideographs = words+w, ideographs+c
	}
	return words, ideographs
}

// count counts the words between spaces, and the characters of scripts without
// such spaces. A word is a stretch with a letter or digit in it.
func count(text string) (words, ideographs int) {
	inWord := false
	for _, r := range text {
		switch {
		case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana):
			ideographs++
			inWord = false
		case unicode.IsSpace(r):
			inWord = false
		case !inWord && (unicode.IsLetter(r) || unicode.IsDigit(r)):
			words++
			inWord = true
		}
	}
	return words, ideographs
}
