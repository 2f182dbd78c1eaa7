package parse

import (
	"bytes"
	"fmt"
	"sort"
	"strconv"
	"unicode/utf8"
)

// limit is the largest size of a story, in bytes. A long novel has one
// megabyte.
const limit = 16 << 20

// deepest is the largest number of marks of quotations and lists before the
// text of a line. Few stories need two, and deeper nesting costs Markdown
// parsers disproportionate time.
const deepest = 32

// longest is the largest size of a paragraph or line, in bytes: two thousand
// words. The time of Markdown parsers grows with the square of a paragraph of
// nothing but brackets or asterisks.
const longest = 16 << 10

// source is the text of a story's file, with the findings about it. The text is
// valid UTF-8 with LF line ends, without byte order mark or control characters;
// each line has as many characters as in the file.
type source struct {
	file     string
	text     []byte
	lines    []int // where each line begins; see line
	findings []finding
}

// newSource decodes a file; ok is false if it is not the text of a story at
// all, and then only the findings are of use.
func newSource(file string, src []byte) (s *source, ok bool) {
	s, ok = decode(file, src, "begin it with front matter: ---, headline: and the words, ---", "give a story in Markdown")
	if ok {
		s.clean()
	}
	return s, ok
}

// decode converts a file to LF and UTF-8, or reports why it cannot. whenEmpty
// and whenBinary are the remedies for files without text.
func decode(file string, src []byte, whenEmpty, whenBinary string) (s *source, ok bool) {
	s = &source{file: file}
	switch {
	case len(src) > limit:
		s.fault(0, fmt.Sprintf("the file has %d MB, more than the %d MB of the longest story", len(src)>>20, limit>>20),
			"divide it, or give the right file")
		return s, false
	case bytes.HasPrefix(src, []byte("\xff\xfe")), bytes.HasPrefix(src, []byte("\xfe\xff")):
		s.fault(0, "the file is in UTF-16", "save it as UTF-8")
		return s, false
	}
	src = bytes.TrimPrefix(src, []byte("\ufeff"))
	if len(bytes.TrimSpace(src)) == 0 {
		s.fault(0, "the file is empty", whenEmpty)
		return s, false
	}
	if bytes.ContainsAny(src, "\r") {
		src = bytes.ReplaceAll(src, []byte("\r\n"), []byte("\n"))
		src = bytes.ReplaceAll(src, []byte("\r"), []byte("\n"))
	}
	s.text = src
	if at := bytes.IndexByte(src, 0); at >= 0 {
		s.fault(textBefore(src, at), "the file is not text", whenBinary)
		return s, false
	}
	if !utf8.Valid(src) {
		at := 0
		for {
			r, size := utf8.DecodeRune(src[at:])
			if r == utf8.RuneError && size == 1 {
				break
			}
			at += size
		}
		s.fault(at, fmt.Sprintf("byte 0x%02x is not UTF-8", src[at]), "save the file as UTF-8")
		return s, false
	}
	return s, true
}

// textBefore returns the position to report for a byte that makes a file
// binary: the byte itself, if everything before it is text that an editor can
// show, else 0.
func textBefore(src []byte, at int) int {
	if utf8.Valid(src[:at]) {
		return at
	}
	return 0
}

// tooLong reports a paragraph or line over the limit.
func (s *source) tooLong(at int) {
	s.fault(at, fmt.Sprintf("a paragraph of more than %d KB", longest>>10), "divide it")
}

// clean reports control characters, lines of too many marks and lines that are
// too long, and blanks them.
func (s *source) clean() {
	writable := false
	blank := func(from, to int) {
		if !writable {
			s.text, writable = bytes.Clone(s.text), true
		}
		for i := from; i < to; i++ {
			s.text[i] = ' '
		}
	}
	for i := 0; i < len(s.text); i++ {
		switch c := s.text[i]; {
		case c < ' ' && c != '\t' && c != '\n' || c == 0x7f:
			s.fault(i, fmt.Sprintf("control character U+%04X", c), "delete it")
			blank(i, i+1)
		case c == 0xc2 && s.text[i+1] < 0xa0: // U+0080 to U+009F
			s.fault(i, fmt.Sprintf("control character U+%04X", s.text[i+1]), "delete it")
			blank(i, i)
			s.text[i+1] = 0xa0 // a no-break space: as long in bytes, so that nothing moves
		}
		if i > 0 && s.text[i-1] != '\n' {
			continue
		}
		line, _, _ := bytes.Cut(s.text[i:], []byte("\n"))
		if at, deep := marks(line); deep {
			s.fault(i+at, fmt.Sprintf("quotation marks or list marks stand more than %d deep", deepest),
				"leave one; a story has no quotations within quotations")
			blank(i, i+len(line))
		}
		if len(line) > longest {
			s.tooLong(i)
			blank(i, i+len(line))
		}
	}
}

// marks finds the first mark of quotations and lists at the beginning of a line
// that is one too many.
func marks(line []byte) (at int, deep bool) {
	n := 0
	for i, c := range line {
		switch {
		case c == ' ' || c == '\t' || c >= '0' && c <= '9':
			continue
		case c == '>',
			bytes.IndexByte([]byte("-+*.)"), c) >= 0 && i+1 < len(line) && (line[i+1] == ' ' || line[i+1] == '\t'):
			if n++; n > deepest {
				return i, true
			}
		default:
			return 0, false
		}
	}
	return 0, false
}

// line returns the number, from 1, of the line that holds a byte of the text,
// for messages that name a second place.
func (s *source) line(at int) string {
	if s.lines == nil {
		s.lines = []int{0}
		for i, c := range s.text {
			if c == '\n' {
				s.lines = append(s.lines, i+1)
			}
		}
	}
	return strconv.Itoa(sort.SearchInts(s.lines, at+1))
}
