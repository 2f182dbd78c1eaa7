// Package reading holds what a reader does with the default story, as tests in a
// real browser: by mouse, keyboard and finger, before WebAssembly and after it,
// and without script.
package reading
