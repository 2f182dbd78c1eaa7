package web

import (
	"crypto/sha256"
	"path"
	"slices"
	"sync"

	"dateline/web/compress"
)

// compressible lists the kinds of file that get .br and .gz forms. Bitmap pictures
// are compressed already.
var compressible = map[string]bool{
	".css": true, ".html": true, ".js": true, ".json": true, ".svg": true, ".txt": true, ".wasm": true, ".webmanifest": true, ".xml": true,
}

// compressed is a file in the two codings that every browser accepts.
type compressed struct{ brotli, gzip []byte }

// compressedFiles caches compressed forms by the SHA-256 of the file, for the
// program's life. A rebuild after an edit compresses only what changed.
var compressedFiles sync.Map

func compressOnce(b []byte) compressed {
	key := sha256.Sum256(b)
	if c, ok := compressedFiles.Load(key); ok {
		return c.(compressed)
	}
	c := compressed{compress.Brotli(b), compress.Gzip(b)}
	compressedFiles.Store(key, c)
	return c
}

// uncompressed lists the compressible files that lack compressed forms.
func (f memFS) uncompressed() []string {
	return slices.DeleteFunc(f.Paths(), func(name string) bool {
		_, done := f[name+".br"]
		return done || !compressible[path.Ext(name)]
	})
}

// addQuick adds compressed forms at a fast level.
func (f memFS) addQuick() {
	for _, name := range f.uncompressed() {
		f[name+".br"], f[name+".gz"] = compress.Quick(f[name])
	}
}

// addCompressed adds the smallest compressed forms.
func (f memFS) addCompressed() {
	plain := f.uncompressed()
	forms := make([]compressed, len(plain))
	each(len(plain), func(i int) error { // never fails
		forms[i] = compressOnce(f[plain[i]])
		return nil
	})
	for i, name := range plain {
		f[name+".br"], f[name+".gz"] = forms[i].brotli, forms[i].gzip
	}
}
