// Command pack compresses files for a bundle: FILE.br and FILE.gz beside each
// FILE. The build runs it once on app.wasm, which takes too long for every run
// of the program.
package main

import (
	"fmt"
	"os"

	"dateline/web/compress"
)

func main() {
	for _, name := range os.Args[1:] {
		if err := pack(name); err != nil {
			fmt.Fprintln(os.Stderr, "pack:", err)
			os.Exit(1)
		}
	}
}

func pack(name string) error {
	b, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	if err := os.WriteFile(name+".gz", compress.Gzip(b), 0o666); err != nil {
		return err
	}
	return os.WriteFile(name+".br", compress.Brotli(b), 0o666)
}
