package web

import (
	"bytes"
	"testing"

	"dateline/web/compress"
)

// TestMapInPage weighs what the map adds to the default story's page: its marks,
// names, route, tools and list, without the borders and coasts, which are files of
// their own.
func TestMapInPage(t *testing.T) {
	b, err := defaultBundle()
	if err != nil {
		t.Fatal(err)
	}
	_, section, found := bytes.Cut(b.memFS["index.html"], []byte(`<section aria-label="Map"`))
	section, _, ended := bytes.Cut(section, []byte("</section>"))
	if !found || !ended {
		t.Fatal("the page has no map")
	}
	const most = 4 << 10
	if n := len(compress.Brotli(section)); n > most {
		t.Errorf("the map's part of the page weighs %d bytes in brotli, %d too many", n, n-most)
	}
}
