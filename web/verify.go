package web

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
)

// Verify compares the files of a bundle in dir with its checksums. It returns a line
// for each file that differs, is missing or is not part of the bundle, sorted by
// path. The error reports files that cannot be read.
func Verify(dir string) (differences []string, err error) {
	listed, err := readChecksums(dir)
	if err != nil {
		return nil, err
	}
	found := make(map[string]string)
	err = filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		p, err := filepath.Rel(dir, name)
		if err != nil {
			return err
		}
		found[filepath.ToSlash(p)], err = sumOf(name)
		return err
	})
	if err != nil {
		return nil, err
	}
	delete(found, checksums)
	all := maps.Clone(listed)
	maps.Copy(all, found)
	for _, p := range slices.Sorted(maps.Keys(all)) {
		switch want, got := listed[p], found[p]; {
		case got == "":
			differences = append(differences, p+": missing")
		case want == "":
			differences = append(differences, p+": not part of the bundle")
		case want != got:
			differences = append(differences, p+": differs")
		}
	}
	return differences, nil
}

func sumOf(name string) (sum string, err error) {
	f, err := os.Open(name)
	if err != nil {
		return "", err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return "", err
	}
	return fmt.Sprintf("%x", h.Sum(nil)), nil
}
