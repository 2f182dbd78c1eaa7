package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
	"strings"
	"time"

	"dateline/article/parse"
	"dateline/web"
	"dateline/web/picture"
	"dateline/web/server"
	"dateline/web/watch"

	"github.com/fsnotify/fsnotify"
)

// watcher rebuilds a story whenever one of its files changes.
type watcher struct {
	args    []string // that name the story
	address string   // of the page for readers, "" if unknown
	options server.Options
	preview *watch.Preview
	draft   web.Draft
	files   *fsnotify.Watcher
	stderr  io.Writer
}

// settle is the time for a change to be complete: an editor saves in several
// steps.
const settle = 40 * time.Millisecond

// newWatcher watches the story that the arguments of a command name, and shows
// its first version.
func newWatcher(ctx context.Context, args []string, address string, o server.Options, stderr io.Writer) (*watcher, error) {
	if len(args) == 0 || strings.HasPrefix(args[0], example) {
		return nil, usageError{errors.New("--watch needs a file or a folder: the stories within the program do not change")}
	}
	address, err := cleanSite(address)
	if err != nil {
		return nil, err
	}
	files, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, fmt.Errorf("--watch: this system does not report changed files: %w", bareError(err))
	}
	context.AfterFunc(ctx, func() { files.Close() })
	w := &watcher{args, address, o, watch.New(ctx, o.Base), web.Draft{}, files, stderr}
	for _, folder := range w.folders() {
		if err := files.Add(folder); err != nil {
			return nil, fmt.Errorf("watch %s: %w", folder, bareError(err))
		}
	}
	return w, w.show()
}

// folders returns the folders of the story. It watches folders because an
// editor may replace the file, and a watch on the old file would not see that.
// If the name is a link, the folder of its target is watched too.
func (w *watcher) folders() []string {
	folders := []string{w.folder()}
	if target, err := filepath.EvalSymlinks(w.args[0]); err == nil && filepath.Dir(target) != folders[0] && w.folder() != w.args[0] {
		folders = append(folders, filepath.Dir(target))
	}
	return folders
}

// folder returns the folder of the story and its pictures.
func (w *watcher) folder() string {
	if at, err := os.Stat(w.args[0]); err == nil && at.IsDir() {
		return w.args[0]
	}
	return filepath.Dir(w.args[0])
}

// follow shows each version until ctx ends.
func (w *watcher) follow(ctx context.Context) {
	var settled <-chan time.Time
	for {
		select {
		case <-ctx.Done():
			return
		case change, ok := <-w.files.Events:
			if ok && settled == nil && concerns(change.Name) {
				settled = time.After(settle)
			}
		case err, ok := <-w.files.Errors:
			if ok {
				fmt.Fprintf(w.stderr, "dateline: a change may have been missed: %v\n", err)
			}
		case <-settled:
			settled = nil
			if err := w.show(); err != nil {
				fmt.Fprintf(w.stderr, "dateline: %v\n", err)
			}
		}
	}
}

// concerns reports whether a name can be that of a file of a story, or of a
// folder with such files.
func concerns(name string) bool {
	base := filepath.Base(name)
	ext := path.Ext(base)
	return !strings.HasPrefix(base, ".") && (ext == "" || ext == ".md" || picture.Is(base))
}

// show shows the current story or its problems in the page, and reports them in
// the terminal too.
func (w *watcher) show() error {
	began := time.Now()
	bundle, problems, err := w.make()
	found := make([]watch.Problem, 0, len(problems))
	for _, p := range problems {
		where := fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Col)
		found = append(found, watch.Problem{Where: where, What: p.What, Remedy: p.Remedy, Warning: p.Severity == parse.Warning})
	}
	fmt.Fprint(w.stderr, problems)
	if err != nil {
		fmt.Fprintf(w.stderr, "dateline: %v\n", err)
		for line := range strings.Lines(err.Error()) {
			found = append(found, watch.Problem{What: strings.TrimSuffix(line, "\n")})
		}
	}
	if bundle == nil {
		return w.preview.Show(nil, found, w.options)
	}
	if err := w.preview.Show(bundle, found, w.options); err != nil {
		return err
	}
	fmt.Fprintf(w.stderr, "Shown after %.2f s.\n", time.Since(began).Seconds())
	return nil
}

// make builds the bundle of the current story; nil if that is impossible.
func (w *watcher) make() (*web.Bundle, parse.Problems, error) {
	shelf, err := findStories(w.args)
	if err != nil {
		return nil, nil, err
	}
	w.files.Add(filepath.Join(w.folder(), cardsFolder))
	articles, problems, err := shelf.parse(func(name string) (what, remedy string) {
		w.watchPicture(name)
		return shelf.look(name)
	})
	if err != nil || problems.HasErrors() {
		return nil, problems, err
	}
	bundle, err := web.NewBundle(articles, web.Options{Pictures: shelf.folder, Site: w.address, Draft: &w.draft})
	if err != nil {
		return nil, problems, err
	}
	w.options.Policy = web.Policy(articles...)
	return bundle, problems, nil
}

// watchPicture watches the folder of a picture, which may lie below the story's
// own. A missing folder is watched once it appears, because its appearance is a
// change too.
func (w *watcher) watchPicture(name string) {
	w.files.Add(filepath.Join(w.folder(), filepath.FromSlash(path.Dir(name))))
}
