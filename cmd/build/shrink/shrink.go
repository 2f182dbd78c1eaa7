// Package shrink makes a linked Go program for the browser a fifth smaller in
// brotli, without touching its code:
//
//   - The linker writes the program's data as tens of thousands of segments, to
//     leave out every few zeros between them. Zeros compress to nothing, addresses
//     of segments do not. The shrunk file starts a new segment only after a long
//     run of zeros.
//   - The tables that lead from an instruction to its file and line, and to the
//     functions inlined there, are emptied. Only a traceback reads them: it still
//     names the functions, without lines. Their layout belongs to one version of
//     Go; with any other the tables stay as they are.
package shrink

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"
)

// layout is the version of Go whose function tables this package knows.
const layout = "go1.26"

// File shrinks the program at in and writes it to out. It warns where it must
// leave the function tables alone, which costs about 140 KB in brotli.
func File(in, out string, warnings io.Writer) error {
	b, err := os.ReadFile(in)
	if err != nil {
		return err
	}
	m, err := readModule(b)
	if err != nil {
		return fmt.Errorf("%s: %w", in, err)
	}
	if err := shrinkTables(m, runtime.Version()); err != nil {
		fmt.Fprintf(warnings, "shrink: the function tables stay, and app.wasm is larger: %v\n", err)
	}
	return os.WriteFile(out, m.bytes(), 0o777)
}

// shrinkTables empties the function tables of a program linked by a version of
// Go. It changes nothing if it gives an error.
func shrinkTables(m *module, goVersion string) error {
	if !strings.HasPrefix(goVersion, layout) {
		return fmt.Errorf("their layout is known for %s, not for %s", layout, goVersion)
	}
	memory := bytes.Clone(m.memory)
	if err := emptyTables(memory); err != nil {
		return err
	}
	m.memory = memory
	return nil
}
