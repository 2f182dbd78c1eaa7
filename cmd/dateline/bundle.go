package main

import (
	"io"

	"dateline/article"
	"dateline/web"
)

// makeBundle makes the bundle of the stories that the arguments of a command
// name. Problems of the stories, warnings too, go to the writer.
func makeBundle(args []string, problems io.Writer) (*web.Bundle, []*article.Article, error) {
	shelf, err := findStories(args)
	if err != nil {
		return nil, nil, err
	}
	articles, err := shelf.sound(problems)
	if err != nil {
		return nil, nil, err
	}
	if len(args) == 0 {
		if bundle, ok := web.Prepared(articles[0]); ok {
			return bundle, articles, nil
		}
	}
	bundle, err := web.NewBundle(articles, web.Options{Pictures: shelf.folder})
	return bundle, articles, err
}

// titles names the stories for those who run the program.
func titles(articles []*article.Article) string {
	if len(articles) == 1 {
		return "“" + articles[0].Headline + "”"
	}
	return count(len(articles), "story", "stories")
}
