package compress_test

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"sync"
	"testing"

	"dateline/web/compress"

	"github.com/andybalholm/brotli"
)

// TestQuick compresses many things one after the other and several at a time: what
// has been compressed before must leave no trace.
func TestQuick(t *testing.T) {
	var plain [][]byte
	for i := range 40 {
		var b bytes.Buffer
		for j := range 1 + 977*i%4001 {
			fmt.Fprintf(&b, "<p id=\"p%d\">%d %x", j, i*j, i^j)
		}
		plain = append(plain, b.Bytes())
	}
	type forms struct{ br, gz []byte }
	first := make([]forms, len(plain))
	for i, b := range plain {
		first[i].br, first[i].gz = compress.Quick(b)
		back, err := io.ReadAll(brotli.NewReader(bytes.NewReader(first[i].br)))
		if err != nil || !bytes.Equal(back, b) {
			t.Fatalf("%d bytes come back from brotli as %d: %v", len(b), len(back), err)
		}
		r, err := gzip.NewReader(bytes.NewReader(first[i].gz))
		if err != nil {
			t.Fatal(err)
		}
		if back, err = io.ReadAll(r); err != nil || !bytes.Equal(back, b) {
			t.Fatalf("%d bytes come back from gzip as %d: %v", len(b), len(back), err)
		}
	}
	var wait sync.WaitGroup
	for worker := range 4 {
		wait.Go(func() {
			for k := range plain {
				i := (k*7 + worker*11) % len(plain)
				br, gz := compress.Quick(plain[i])
				if !bytes.Equal(br, first[i].br) || !bytes.Equal(gz, first[i].gz) {
					t.Errorf("%d bytes are compressed to others than before", len(plain[i]))
				}
			}
		})
	}
	wait.Wait()
}
