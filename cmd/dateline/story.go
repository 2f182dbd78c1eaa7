package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"strings"

	"dateline/article"
	"dateline/article/parse"
	"dateline/article/stories"
	"dateline/web/picture"

	"golang.org/x/sync/errgroup"
)

// library is the set of stories of a command: files of one folder, which also
// holds their pictures and shared cards.
type library struct {
	folder fs.FS
	names  []string
	prefix string // before the name of a file when it is shown

	cards    *parse.Cards
	problems parse.Problems     // of the cards, and of the files' names
	checked  []*article.Article // the stories as check has read them; nil for a large site
}

// maxKept is the largest number of checked stories that stay in memory, so that
// each is read once. A larger site is read again story by story, because a
// thousand would fill the memory.
const maxKept = 100

// findStories finds the stories that the arguments of a command name.
func findStories(args []string) (*library, error) {
	if len(args) == 0 {
		return &library{folder: stories.FS, names: []string{stories.Default}, prefix: "stories/"}, nil
	}
	name := args[0]
	if inner, ok := strings.CutPrefix(name, example); ok {
		return findExample(inner)
	}
	switch at, err := os.Stat(name); {
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("there is no file or folder %s", name)
	case err != nil:
		return nil, fmt.Errorf("read %s: %w", name, bareError(err))
	case at.IsDir():
		return openFolder(os.DirFS(name), filepath.Clean(name)+string(filepath.Separator))
	}
	folder, base := filepath.Split(name)
	s := &library{folder: os.DirFS(filepath.Clean(folder)), names: []string{base}, prefix: folder}
	return s, s.readCards()
}

// openFolder finds the stories of a folder.
func openFolder(folder fs.FS, prefix string) (*library, error) {
	s := &library{folder: folder, prefix: prefix}
	var err error
	if s.names, err = markdownIn(folder, "."); err != nil {
		return nil, fmt.Errorf("read %s: %w", prefix, bareError(err))
	}
	if len(s.names) == 0 {
		return nil, fmt.Errorf("there is no story in %s: no file in it ends in .md", prefix)
	}
	if len(s.names) > 1 {
		s.checkSlugs()
	}
	return s, s.readCards()
}

// markdownIn lists the files of a folder that end in .md.
func markdownIn(folder fs.FS, dir string) (names []string, err error) {
	entries, err := fs.ReadDir(folder, dir)
	for _, entry := range entries {
		name := entry.Name()
		if path.Ext(name) == ".md" && !strings.HasPrefix(name, ".") && !entry.IsDir() {
			names = append(names, path.Join(dir, name))
		}
	}
	return names, err
}

// cardsFolder holds the files of the cards that the stories beside it share.
const cardsFolder = "cards"

// readCards reads the shared cards, if there are any.
func (s *library) readCards() error {
	names, err := markdownIn(s.folder, cardsFolder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("read %s: %w", s.prefix+cardsFolder, bareError(err))
	}
	var files []parse.File
	for _, name := range names {
		text, err := s.read(name)
		if err != nil {
			return fmt.Errorf("read %s: %w", s.prefix+name, bareError(err))
		}
		files = append(files, parse.File{Name: s.prefix + name, Text: text})
	}
	cards, problems := parse.ReadCards(files)
	s.cards, s.problems = cards, append(s.problems, problems...)
	return nil
}

// reservedSlugs are addresses of a site that stories cannot have. Hosts answer
// at some of them with a file of their own, and go-app rewrites links to web/.
var reservedSlugs = map[string]bool{"index": true, "404": true, "healthz": true, "web": true, cardsFolder: true}

// checkSlugs reports files whose addresses are reserved or already taken.
func (s *library) checkSlugs() {
	first := map[string]string{}
	for _, name := range s.names {
		slug := parse.Slug(name)
		p := parse.Problem{File: s.prefix + name, Line: 1, Col: 1, Remedy: "give the file another name"}
		switch other, twin := first[slug]; {
		case reservedSlugs[slug]:
			p.What = fmt.Sprintf("the address %s/ is taken by the site itself", slug)
		case twin:
			p.What = fmt.Sprintf("the address %s/ is that of %s too", slug, s.prefix+other)
		default:
			first[slug] = name
			continue
		}
		s.problems = append(s.problems, p)
	}
}

// Len counts the stories.
func (s *library) Len() int { return len(s.names) }

// Story returns a sound story, as check has read it. A large site's story is read
// again: a problem then means that its file has changed since.
func (s *library) Story(i int) (*article.Article, error) {
	if s.checked != nil {
		return s.checked[i], nil
	}
	a, problems, err := s.open(i, nil)
	if err == nil && a == nil {
		err = fmt.Errorf("%s has changed: %s", s.prefix+s.names[i], problems[0].What)
	}
	return a, err
}

// open reads a story and returns its problems, including those of its pictures
// if look is not nil.
func (s *library) open(i int, look parse.Look) (*article.Article, parse.Problems, error) {
	source, err := s.read(s.names[i])
	if err != nil {
		return nil, nil, fmt.Errorf("read %s: %w", s.prefix+s.names[i], bareError(err))
	}
	a, problems := s.cards.StoryAndPictures(s.prefix+s.names[i], source, look)
	return a, problems, nil
}

// look checks whether the file of a picture can be published. It returns the
// reason against it and the remedy, or "".
func (s *library) look(name string) (what, remedy string) {
	_, _, err := picture.Read(s.folder, name)
	if fault := (*picture.Fault)(nil); errors.As(err, &fault) {
		return fault.What, fault.Remedy
	}
	return "", ""
}

// check reads all stories, several at a time. It returns the problems of all of
// them and, unless look is nil, of their pictures. It passes each story to
// take, which may be nil: nil for a story with errors.
func (s *library) check(look parse.Look, take func(i int, a *article.Article)) (parse.Problems, error) {
	found, errs := make([]parse.Problems, len(s.names)), make([]error, len(s.names))
	kept := make([]*article.Article, len(s.names))
	keep := len(s.names) <= maxKept
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i := range s.names {
		group.Go(func() error {
			var a *article.Article
			if a, found[i], errs[i] = s.open(i, look); take != nil {
				take(i, a)
			}
			if keep {
				kept[i] = a
			}
			return nil
		})
	}
	group.Wait() // no function returns an error
	problems := s.problems[:len(s.problems):len(s.problems)]
	for i := range s.names {
		if errs[i] != nil {
			return nil, errs[i]
		}
		problems = append(problems, found[i]...)
	}
	if keep && !problems.HasErrors() {
		s.checked = kept
	}
	return problems, nil
}

// paths lists the files of the stories. Those within the program have no paths.
func (s *library) paths() []string {
	var paths []string
	for _, name := range s.names {
		paths = append(paths, s.prefix+name)
	}
	return paths
}

// parse reads the stories, and returns all of their problems and those of the
// pictures that look checks.
func (s *library) parse(look parse.Look) ([]*article.Article, parse.Problems, error) {
	articles := make([]*article.Article, len(s.names))
	problems, err := s.check(look, func(i int, a *article.Article) { articles[i] = a })
	return articles, problems, err
}

// maxFileSize is the largest number of bytes read from a file. The parser
// refuses a story of that size, and no file fills the memory.
const maxFileSize = 64 << 20

func (s *library) read(name string) ([]byte, error) {
	file, err := s.folder.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return io.ReadAll(io.LimitReader(file, maxFileSize))
}

// sound returns the stories of a command that accepts none with errors, and
// prints all problems, including warnings. A draft may have guesses.
func (s *library) sound(draft bool, to io.Writer) ([]*article.Article, error) {
	articles, problems, err := s.parse(nil)
	if err != nil {
		return nil, err
	}
	return articles, refuse(problems, draft, to)
}
