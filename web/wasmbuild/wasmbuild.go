// Package wasmbuild is what a compiler has built for the browser: a folder with
// app.wasm, its compressed forms beside it, the wasm_exec.js that it runs with,
// and compiler.txt, which holds the two together. Go's and TinyGo's are of the
// same names, and neither runs with a file of the other.
package wasmbuild

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"strings"
)

// Program is what such a folder holds.
type Program struct {
	Compiler           string // its name and version
	Wasm, Brotli, Gzip []byte // app.wasm, as it is and compressed
	Support            []byte // wasm_exec.js
}

// Read reads a folder, and fails unless all of it is of one build.
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

// Stamp is compiler.txt: the compiler's name, then the sums of what it has built.
func (p *Program) Stamp() []byte {
	return fmt.Appendf(nil, "%s\n%x  app.wasm\n%x  wasm_exec.js\n", p.Compiler, sha256.Sum256(p.Wasm), sha256.Sum256(p.Support))
}

// Small reports whether TinyGo is the compiler.
func (p *Program) Small() bool { return strings.HasPrefix(p.Compiler, "TinyGo ") }
