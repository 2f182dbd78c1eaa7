// Package wasmbuild reads the folder in which a compiler's build for the browser lies:
// app.wasm, its compressed forms, the script wasm_exec.js that runs it, and
// compiler.txt with checksums of both. The checksums matter because the files of Go and
// TinyGo have the same names, but one's script cannot run the other's program.
package wasmbuild

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"strings"
)

// Program is the content of such a folder.
type Program struct {
	Compiler           string // its name and version
	Wasm, Brotli, Gzip []byte // app.wasm, plain and compressed
	Support            []byte // wasm_exec.js
}

// Read reads a folder. It fails unless all files are of one build.
func Read(built fs.FS) (*Program, error) {
	p := new(Program)
	var stamp []byte
	for _, file := range []struct {
		name string
		into *[]byte
	}{
		{"app.wasm", &p.Wasm}, {"app.wasm.br", &p.Brotli}, {"app.wasm.gz", &p.Gzip},
		{"wasm_exec.js", &p.Support}, {"compiler.txt", &stamp},
	} {
		var err error
		if *file.into, err = fs.ReadFile(built, file.name); errors.Is(err, fs.ErrNotExist) {
			return nil, fmt.Errorf("%s is not built: run make build", file.name)
		} else if err != nil {
			return nil, err
		}
	}
	p.Compiler, _, _ = strings.Cut(string(stamp), "\n")
	if !bytes.Equal(stamp, p.Stamp()) {
		return nil, fmt.Errorf("app.wasm and wasm_exec.js are not both of one build by %s: run make build", p.Compiler)
	}
	return p, nil
}

// Stamp returns the content of compiler.txt: the compiler's name and the checksums of
// its files.
func (p *Program) Stamp() []byte {
	return fmt.Appendf(nil, "%s\n%x  app.wasm\n%x  wasm_exec.js\n", p.Compiler, sha256.Sum256(p.Wasm), sha256.Sum256(p.Support))
}

// Small reports whether TinyGo is the compiler.
func (p *Program) Small() bool { return strings.HasPrefix(p.Compiler, "TinyGo ") }
