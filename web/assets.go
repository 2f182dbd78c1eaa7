package web

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"dateline/web/wasmbuild"

	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/css"
	"github.com/tdewolff/minify/v2/js"
)

var (
	//go:embed static
	static embed.FS

	//go:embed all:built
	builtFS embed.FS
)

// Built is what make builds for the browser; see package compiled for what that
// is. It is empty in a tree where make has not run.
func Built() fs.FS {
	built, err := fs.Sub(builtFS, "built")
	if err != nil {
		panic(err) // the name is valid
	}
	return built
}

// hashedName gives an asset the name under which it may be cached for ever:
// style.css becomes style.1f2e3d4c.css.
func hashedName(name string, b []byte) string {
	sum := sha256.Sum256(b)
	ext := path.Ext(name)
	return strings.TrimSuffix(name, ext) + "." + hex.EncodeToString(sum[:4]) + ext
}

// addAsset puts a file under its hashed name, and gives that.
func (f memFS) addAsset(name string, b []byte) string {
	hashed := hashedName(name, b)
	f[hashed] = b
	return hashed
}

// addShared puts the assets that every story shares, and gives their hashed
// names by their plain ones.
func (f memFS) addShared(built fs.FS) (map[string]string, error) {
	names := make(map[string]string)
	program, err := wasmbuild.Read(built)
	if err != nil {
		return nil, err
	}
	names["app.wasm"] = f.addAsset("app.wasm", program.Wasm)
	f[names["app.wasm"]+".br"], f[names["app.wasm"]+".gz"] = program.Brotli, program.Gzip
	style, err := styleSheet()
	if err != nil {
		return nil, err
	}
	names["style.css"] = f.addAsset("style.css", style)
	sources := map[string][]byte{"wasm_exec.js": program.Support}
	for _, name := range []string{"early.js", "adopt.js", "loader.js", "offline.js"} {
		if sources[name], err = fs.ReadFile(static, "static/scripts/"+name); err != nil {
			return nil, err
		}
	}
	for name, source := range sources {
		small, err := minified("application/javascript", source)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		names[name] = f.addAsset(name, small)
	}
	return names, f.addIcons(names)
}

// addIcons puts the program's mark in its forms, and notes their names.
func (f memFS) addIcons(names map[string]string) error {
	return fs.WalkDir(static, "static/icons", func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := fs.ReadFile(static, p)
		names[d.Name()] = f.addAsset(d.Name(), b)
		return err
	})
}

// minified takes the comments out and shortens the rest. In a script it moves a
// declaration that takes an object or array apart before the others of its
// block, so the scripts have those first.
func minified(mediaType string, source []byte) ([]byte, error) {
	m := minify.New()
	m.AddFunc("text/css", css.Minify)
	m.AddFunc("application/javascript", js.Minify)
	return m.Bytes(mediaType, source)
}
