package main

import (
	"fmt"
	"os"
	"path/filepath"

	"dateline/article"
	"dateline/web"
	"dateline/web/wasmbuild"
)

// build is a folder in which make leaves what a compiler has built.
type build struct{ name, folder string }

var (
	byGo     = build{"Go", "bin/go"}
	byTinyGo = build{"TinyGo", "bin/tinygo"}
)

// serve serves a story with the browser's program of the build.
func (by build) serve(a *article.Article) (page, error) {
	built := os.DirFS(by.folder)
	if _, err := wasmbuild.Read(built); err != nil {
		return page{}, fmt.Errorf("%s needs make build WASM=%s: %w", by.folder, filepath.Base(by.folder), err)
	}
	bundle, err := web.NewBundle([]*article.Article{a}, web.Options{Built: built})
	if err != nil {
		return page{}, err
	}
	url, err := serveFolder(bundle)
	return page{by.name, url, true}, err
}

// isSmall reports whether what is measured is TinyGo's build.
func isSmall() (bool, error) {
	p, err := wasmbuild.Read(web.Built())
	return err == nil && p.Small(), err
}
