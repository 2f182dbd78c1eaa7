package server

import "testing"

func TestHashed(t *testing.T) {
	for name, want := range map[string]bool{
		"style.1f2e3d4c.css":        true,
		"app.0123456789abcdef.wasm": true,
		"style.1f2e3d4c.css.br":     true,
		"style.css":                 false,
		"sw.js":                     false,
		"style.1f2e3d4.css":         false, // too short to be a hash
		"style.deadbeat.css":        false, // t is no digit
		"1f2e3d4c.css":              false,
		"index.1f2e3d4c":            false,
	} {
		if got := hashed(name); got != want {
			t.Errorf("hashed(%q) = %v", name, got)
		}
	}
}
