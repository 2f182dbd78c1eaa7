package main

import (
	"fmt"
	"io"
	"io/fs"
	"strings"

	"dateline/article/parse"
	"dateline/article/stories"
)

// example is the prefix of a story within the program, wherever a command takes
// a story.
const example = "example:"

// findExample finds a story within the program by its name.
func findExample(name string) (*library, error) {
	if file := name + ".md"; !strings.Contains(name, "/") && fs.ValidPath(file) {
		if _, err := fs.Stat(stories.FS, file); err == nil {
			return &library{folder: stories.FS, names: []string{file}, prefix: "stories/"}, nil
		}
	}
	return nil, usageError{fmt.Errorf("unknown example %q; dateline serve --examples lists them", name)}
}

// listExamples prints the stories within the program: the argument for each,
// and its headline.
func listExamples(to io.Writer) error {
	files, err := fs.Glob(stories.FS, "*.md")
	if err != nil {
		return err
	}
	for _, file := range files {
		source, err := fs.ReadFile(stories.FS, file)
		if err != nil {
			return err
		}
		a, problems := parse.Story("stories/"+file, source)
		if a == nil {
			return fmt.Errorf("%v", problems)
		}
		fmt.Fprintf(to, "%-24s %s\n", example+strings.TrimSuffix(file, ".md"), a.Headline)
	}
	return nil
}
