// Package compress makes the forms of a file that a server may send in its
// place: brotli and gzip, each as small as it goes. The same bytes give the
// same.
package compress

import (
	"bytes"
	"compress/gzip"

	"github.com/andybalholm/brotli"
)

// Brotli compresses at the highest level, with the largest window that browsers
// take.
func Brotli(b []byte) []byte {
	var out bytes.Buffer
	w := brotli.NewWriterOptions(&out, brotli.WriterOptions{Quality: brotli.BestCompression, LGWin: 24})
	w.Write(b) // a bytes.Buffer takes everything
	w.Close()
	return out.Bytes()
}

// Gzip compresses at the highest level, without name or time.
func Gzip(b []byte) []byte {
	var out bytes.Buffer
	w, _ := gzip.NewWriterLevel(&out, gzip.BestCompression) // the level exists
	w.Write(b)
	w.Close()
	return out.Bytes()
}
