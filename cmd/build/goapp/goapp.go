// Package goapp writes the go-app that the browser's program is built with: a
// copy of the version in go.mod, without what no browser needs. Built with the
// whole library, the program is half as large again.
//
// [Write] puts the library's package app into DIR/go-app, and writes DIR/wasm.mod,
// which is go.mod with the copy in the library's place:
//
//	GOOS=js GOARCH=wasm go build -modfile=DIR/wasm.mod ./cmd/wasm
//
// Everything else (go build, go vet, editors, tests) sees the library as it is.
// The copy differs in four ways:
//
//   - Files that only a server needs are left out; see [leftOut].
//   - Packages that are large and hardly used have others instead, which lie
//     under _instead by their import paths.
//   - All elements of a page are of one type; see [oneType].
//   - Handlers are compared in a way that means the same to every compiler; see
//     [changes]. What that calls lies under _added.
package goapp

import (
	"bytes"
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// The library and the version that the changes are made for.
const (
	library = "github.com/maxence-charriere/go-app/v10"
	version = "v10.1.11"
)

// leftOut are files that only a server needs: the HTTP handler with its page,
// scripts and manifest, and the writer of static sites.
var leftOut = []string{"http.go", "wasm.go"}

//go:embed _instead
var instead embed.FS

//go:embed _added
var added embed.FS

// Write writes the copy and the module file into dir. The working directory must be
// the module's root. With a dir below it, the built program does not contain the
// path of the build.
func Write(dir string) error {
	copied := filepath.Join(dir, "go-app")
	if err := os.RemoveAll(copied); err != nil {
		return err
	}
	goVersion, err := copyLibrary(copied)
	if err != nil {
		return err
	}
	if err := copyPackages(copied); err != nil {
		return err
	}
	mod := fmt.Sprintf("module %s\n\ngo %s\n", library, goVersion)
	if err := os.WriteFile(filepath.Join(copied, "go.mod"), []byte(mod), 0o666); err != nil {
		return err
	}
	return writeModule(dir, copied)
}

// copyLibrary copies package app, and gives the version of Go that its module is
// written in.
func copyLibrary(to string) (goVersion string, err error) {
	list := exec.Command("go", "list", "-json=Dir,GoFiles,Module", library+"/pkg/app")
	list.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	list.Stderr = os.Stderr
	out, err := list.Output()
	if err != nil {
		return "", fmt.Errorf("go list: %w", err)
	}
	var pkg struct {
		Dir     string
		GoFiles []string
		Module  struct{ Version, GoVersion string }
	}
	if err := json.Unmarshal(out, &pkg); err != nil {
		return "", fmt.Errorf("go list: %w", err)
	}
	if pkg.Module.Version != version {
		return "", fmt.Errorf("go.mod requires %s %s, but the smaller copy is made for %s: "+
			"see whether cmd/build/goapp still fits, then name the new version there", library, pkg.Module.Version, version)
	}
	for _, name := range leftOut {
		if !slices.Contains(pkg.GoFiles, name) {
			return "", fmt.Errorf("%s has no %s to leave out", library, name)
		}
	}
	for _, name := range pkg.GoFiles {
		if slices.Contains(leftOut, name) {
			continue
		}
		source, err := os.ReadFile(filepath.Join(pkg.Dir, name))
		if err != nil {
			return "", err
		}
		if name == "html_gen.go" {
			source, err = oneType(source)
		} else {
			source, err = changed(name, source)
		}
		if err != nil {
			return "", fmt.Errorf("%s: %w", name, err)
		}
		if err := writeSource(filepath.Join(to, "pkg/app", name), source); err != nil {
			return "", err
		}
	}
	return pkg.Module.GoVersion, nil
}

// copyPackages copies the packages that replace others, and the files added to
// the library.
func copyPackages(to string) error {
	folders := []struct {
		files    fs.FS
		from, to string
	}{
		{instead, "_instead", "instead"},
		{added, "_added", "pkg/app"},
	}
	for _, f := range folders {
		err := fs.WalkDir(f.files, f.from, func(p string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() {
				return err
			}
			source, err := fs.ReadFile(f.files, p)
			if err != nil {
				return err
			}
			return writeSource(filepath.Join(to, f.to, strings.TrimPrefix(p, f.from)), source)
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// writeSource writes a Go file and redirects its imports to the replacements.
func writeSource(name string, source []byte) error {
	imports, err := importsOf(source)
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	for _, imported := range slices.Backward(imports) { // so that the positions before it hold
		if _, err := fs.Stat(instead, path.Join("_instead", imported.path)); errors.Is(err, fs.ErrNotExist) {
			continue
		}
		source = slices.Replace(source, imported.start, imported.end,
			[]byte(`"`+path.Join(library, "instead", imported.path)+`"`)...)
	}
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		return err
	}
	return os.WriteFile(name, source, 0o666)
}

// writeModule writes wasm.mod and wasm.sum: go.mod with the copy in the
// library's place, and go.sum.
func writeModule(dir, copied string) error {
	mod, err := os.ReadFile("go.mod")
	if err != nil {
		return err
	}
	place := filepath.ToSlash(copied)
	if filepath.IsLocal(copied) {
		place = "./" + place
	}
	mod = fmt.Appendf(bytes.TrimSpace(mod), "\n\nreplace %s => %s\n", library, place)
	sum, err := os.ReadFile("go.sum")
	if err != nil {
		return err
	}
	return errors.Join(
		os.WriteFile(filepath.Join(dir, "wasm.sum"), sum, 0o666),
		os.WriteFile(filepath.Join(dir, "wasm.mod"), mod, 0o666),
	)
}
