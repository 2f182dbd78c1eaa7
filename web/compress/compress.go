// Package compress makes the forms of a file that a server may send in its
// place: brotli and gzip, each as small as it goes. The same bytes give the
// same.
package compress

import (
	"bytes"
	"compress/gzip"
	"io"
	"math/bits"
	"sync"

	"github.com/andybalholm/brotli"
)

// Brotli compresses at the highest level, with a window that holds all of the file
// or is the largest that browsers take. One that is larger than the file would
// make nothing smaller, and to clear it takes 128 MB and more time than most files.
func Brotli(b []byte) []byte {
	const least, most = 10, 24
	window := min(max(least, bits.Len(uint(len(b)+16))), most) // all but 16 bytes of it are of use
	return through(brotli.NewWriterOptions(nil, brotli.WriterOptions{Quality: brotli.BestCompression, LGWin: window}), b)
}

// Gzip compresses at the highest level, without name or time.
func Gzip(b []byte) []byte {
	w, _ := gzip.NewWriterLevel(nil, gzip.BestCompression) // the level exists
	return through(w, b)
}

// Quick compresses to both, a fifth larger than they could be in a fiftieth of
// the time: for what is made by the thousand.
func Quick(b []byte) (inBrotli, inGzip []byte) {
	br, gz := quickBrotli.Get().(*brotli.Writer), quickGzip.Get().(*gzip.Writer)
	defer quickBrotli.Put(br)
	defer quickGzip.Put(gz)
	return through(br, b), through(gz, b)
}

// The writers of Quick are used again: what they allocate takes longer to clear
// than a page to compress. A level more of gzip would be 4 % smaller, for twice
// the time, and few ask for it.
var (
	quickBrotli = sync.Pool{New: func() any {
		return brotli.NewWriterOptions(nil, brotli.WriterOptions{Quality: 5, LGWin: 19})
	}}
	quickGzip = sync.Pool{New: func() any {
		w, _ := gzip.NewWriterLevel(nil, 4) // the level exists
		return w
	}}
)

type writer interface {
	io.WriteCloser
	Reset(io.Writer)
}

func through(w writer, b []byte) []byte {
	var out bytes.Buffer
	w.Reset(&out)
	w.Write(b) // a bytes.Buffer takes everything
	w.Close()
	return out.Bytes()
}
