package main

import (
	"os"

	"dateline/web/compress"
)

// precompress writes FILE.br and FILE.gz beside each file. make does it once for
// app.wasm, because brotli takes half a minute for it.
func precompress(files []string) error {
	for _, name := range files {
		b, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		if err := os.WriteFile(name+".gz", compress.Gzip(b), 0o666); err != nil {
			return err
		}
		if err := os.WriteFile(name+".br", compress.Brotli(b), 0o666); err != nil {
			return err
		}
	}
	return nil
}
