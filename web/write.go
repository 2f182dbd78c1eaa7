package web

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// ErrForeign reports that a folder contains files that are not part of a bundle.
var ErrForeign = errors.New("not part of a bundle")

// Write writes a bundle to dir in one step: at any moment dir is the whole old folder
// or the whole new one. It replaces a bundle or an empty folder. If the folder has
// other files, it returns [ErrForeign] unless force is set. It never replaces a file.
func Write(dir string, bundle *Bundle, force bool) error {
	return replace(dir, force, func(next string) error { return writeFiles(next, bundle.memFS) })
}

// Build builds the bundle of stories and writes it to dir as Write does, without
// holding all of it in memory.
func Build(dir string, stories Stories, o Options, force bool) error {
	return replace(dir, force, func(next string) error {
		listed := make(sums)
		if err := build(stories, o, func(part memFS) error {
			for _, p := range part.Paths() {
				if listed[p] != "" {
					delete(part, p) // stories may share a picture
				}
			}
			listed.add(part)
			return writeFiles(next, part)
		}); err != nil {
			return err
		}
		return writeFiles(next, memFS{checksums: listed.list()})
	})
}

// replace calls fill to write a new folder, then puts that folder in place of dir.
func replace(dir string, force bool, fill func(next string) error) error {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return err
	}
	if at, err := os.Stat(dir); err == nil && !at.IsDir() {
		return &fs.PathError{Op: "write", Path: dir, Err: errors.New("it is a file")}
	}
	if real, err := filepath.EvalSymlinks(dir); err == nil {
		dir = real // a link to the folder stays a link
	}
	if !force {
		if err := replaceable(dir); err != nil {
			return err
		}
	}
	parent := filepath.Dir(dir)
	if err := os.MkdirAll(parent, 0o777); err != nil {
		return err
	}
	temp, err := os.MkdirTemp(parent, "."+filepath.Base(dir)+".")
	if err != nil {
		return err
	}
	defer os.RemoveAll(temp)
	next := filepath.Join(temp, "next") // not temp itself, which only its owner may read
	if err := fill(next); err != nil {
		return err
	}
	return swap(next, dir, filepath.Join(temp, "old"), exchange)
}

func writeFiles(dir string, files memFS) error {
	for _, p := range files.Paths() {
		name := filepath.Join(dir, filepath.FromSlash(p))
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			return err
		}
		if err := os.WriteFile(name, files[p], 0o666); err != nil {
			return err
		}
	}
	return nil
}

// swap puts the folder next in place of dir, which need not exist. If the system
// cannot exchange two folders in one step, it first moves dir to old.
func swap(next, dir, old string, exchange func(a, b string) error) error {
	err := exchange(next, dir)
	if err == nil {
		return nil
	}
	if !errors.Is(err, errors.ErrUnsupported) && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("replace %s: %w", dir, err)
	}
	if err := os.Rename(dir, old); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return os.Rename(next, dir)
}

// replaceable returns nil if dir does not exist, is empty, or contains only the files
// of a bundle.
func replaceable(dir string) error {
	listed, err := readChecksums(dir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		switch {
		case name == dir && errors.Is(err, fs.ErrNotExist):
			return nil
		case err != nil:
			return err
		case d.IsDir():
			return nil
		}
		p, err := filepath.Rel(dir, name)
		if err != nil {
			return err
		}
		if p = filepath.ToSlash(p); listed[p] == "" && p != checksums {
			return fmt.Errorf("it holds %s, which is %w", p, ErrForeign)
		}
		return nil
	})
}

// readChecksums reads the checksums file: the SHA-256 of each file, by path.
func readChecksums(dir string) (map[string]string, error) {
	b, err := os.ReadFile(filepath.Join(dir, checksums))
	if err != nil {
		return nil, err
	}
	listed := make(map[string]string)
	for i, line := range strings.Split(strings.TrimSuffix(string(b), "\n"), "\n") {
		sum, p, ok := strings.Cut(line, "  ")
		if !ok || len(sum) != 64 || !fs.ValidPath(p) {
			return nil, fmt.Errorf("%s:%d: not a SHA-256 and a path", filepath.Join(dir, checksums), i+1)
		}
		listed[p] = sum
	}
	return listed, nil
}
