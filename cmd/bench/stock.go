package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"mime"
	"net/http"
	"net/http/httptest"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"dateline/app"
	"dateline/web"
	"dateline/web/compress"
	"dateline/web/server"

	goapp "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// stock is the control that go-app makes by itself: the same tree of components
// with the same styles, built with the unchanged library, in its own page, with
// its own script and service worker. It gets the best conditions: the edition
// lies in the page, its icons on this host, and everything is compressed like
// ours.
func stock(bundle *web.Bundle) (http.Handler, error) {
	edition, data, err := editionOf(bundle)
	if err != nil {
		return nil, err
	}
	wasm, err := os.ReadFile(filepath.Join(folder, "app.wasm"))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, errors.New("the stock program is not built: run make bench")
	}
	if err != nil {
		return nil, err
	}
	asset := func(name string) string {
		for _, p := range bundle.Paths() {
			if regexp.MustCompile(`^` + strings.Replace(regexp.QuoteMeta(name), `\.`, `\.[0-9a-f]{8}\.`, 1) + `$`).MatchString(p) {
				return "/" + p
			}
		}
		return ""
	}
	goapp.Route("/", func() goapp.Composer { return &app.Page{Edition: edition} })
	handler := &goapp.Handler{
		Name: "Dateline", Title: edition.Article.Headline, Description: edition.Article.Standfirst, Lang: edition.Article.Lang,
		Icon:   goapp.Icon{Default: asset("icon-192.png"), Large: asset("icon-512.png"), Maskable: asset("icon-512.png"), SVG: asset("icon.svg")},
		Styles: []string{asset("style.css")},
		RawHeaders: []string{
			`<script type="application/json" id="edition">` + data + `</script>`,
			`<script>window.attempt = (target, method, ...rest) => { try { return target[method](...rest); } catch {} };</script>`, // of adopt.js
		},
		Version:           "control",
		WasmContentLength: strconv.Itoa(len(wasm)),
	}
	ours, err := server.New(bundle, server.Options{Policy: "default-src *"})
	if err != nil {
		return nil, err
	}
	answers := make(map[string]answer)
	for _, name := range []string{"/", "/app.js", "/app.css", "/app-worker.js", "/manifest.webmanifest", "/wasm_exec.js"} {
		w := httptest.NewRecorder()
		handler.ServeHTTP(w, httptest.NewRequest(http.MethodGet, name, nil))
		if w.Code != http.StatusOK {
			return nil, fmt.Errorf("go-app answers %s with %d", name, w.Code)
		}
		answers[name] = answer{w.Header().Get("Content-Type"), compress.Brotli(w.Body.Bytes())}
	}
	small, err := os.ReadFile(filepath.Join(folder, "app.wasm.br"))
	if err != nil {
		return nil, err
	}
	answers["/web/app.wasm"] = answer{"application/wasm", small}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		a, ok := answers[r.URL.Path]
		if !ok {
			ours.ServeHTTP(w, r) // styles, icons, the map's files
			return
		}
		a.serve(w, path.Ext(r.URL.Path))
	}), nil
}

// answer is a file of the control, in brotli.
type answer struct {
	mediaType string
	brotli    []byte
}

func (a answer) serve(w http.ResponseWriter, ext string) {
	if a.mediaType == "" {
		a.mediaType = mime.TypeByExtension(ext)
	}
	w.Header().Set("Content-Type", a.mediaType)
	w.Header().Set("Content-Encoding", "br")
	w.Header().Set("Content-Length", strconv.Itoa(len(a.brotli)))
	w.Header().Set("Cache-Control", "no-cache")
	w.Write(a.brotli)
}

// editionOf reads the edition that a bundle's page carries, and gives its JSON.
func editionOf(bundle *web.Bundle) (*app.Edition, string, error) {
	html, err := bundle.ReadFile("index.html")
	if err != nil {
		return nil, "", err
	}
	_, rest, ok := bytes.Cut(html, []byte(`id="edition">`))
	if !ok {
		return nil, "", errors.New("the page carries no edition")
	}
	data, _, _ := bytes.Cut(rest, []byte("</script>"))
	edition := new(app.Edition)
	err = json.Unmarshal(slices.Clone(data), edition)
	return edition, string(data), err
}
