package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"dateline/article"
	"dateline/article/parse"
	"dateline/article/stories"
)

// shelf is the stories that a command is to work on: files of one folder, which
// holds their pictures too.
type shelf struct {
	folder fs.FS
	names  []string
	prefix string // before the name of a file when it is shown
}

// findStories finds the stories that the arguments of a command name.
func findStories(args []string) (*shelf, error) {
	if len(args) == 0 {
		return &shelf{stories.FS, []string{stories.Default}, "stories/"}, nil
	}
	name := args[0]
	if inner, ok := strings.CutPrefix(name, example); ok {
		return findExample(inner)
	}
	switch at, err := os.Stat(name); {
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("there is no file or folder %s", name)
	case err != nil:
		return nil, fmt.Errorf("read %s: %w", name, cause(err))
	case at.IsDir():
		return shelve(os.DirFS(name), filepath.Clean(name)+string(filepath.Separator))
	}
	folder, base := filepath.Split(name)
	return &shelf{os.DirFS(filepath.Clean(folder)), []string{base}, folder}, nil
}

// shelve finds the stories of a folder.
func shelve(folder fs.FS, prefix string) (*shelf, error) {
	entries, err := fs.ReadDir(folder, ".")
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", prefix, cause(err))
	}
	s := &shelf{folder: folder, prefix: prefix}
	for _, entry := range entries {
		name := entry.Name()
		if path.Ext(name) == ".md" && !strings.HasPrefix(name, ".") && !entry.IsDir() {
			s.names = append(s.names, name)
		}
	}
	if len(s.names) == 0 {
		return nil, fmt.Errorf("there is no story in %s: no file in it ends in .md", prefix)
	}
	return s, nil
}

// paths names the files of the stories; those within the program have none that
// could be written to.
func (s *shelf) paths() []string {
	var paths []string
	for _, name := range s.names {
		paths = append(paths, s.prefix+name)
	}
	return paths
}

// parse reads the stories, and gives the problems of all of them.
func (s *shelf) parse() ([]*article.Article, parse.Problems, error) {
	var articles []*article.Article
	var problems parse.Problems
	for _, name := range s.names {
		source, err := s.read(name)
		if err != nil {
			return nil, nil, fmt.Errorf("read %s: %w", s.prefix+name, cause(err))
		}
		a, found := parse.Story(s.prefix+name, source)
		articles, problems = append(articles, a), append(problems, found...)
	}
	return articles, problems, nil
}

// mostRead is how much of a file is read, in bytes: so much more than any story
// has that the parser refuses it, so little that no file fills the memory.
const mostRead = 64 << 20

func (s *shelf) read(name string) ([]byte, error) {
	file, err := s.folder.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return io.ReadAll(io.LimitReader(file, mostRead))
}

// sound gives the stories of a command that can use none with problems, and
// prints the problems, the warnings too.
func (s *shelf) sound(to io.Writer) ([]*article.Article, error) {
	articles, problems, err := s.parse()
	if err != nil {
		return nil, err
	}
	fmt.Fprint(to, problems)
	if problems.HasErrors() {
		return nil, errProblems
	}
	return articles, nil
}
