package web

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// ErrForeign is the error for a folder that holds what is not part of a bundle.
var ErrForeign = errors.New("not part of a bundle")

// Write writes a bundle to dir in one step: whatever happens meanwhile, dir is
// the old folder or the new one, whole. It replaces a bundle and an empty
// folder; a folder that holds anything else it replaces only if force is set,
// and else gives [ErrForeign]. A file it never replaces.
func Write(dir string, bundle *Bundle, force bool) error {
	return replace(dir, force, func(next string) error { return writeFiles(next, bundle.memFS) })
}

// Build makes the bundle of stories and writes it to dir as Write does, without
// ever having all of it in memory.
func Build(dir string, stories Stories, o Options, force bool) error {
	return replace(dir, force, func(next string) error {
		listed := make(sums)
		if err := build(stories, o, func(part memFS) error {
			for _, p := range part.Paths() {
				if listed[p] != "" {
					delete(part, p) // stories may have a picture in common
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

// replace puts what fill writes into a folder in the place of dir.
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
	next := filepath.Join(temp, "next") // not temp itself, which nobody else may read
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

// swap puts the folder next in the place of dir, which need not exist. Where the
// system cannot exchange two folders in one step, dir goes to old first.
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

// replaceable gives an error unless dir may be overwritten: it does not exist,
// is empty, or holds the files of a bundle and nothing else.
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

// readChecksums reads what addChecksums wrote: the SHA-256 of each file, by path.
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
