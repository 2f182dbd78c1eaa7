package web

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"strings"

	"dateline/article"
)

// prebuilt is the file in which make puts the bundle of the default story. Drawing
// and compressing a map takes seconds, and a server should start at once. The
// archive omits the WebAssembly, since web/built has it already.
const prebuilt = "story.zip"

// Prebuilt returns the bundle that make built of a story just parsed. It reports
// whether there is one, built of this very story with this program's assets.
func Prebuilt(a *article.Article) (*Bundle, bool) {
	archive, err := fs.ReadFile(Built(), prebuilt)
	if err != nil {
		return nil, false
	}
	r, err := zip.NewReader(bytes.NewReader(archive), int64(len(archive)))
	if err != nil {
		return nil, false
	}
	f := make(memFS)
	shared, err := f.addShared(Built())
	if err != nil {
		return nil, false
	}
	if key, err := prebuiltKey(a, shared); err != nil || r.Comment != key {
		return nil, false
	}
	for _, file := range r.File {
		b, err := fs.ReadFile(r, file.Name)
		if err != nil {
			return nil, false
		}
		f[file.Name] = b
	}
	return &Bundle{f}, true
}

// WritePrebuilt writes the archive that Prebuilt reads.
func WritePrebuilt(w io.Writer, a *article.Article) error {
	f := make(memFS)
	shared, err := f.addShared(Built())
	if err != nil {
		return err
	}
	key, err := prebuiltKey(a, shared)
	if err != nil {
		return err
	}
	bundle, err := NewBundle([]*article.Article{a}, Options{})
	if err != nil {
		return err
	}
	z := zip.NewWriter(w)
	if err := z.SetComment(key); err != nil {
		return err
	}
	for _, name := range bundle.Paths() {
		if strings.HasPrefix(name, shared.Wasm) {
			continue
		}
		// The header has no modification time, so that the same story yields the same bytes.
		file, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate})
		if err != nil {
			return err
		}
		if _, err := file.Write(bundle.memFS[name]); err != nil {
			return err
		}
	}
	return z.Close()
}

// prebuiltKey returns a hash of a bundle's inputs: the story as parsed, and the
// names of the shared assets, which contain the hashes of their content.
func prebuiltKey(a *article.Article, shared assets) (string, error) {
	b, err := json.Marshal(a)
	if err != nil {
		return "", fmt.Errorf("story %s: %w", a.Slug, err)
	}
	h := sha256.New()
	h.Write(b)
	fmt.Fprintf(h, "%+v", shared)
	return hex.EncodeToString(h.Sum(nil)), nil
}
