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

// Built returns what make builds for the browser; package wasmbuild describes it.
// It is empty in a tree where make has not run.
func Built() fs.FS {
	built, err := fs.Sub(builtFS, "built")
	if err != nil {
		panic(err) // the name is valid
	}
	return built
}

// hashedName returns the name under which browsers may cache an asset for ever:
// style.css becomes style.1f2e3d4c.css.
func hashedName(name string, b []byte) string {
	sum := sha256.Sum256(b)
	ext := path.Ext(name)
	return strings.TrimSuffix(name, ext) + "." + hex.EncodeToString(sum[:4]) + ext
}

// addAsset adds a file under its hashed name. It returns that name.
func (f memFS) addAsset(name string, b []byte) string {
	hashed := hashedName(name, b)
	f[hashed] = b
	return hashed
}

// assets are the names of the files that pages refer to, relative to the root of
// the site. A file that the site lacks has the name "".
type assets struct {
	Style, Early, Loader, Adopt, Offline string
	Wasm, WasmExec                       string
	WasmSize                             int // in bytes, not compressed

	Icon, IconTouch, IconSmall, IconLarge, IconMaskable string

	Manifest, Feed     string
	Poster, PosterTall string
}

// addShared adds the assets that every story shares. It returns their names.
func (f memFS) addShared(built fs.FS) (assets, error) {
	var names assets
	program, err := wasmbuild.Read(built)
	if err != nil {
		return names, err
	}
	names.Wasm, names.WasmSize = f.addAsset("app.wasm", program.Wasm), len(program.Wasm)
	f[names.Wasm+".br"], f[names.Wasm+".gz"] = program.Brotli, program.Gzip
	style, err := styleSheet()
	if err != nil {
		return names, err
	}
	names.Style = f.addAsset("style.css", style)
	if names.WasmExec, err = f.addScript("wasm_exec.js", program.Support); err != nil {
		return names, err
	}
	for _, script := range []struct {
		name  string
		asset *string
	}{
		{"early.js", &names.Early}, {"adopt.js", &names.Adopt}, {"loader.js", &names.Loader}, {"offline.js", &names.Offline},
	} {
		source, err := fs.ReadFile(static, "static/scripts/"+script.name)
		if err != nil {
			return names, err
		}
		if *script.asset, err = f.addScript(script.name, source); err != nil {
			return names, err
		}
	}
	for _, icon := range []struct {
		name  string
		asset *string
	}{
		{"icon.svg", &names.Icon}, {"icon-180.png", &names.IconTouch}, {"icon-192.png", &names.IconSmall},
		{"icon-512.png", &names.IconLarge}, {"icon-maskable.png", &names.IconMaskable},
	} {
		b, err := fs.ReadFile(static, "static/icons/"+icon.name)
		if err != nil {
			return names, err
		}
		*icon.asset = f.addAsset(icon.name, b)
	}
	return names, nil
}

// addScript adds a script in minified form. It returns its hashed name.
func (f memFS) addScript(name string, source []byte) (string, error) {
	small, err := minified("application/javascript", source)
	if err != nil {
		return "", fmt.Errorf("%s: %w", name, err)
	}
	return f.addAsset(name, small), nil
}

// minified removes comments and shortens the rest. The minifier moves a
// destructuring declaration before the others of its block, so our scripts begin
// their blocks with those.
func minified(mediaType string, source []byte) ([]byte, error) {
	m := minify.New()
	m.AddFunc("text/css", css.Minify)
	m.AddFunc("application/javascript", js.Minify)
	return m.Bytes(mediaType, source)
}
