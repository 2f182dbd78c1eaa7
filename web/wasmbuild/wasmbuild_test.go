package wasmbuild

import (
	"strings"
	"testing"
	"testing/fstest"
)

// TestStamp reads what one compiler has built, and nothing that two have.
func TestStamp(t *testing.T) {
	built := func(compiler string) fstest.MapFS {
		p := &Program{Compiler: compiler, Wasm: []byte("wasm of " + compiler), Support: []byte("support of " + compiler)}
		return fstest.MapFS{
			"app.wasm": {Data: p.Wasm}, "app.wasm.br": {Data: []byte("br")}, "app.wasm.gz": {Data: []byte("gz")},
			"wasm_exec.js": {Data: p.Support}, "compiler.txt": {Data: p.Stamp()},
		}
	}
	for compiler, small := range map[string]bool{"Go 1.26.8": false, "TinyGo 0.42.0": true} {
		p, err := Read(built(compiler))
		if err != nil {
			t.Fatal(err)
		}
		if p.Compiler != compiler || string(p.Wasm) != "wasm of "+compiler || p.Small() != small {
			t.Errorf("%s is read as %s, %s, small: %v", compiler, p.Compiler, p.Wasm, p.Small())
		}
	}
	for name := range built("") {
		mixed := built("Go 1.26.8")
		mixed[name] = built("TinyGo 0.42.0")[name]
		_, err := Read(mixed)
		paired := !strings.HasPrefix(name, "app.wasm.")
		if paired && (err == nil || !strings.Contains(err.Error(), "not both of one build")) {
			t.Errorf("%s of another compiler: %v", name, err)
		}
		delete(mixed, name)
		if _, err := Read(mixed); err == nil || !strings.HasPrefix(err.Error(), name+" is not built") {
			t.Errorf("no %s: %v", name, err)
		}
	}
}
