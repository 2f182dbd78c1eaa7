package main

import (
	"os"
	"path/filepath"

	"dateline/web/wasmbuild"
)

// stamp writes DIR/compiler.txt, which says that a compiler has built
// DIR/app.wasm and that DIR/wasm_exec.js belongs to it.
func stamp(dir, compiler string) error {
	wasm, err := os.ReadFile(filepath.Join(dir, "app.wasm"))
	if err != nil {
		return err
	}
	support, err := os.ReadFile(filepath.Join(dir, "wasm_exec.js"))
	if err != nil {
		return err
	}
	p := &wasmbuild.Program{Compiler: compiler, Wasm: wasm, Support: support}
	return os.WriteFile(filepath.Join(dir, "compiler.txt"), p.Stamp(), 0o666)
}
