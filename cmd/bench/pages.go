package main

import (
	"bytes"
	"fmt"
	"io/fs"
	"net"
	"net/http"
	"regexp"
	"sync"
	"testing/fstest"

	"dateline/article"
	"dateline/article/stories"
	"dateline/web"
	"dateline/web/compress"
	"dateline/web/server"
)

// page is something to open in the browser.
type page struct {
	name  string
	url   string
	lives bool // it becomes live
}

// visited is the default story with the bundle that make has made of it.
type visited struct {
	article *article.Article
	bundle  *web.Bundle
}

var visitedStory = sync.OnceValues(func() (visited, error) {
	a, err := stories.Parsed(stories.Default)
	if err != nil {
		return visited{}, err
	}
	bundle, ok := web.Prebuilt(a)
	if !ok {
		bundle, err = web.NewBundle([]*article.Article{a}, web.Options{})
	}
	return visited{a, bundle}, err
})

// serve answers on a port of its own for as long as the program runs, and gives
// the address.
func serve(h http.Handler) (url string, err error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	go http.Serve(l, h) // it ends with the program
	return "http://" + l.Addr().String() + "/", nil
}

// serveFolder serves the files of a bundle, or of a control.
func serveFolder(files fs.FS) (url string, err error) {
	h, err := server.New(files, server.Options{})
	if err != nil {
		return "", err
	}
	return serve(h)
}

// withPage is a bundle with another page in the place of its own.
func withPage(bundle *web.Bundle, html []byte) (fs.FS, error) {
	files := fstest.MapFS{}
	for _, name := range bundle.Paths() {
		b, err := bundle.ReadFile(name)
		if err != nil {
			return nil, err
		}
		files[name] = &fstest.MapFile{Data: b}
	}
	delete(files, "index.html.gz")
	files["index.html"] = &fstest.MapFile{Data: html}
	files["index.html.br"] = &fstest.MapFile{Data: compress.Brotli(html)}
	return files, nil
}

var scripts = regexp.MustCompile(`(?s)<script\b.*?</script>\n?`)

// controls returns the page without its scripts, twice. Without scripts the
// page lays out all panels, one below the other, although the first script
// would hide all but one. A control for the cost of the scripts must show no
// more than the page, so the second one has the attributes that the script
// sets.
func controls(bundle *web.Bundle) ([]page, error) {
	html, err := bundle.ReadFile("index.html")
	if err != nil {
		return nil, err
	}
	still := scripts.ReplaceAll(html, nil)
	first := regexp.MustCompile(` data-panels="([a-z]+)`).FindSubmatch(still)
	if first == nil {
		return nil, fmt.Errorf("the page names no panels")
	}
	one := bytes.Replace(still, []byte("<html "), fmt.Appendf(nil, "<html data-scripts=\"on\" data-panel=%q ", first[1]), 1)
	var pages []page
	for _, control := range []struct {
		name string
		html []byte
	}{{"without scripts", still}, {"without scripts, one panel", one}} {
		files, err := withPage(bundle, control.html)
		if err != nil {
			return nil, err
		}
		url, err := serveFolder(files)
		if err != nil {
			return nil, err
		}
		pages = append(pages, page{name: control.name, url: url})
	}
	return pages, nil
}
