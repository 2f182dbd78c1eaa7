// Package tinygo installs a pinned TinyGo and builds the browser's program with
// it: little more than a third of the bytes that the standard compiler makes of
// the same source.
//
// TinyGo's module lacks what its releases are built from, and Dateline needs
// changes in it. Patches make them, each with its reason at the top.
package tinygo

import (
	"errors"
	"flag"
	"fmt"
)

// Usage lists the arguments that Run takes.
const Usage = "tinygo install | tinygo build [-modfile FILE] -o DIR PACKAGE | tinygo version"

// ErrUsage is Run's error for other arguments.
var ErrUsage = errors.New("wrong usage")

// Run installs the pinned TinyGo in the user's cache unless it is there, builds a
// package into DIR/app.wasm with the wasm_exec.js that belongs to it, or prints
// the compiler's name.
func Run(args []string) error {
	if len(args) == 0 {
		return ErrUsage
	}
	flags := flag.NewFlagSet(args[0], flag.ContinueOnError)
	flags.Usage = func() {} // Run's error says it
	modfile := flags.String("modfile", "", "")
	to := flags.String("o", "", "")
	if flags.Parse(args[1:]) != nil {
		return ErrUsage
	}
	t, err := newToolchain()
	if err != nil {
		return err
	}
	switch {
	case args[0] == "install" && len(args) == 1:
		return t.install()
	case args[0] == "build" && flags.NArg() == 1 && *to != "":
		return t.build(flags.Arg(0), *modfile, *to)
	case args[0] == "version" && len(args) == 1:
		fmt.Println(name)
		return nil
	}
	return ErrUsage
}
