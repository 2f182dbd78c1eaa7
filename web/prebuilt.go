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
	"maps"
	"slices"
	"strings"

	"dateline/article"
)

// prebuilt is what make calls the bundle that it has made of the default story.
// To draw and compress a story's map takes seconds, which a server that starts
// does not have. The archive leaves out the WebAssembly, which is beside it.
const prebuilt = "story.zip"

// Prebuilt gives the bundle that make has made of a story just parsed, if it has
// made one of this story with the assets of this program.
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
		if strings.HasPrefix(name, shared["app.wasm"]) {
			continue
		}
		// No time of writing: the same story gives the same bytes.
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

// prebuiltKey tells apart what a bundle is made of: the story as parsed, and the
// shared assets, whose names hold their hashes.
func prebuiltKey(a *article.Article, shared map[string]string) (string, error) {
	b, err := json.Marshal(a)
	if err != nil {
		return "", fmt.Errorf("story %s: %w", a.Slug, err)
	}
	h := sha256.New()
	h.Write(b)
	for _, name := range slices.Sorted(maps.Keys(shared)) {
		fmt.Fprintln(h, name, shared[name])
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}
