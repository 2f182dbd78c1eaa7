package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"

	"dateline/web/compress"
)

// mapCode notes what the map adds to Go's app.wasm: the program is built once
// more with an empty panel in its place, and the linker leaves out what nothing
// calls any more.
func mapCode(b *bench) error {
	const desk = "app/desk.go"
	source, err := os.ReadFile(desk)
	if err != nil {
		return err
	}
	view := []byte("&Map{Edition: d.Edition, Selection: d.Selection}")
	if bytes.Count(source, view) != 1 {
		return fmt.Errorf("%s does not make the map by %s", desk, view)
	}
	mapless := filepath.Join(folder, "mapless")
	if err := os.MkdirAll(mapless, 0o777); err != nil {
		return err
	}
	here, err := os.Getwd()
	if err != nil {
		return err
	}
	instead := filepath.Join(here, mapless, "desk.txt") // as a Go file it would be one of this module's
	if err := os.WriteFile(instead, bytes.Replace(source, view, []byte("app.Section()"), 1), 0o666); err != nil {
		return err
	}
	overlay, err := json.Marshal(map[string]map[string]string{"Replace": {filepath.Join(here, desk): instead}})
	if err != nil {
		return err
	}
	overlayFile := filepath.Join(mapless, "overlay.json")
	if err := os.WriteFile(overlayFile, overlay, 0o666); err != nil {
		return err
	}
	linked, squeezed := filepath.Join(mapless, "linked.wasm"), filepath.Join(mapless, "app.wasm")
	build := exec.Command("go", "build", "-trimpath", "-buildvcs=false", "-ldflags", "-s -w",
		"-modfile", "bin/slim/wasm.mod", "-overlay", overlayFile, "-o", linked, "./cmd/wasm")
	build.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	for _, cmd := range []*exec.Cmd{build, exec.Command("go", "run", "./web/squeeze", linked, squeezed)} {
		if said, err := cmd.CombinedOutput(); err != nil {
			return fmt.Errorf("%v: %w\n%s", cmd.Args, err, said)
		}
	}
	without, err := os.ReadFile(squeezed)
	if err != nil {
		return err
	}
	with, err := os.ReadFile("bin/go/app.wasm.br")
	if err != nil {
		return err
	}
	const row = "bytes sent, of Go's app.wasm: map"
	b.add(row, "", float64(len(with)-len(compress.Brotli(without))))
	b.goal(row, 40<<10)
	return nil
}
