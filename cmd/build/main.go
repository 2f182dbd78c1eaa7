// Command build runs the steps by which make builds the browser's program and
// what the server embeds. Users of Dateline run make, never this.
//
//	go run ./cmd/build goapp DIR            write the smaller go-app and DIR/wasm.mod
//	go run ./cmd/build shrink IN OUT        make a linked wasm file smaller
//	go run ./cmd/build stamp DIR COMPILER   write DIR/compiler.txt
//	go run ./cmd/build precompress FILE…    write FILE.br and FILE.gz
//	go run ./cmd/build prebuilt FILE        bundle the default story into FILE
//	go run ./cmd/build tinygo …             install TinyGo, or build with it
package main

import (
	"errors"
	"fmt"
	"os"

	"dateline/cmd/build/goapp"
	"dateline/cmd/build/shrink"
	"dateline/cmd/build/tinygo"
)

// step is one of the steps. Its run gets the arguments after the step's name.
type step struct {
	name, usage string
	least, most int // number of arguments; most is -1 for any number
	run         func(args []string) error
}

var steps = []step{
	{"goapp", "goapp DIR", 1, 1, func(args []string) error { return goapp.Write(args[0]) }},
	{"shrink", "shrink IN OUT", 2, 2, func(args []string) error { return shrink.File(args[0], args[1], os.Stderr) }},
	{"stamp", "stamp DIR COMPILER", 2, 2, func(args []string) error { return stamp(args[0], args[1]) }},
	{"precompress", "precompress FILE…", 1, -1, precompress},
	{"prebuilt", "prebuilt FILE", 1, 1, func(args []string) error { return prebuilt(args[0]) }},
	{"tinygo", tinygo.Usage, 1, -1, tinygo.Run},
}

func main() {
	err := run(os.Args[1:])
	if err == nil {
		return
	}
	fmt.Fprintln(os.Stderr, "build:", err)
	if usage := (usageError{}); errors.As(err, &usage) {
		os.Exit(2)
	}
	os.Exit(1)
}

// usageError is a call with the wrong arguments.
type usageError struct{ usage string }

func (e usageError) Error() string { return "usage: go run ./cmd/build " + e.usage }

func run(args []string) error {
	names := ""
	for _, s := range steps {
		if len(args) > 0 && args[0] == s.name {
			return s.call(args[1:])
		}
		names += "|" + s.name
	}
	return usageError{names[1:]}
}

func (s step) call(args []string) error {
	if len(args) < s.least || s.most >= 0 && len(args) > s.most {
		return usageError{s.usage}
	}
	err := s.run(args)
	switch {
	case errors.Is(err, tinygo.ErrUsage):
		return usageError{s.usage}
	case err != nil:
		return fmt.Errorf("%s: %w", s.name, err)
	}
	return nil
}
