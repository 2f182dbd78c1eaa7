// Package stories holds the stories that the program carries, one Markdown file
// each, in the format of package article.
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

// Default is the file of the story that the program uses if none is named.
const Default = "putin-mongolia.md"

// Parsed parses one of the files. It returns an error if the file is missing or
// has problems.
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
