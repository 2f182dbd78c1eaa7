// Command pair writes DIR/compiler.txt, which says that COMPILER has built
// DIR/app.wasm and that DIR/wasm_exec.js belongs to it.
package main

import (
	"fmt"
	"os"
	"path/filepath"

	"dateline/web/compiled"
)

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: pair DIR COMPILER")
		os.Exit(2)
	}
	if err := pair(os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, "pair:", err)
		os.Exit(1)
	}
}

func pair(dir, compiler string) error {
	wasm, err := os.ReadFile(filepath.Join(dir, "app.wasm"))
	if err != nil {
		return err
	}
	support, err := os.ReadFile(filepath.Join(dir, "wasm_exec.js"))
	if err != nil {
		return err
	}
	p := &compiled.Program{Compiler: compiler, Wasm: wasm, Support: support}
	return os.WriteFile(filepath.Join(dir, "compiler.txt"), p.Pair(), 0o666)
}
