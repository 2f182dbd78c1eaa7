package main

import (
	"fmt"
	"io"
	"net/url"
	"strings"

	"dateline/article"
	"dateline/web"
)

// publication is sound stories, and how they are to be published.
type publication struct {
	shelf   *library
	options web.Options
	ready   *web.Bundle // what make has prebuilt of them; nil for nothing
}

// prepare finds the stories that the arguments of a command name, for a site at
// an address, which may be "". A draft may have guesses. Problems of the stories,
// warnings too, go to the writer.
func prepare(args []string, site string, draft bool, problems io.Writer) (*publication, error) {
	site, err := cleanSite(site)
	if err != nil {
		return nil, err
	}
	shelf, err := findStories(args)
	if err != nil {
		return nil, err
	}
	found, err := shelf.check(shelf.look, nil)
	if err != nil {
		return nil, err
	}
	if err := refuse(found, draft, problems); err != nil {
		return nil, err
	}
	p := &publication{shelf: shelf, options: web.Options{Pictures: shelf.folder, Site: site}}
	if len(args) == 0 && site == "" {
		a, err := shelf.Story(0)
		if err != nil {
			return nil, err
		}
		p.ready, _ = web.Prebuilt(a)
	}
	return p, nil
}

// bundle makes the bundle, in memory, and gives the stories too.
func (p *publication) bundle() (*web.Bundle, []*article.Article, error) {
	articles := make([]*article.Article, p.shelf.Len())
	for i := range articles {
		var err error
		if articles[i], err = p.shelf.Story(i); err != nil {
			return nil, nil, err
		}
	}
	if p.ready != nil {
		return p.ready, articles, nil
	}
	bundle, err := web.NewBundle(articles, p.options)
	return bundle, articles, err
}

// write writes the bundle to a folder, without ever having all of it in memory.
func (p *publication) write(dir string, force bool) error {
	if p.ready != nil {
		return web.Write(dir, p.ready, force)
	}
	return web.Build(dir, p.shelf, p.options, force)
}

// cleanSite checks the address of a site, which ends in a slash from here on.
func cleanSite(site string) (string, error) {
	if site == "" {
		return "", nil
	}
	u, err := url.Parse(site)
	if err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" || u.User != nil || strings.ContainsAny(site, "?#") {
		return "", usageError{fmt.Errorf("--site %q is no address of a site; give one like https://example.org/visit/", site)}
	}
	return strings.TrimSuffix(u.String(), "/") + "/", nil
}

// titles names the stories for those who run the program.
func titles(articles []*article.Article) string {
	if len(articles) == 1 {
		return "“" + articles[0].Headline + "”"
	}
	return article.Counted(len(articles), "story", "stories")
}
