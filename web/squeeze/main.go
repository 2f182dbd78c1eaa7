// Command squeeze makes a linked Go program for the browser a fifth smaller, as
// it is sent, without touching its code:
//
//   - The linker writes the program's data as tens of thousands of segments, to
//     leave out every few zeros between them. The zeros would compress to nothing,
//     the addresses of the segments do not. Here only long runs of zeros part
//     segments.
//   - The tables that lead from an instruction to its file and line, and to the
//     functions inlined there, are emptied. Only a traceback reads them: it still
//     names the functions, without lines.
//
// Usage:
//
//	squeeze IN OUT
package main

import (
	"fmt"
	"os"
	"runtime"
	"strings"
)

// layout is the version of Go whose tables are known here.
const layout = "go1.26"

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: squeeze IN OUT")
		os.Exit(2)
	}
	if err := squeeze(os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintf(os.Stderr, "squeeze %s: %v\n", os.Args[1], err)
		os.Exit(1)
	}
}

func squeeze(in, out string) error {
	if v := runtime.Version(); !strings.HasPrefix(v, layout) {
		return fmt.Errorf("%s lays out its tables in a way that is not known here, only %s: compare runtime2.go and symtab.go", v, layout)
	}
	b, err := os.ReadFile(in)
	if err != nil {
		return err
	}
	b, err = squeezed(b)
	if err != nil {
		return err
	}
	return os.WriteFile(out, b, 0o777)
}

// squeezed gives the module smaller.
func squeezed(b []byte) ([]byte, error) {
	m, err := readModule(b)
	if err != nil {
		return nil, err
	}
	if err := emptyTables(m.memory); err != nil {
		return nil, err
	}
	return m.bytes(), nil
}
