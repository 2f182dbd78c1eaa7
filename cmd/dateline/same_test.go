package main

import (
	"bytes"
	"context"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"testing"
)

// TestSameBytes serves a story, and has a host of files serve the folder that
// build writes of it: both send the same for the same path.
func TestSameBytes(t *testing.T) {
	enterFiles(t)
	var said bytes.Buffer
	if code := run(context.Background(), []string{"build", "-o", "dist", "story.md"}, &said, &said); code != exitOK {
		t.Fatalf("exit %d\n%s", code, said.String())
	}
	folder := os.DirFS("dist")
	plain := httptest.NewServer(http.FileServerFS(folder))
	t.Cleanup(plain.Close)
	page, _ := serving(t, "story.md")
	client := &http.Client{Transport: &http.Transport{DisableCompression: true}}

	paths := []string{"", "?panel=map"}
	err := fs.WalkDir(folder, ".", func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && name != "index.html" { // which some hosts redirect
			paths = append(paths, name)
		}
		return err
	})
	if err != nil || len(paths) < 20 {
		t.Fatalf("%q, %v", paths, err)
	}
	for _, p := range paths {
		status, body := get(t, client, page+p)
		wantStatus, want := get(t, client, plain.URL+"/"+p)
		if status != wantStatus || body != want {
			t.Errorf("/%s: status %d and %d bytes, want %d and %d", p, status, len(body), wantStatus, len(want))
		}
		// A browser gets the compressed file, byte for byte.
		if br, err := fs.ReadFile(folder, p+".br"); err == nil && !strings.HasPrefix(p, "?") && p != "" {
			request, err := http.NewRequestWithContext(t.Context(), http.MethodGet, page+p, nil)
			if err != nil {
				t.Fatal(err)
			}
			request.Header.Set("Accept-Encoding", "br")
			response, err := client.Do(request)
			if err != nil {
				t.Fatal(err)
			}
			var got bytes.Buffer
			if _, err := got.ReadFrom(response.Body); err != nil || !bytes.Equal(got.Bytes(), br) {
				t.Errorf("/%s in brotli: %d bytes, %v; want %d", p, got.Len(), err, len(br))
			}
			response.Body.Close()
		}
	}
}
