package main

import (
	"fmt"
	"io"
	"net/url"
	"strings"

	"dateline/article"
	"dateline/web"
)

// makeBundle makes the bundle of the stories that the arguments of a command
// name, for a site at an address, which may be "". Problems of the stories,
// warnings too, go to the writer.
func makeBundle(args []string, site string, problems io.Writer) (*web.Bundle, []*article.Article, error) {
	site, err := cleanSite(site)
	if err != nil {
		return nil, nil, err
	}
	shelf, err := findStories(args)
	if err != nil {
		return nil, nil, err
	}
	articles, err := shelf.sound(problems)
	if err != nil {
		return nil, nil, err
	}
	if len(args) == 0 && site == "" {
		if bundle, ok := web.Prepared(articles[0]); ok {
			return bundle, articles, nil
		}
	}
	bundle, err := web.NewBundle(articles, web.Options{Pictures: shelf.folder, Site: site})
	return bundle, articles, err
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
	return count(len(articles), "story", "stories")
}
