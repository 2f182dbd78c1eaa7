package compress_test

import (
	"bytes"
	"compress/gzip"
	"io"
	"strings"
	"testing"

	"dateline/web/compress"

	"github.com/andybalholm/brotli"
)

func TestRoundTrip(t *testing.T) {
	for _, s := range []string{"", "a", strings.Repeat("Ulaanbaatar, Улаанбаатар. ", 5000)} {
		for name, c := range map[string]struct {
			compress func([]byte) []byte
			open     func(io.Reader) (io.Reader, error)
		}{
			"brotli": {compress.Brotli, func(r io.Reader) (io.Reader, error) { return brotli.NewReader(r), nil }},
			"gzip":   {compress.Gzip, func(r io.Reader) (io.Reader, error) { return gzip.NewReader(r) }},
		} {
			small := c.compress([]byte(s))
			r, err := c.open(bytes.NewReader(small))
			if err != nil {
				t.Fatal(err)
			}
			back, err := io.ReadAll(r)
			if err != nil || string(back) != s {
				t.Errorf("%s of %d bytes does not come back: %v", name, len(s), err)
			}
			if len(s) > 1000 && len(small) > len(s)/100 {
				t.Errorf("%s of %d bytes is %d bytes", name, len(s), len(small))
			}
			if !bytes.Equal(small, c.compress([]byte(s))) {
				t.Errorf("%s differs from one time to the next", name)
			}
		}
	}
}
