package web

import (
	"bytes"
	"io"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"time"
)

// memFS holds files in memory, by slash-separated path. It is an [fs.FS] with the
// folders that the paths imply.
type memFS map[string][]byte

// Files returns a file system of files in memory, by slash-separated path.
func Files(content map[string][]byte) fs.FS { return memFS(content) }

// Paths lists the files, sorted.
func (f memFS) Paths() []string { return slices.Sorted(maps.Keys(f)) }

// ReadFile returns a copy of a file's content.
func (f memFS) ReadFile(name string) ([]byte, error) {
	if b, ok := f[name]; ok {
		return bytes.Clone(b), nil
	}
	return nil, &fs.PathError{Op: "read", Path: name, Err: fs.ErrNotExist}
}

// Open opens a file or a folder.
func (f memFS) Open(name string) (fs.File, error) {
	if !fs.ValidPath(name) {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrInvalid}
	}
	if b, ok := f[name]; ok {
		return &openFile{entry: fileEntry(name, b), Reader: bytes.NewReader(b)}, nil
	}
	if list := f.list(name); list != nil || name == "." {
		return &openFolder{entry: folderEntry(name), list: list}, nil
	}
	return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
}

// list returns the entries of a folder, sorted by name; nil if it does not exist.
func (f memFS) list(name string) []fs.DirEntry {
	prefix := name + "/"
	if name == "." {
		prefix = ""
	}
	var list []fs.DirEntry
	for _, p := range f.Paths() {
		rest, ok := strings.CutPrefix(p, prefix)
		if !ok {
			continue
		}
		below, _, deeper := strings.Cut(rest, "/")
		switch {
		case !deeper:
			list = append(list, fileEntry(p, f[p]))
		case len(list) == 0 || list[len(list)-1].Name() != below:
			list = append(list, folderEntry(below))
		}
	}
	slices.SortFunc(list, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return list
}

// entry describes a file or a folder. It has no modification time, so that the same
// input yields the same bytes.
type entry struct {
	name string
	size int64
	mode fs.FileMode
}

func fileEntry(p string, b []byte) entry { return entry{path.Base(p), int64(len(b)), 0o444} }
func folderEntry(p string) entry         { return entry{path.Base(p), 0, fs.ModeDir | 0o555} }

func (e entry) Name() string               { return e.name }
func (e entry) Size() int64                { return e.size }
func (e entry) Mode() fs.FileMode          { return e.mode }
func (e entry) Type() fs.FileMode          { return e.mode.Type() }
func (e entry) ModTime() time.Time         { return time.Time{} }
func (e entry) IsDir() bool                { return e.mode.IsDir() }
func (e entry) Sys() any                   { return nil }
func (e entry) Info() (fs.FileInfo, error) { return e, nil }

type openFile struct {
	entry
	*bytes.Reader
}

func (f *openFile) Stat() (fs.FileInfo, error) { return f.entry, nil }
func (f *openFile) Size() int64                { return f.entry.size }
func (f *openFile) Close() error               { return nil }

type openFolder struct {
	entry
	list []fs.DirEntry
}

func (f *openFolder) Stat() (fs.FileInfo, error) { return f.entry, nil }
func (f *openFolder) Close() error               { return nil }

func (f *openFolder) Read([]byte) (int, error) {
	return 0, &fs.PathError{Op: "read", Path: f.name, Err: fs.ErrInvalid}
}

// ReadDir returns the next n entries, or all of them for n <= 0.
func (f *openFolder) ReadDir(n int) ([]fs.DirEntry, error) {
	if n > 0 && len(f.list) == 0 {
		return nil, io.EOF
	}
	if n <= 0 || n > len(f.list) {
		n = len(f.list)
	}
	list := f.list[:n:n]
	f.list = f.list[n:]
	return list, nil
}
