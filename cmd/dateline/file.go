package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
)

// writeFile writes a file in one step: at every moment, name is the whole old
// file or the whole new one. It replaces a file only if force is set, and never
// one of the sources of the contents: that would be a slip of the hand.
func writeFile(name string, contents []byte, force bool, sources []string) error {
	if real, err := filepath.EvalSymlinks(name); err == nil {
		name = real // a link to the file stays a link
	}
	at, err := os.Stat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return err
	case at.IsDir():
		return errors.New("it is a folder")
	case !at.Mode().IsRegular():
		return errors.New("it is not a plain file")
	case slices.ContainsFunc(sources, func(source string) bool { return sameFile(at, source) }):
		return errors.New("it is the story and would be lost")
	case !force:
		return errExists
	}
	folder, base := filepath.Split(name)
	folder = filepath.Clean(folder)
	if err := os.MkdirAll(folder, 0o777); err != nil {
		return err
	}
	temp, err := os.MkdirTemp(folder, "."+base+".")
	if err != nil {
		return err
	}
	defer os.RemoveAll(temp)
	next := filepath.Join(temp, base)
	if err := os.WriteFile(next, contents, 0o666); err != nil {
		return err
	}
	if force {
		return os.Rename(next, name)
	}
	// os.Link fails if a file of that name has appeared meanwhile; os.Rename
	// does not.
	if err := os.Link(next, name); errors.Is(err, fs.ErrExist) {
		return errExists
	} else if err == nil {
		return nil
	}
	return os.Rename(next, name) // the file system has no links
}

// errExists reports a file that must not be replaced.
var errExists = errors.New("it is there already; --force replaces it")

func sameFile(at fs.FileInfo, name string) bool {
	other, err := os.Stat(name)
	return err == nil && os.SameFile(at, other)
}
