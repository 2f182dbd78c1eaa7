// Package stories holds the stories that the program carries with it, one
// Markdown file each, in the format that package article describes.
package stories

import (
	"embed"
	"fmt"

	"dateline/article"
	"dateline/article/parse"
)

// FS holds the files of the stories.
//
//go:embed *.md
var FS embed.FS

// Default is the file of the story that is shown where none is named.
const Default = "putin-mongolia.md"

// Parsed reads one of the files.
func Parsed(name string) (*article.Article, error) {
	src, err := FS.ReadFile(name)
	if err != nil {
		return nil, err
	}
	a, problems := parse.Story(name, src)
	if a == nil {
		return nil, fmt.Errorf("%v", problems)
	}
	return a, nil
}
