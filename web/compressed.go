package web

import (
	"crypto/sha256"
	"path"
	"slices"
	"sync"

	"dateline/web/compress"
)

// compressible are the kinds of file that have .br and .gz beside them; pictures
// are compressed in themselves.
var compressible = map[string]bool{
	".css": true, ".html": true, ".js": true, ".json": true, ".svg": true, ".txt": true, ".wasm": true, ".webmanifest": true, ".xml": true,
}

// compressed is one file in the two codings that every browser knows.
type compressed struct{ brotli, gzip []byte }

// compressedFiles keeps what has been compressed, by SHA-256, for the program's life:
// building again after an edit compresses only what the edit changed.
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

// uncompressed lists the files that are to have compressed forms beside them, but
// for those that came with theirs.
func (f memFS) uncompressed() []string {
	return slices.DeleteFunc(f.Paths(), func(name string) bool {
		_, done := f[name+".br"]
		return done || !compressible[path.Ext(name)]
	})
}

// addQuick puts compressed forms that take little time to make.
func (f memFS) addQuick() {
	for _, name := range f.uncompressed() {
		f[name+".br"], f[name+".gz"] = compress.Quick(f[name])
	}
}

// addCompressed puts the smallest compressed forms.
func (f memFS) addCompressed() {
	plain := f.uncompressed()
	forms := make([]compressed, len(plain))
	each(len(plain), func(i int) error { // gives none
		forms[i] = compressOnce(f[plain[i]])
		return nil
	})
	for i, name := range plain {
		f[name+".br"], f[name+".gz"] = forms[i].brotli, forms[i].gzip
	}
}
