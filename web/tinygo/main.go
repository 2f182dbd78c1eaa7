// Command tinygo makes TinyGo and builds the browser's program with it: little
// more than a third of the bytes that the standard compiler makes of the same
// source.
//
// Usage:
//
//	go run ./web/tinygo install
//
// builds the pinned TinyGo in the user's cache, from its Go module and the
// system's LLVM, unless it is there.
//
//	go run ./web/tinygo build -modfile bin/slim/wasm.mod -o DIR ./cmd/wasm
//
// writes DIR/app.wasm and the wasm_exec.js that belongs to it.
//
//	go run ./web/tinygo version
//
// names the compiler.
//
// The module is not all that TinyGo's own releases are made of, and Dateline
// asks more of it than they do; what is changed in it lies in patches, each with
// its reason at the top.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
)

const usage = `usage: tinygo install
       tinygo build [-modfile FILE] -o DIR PACKAGE
       tinygo version`

func main() {
	switch err := run(os.Args[1:]); {
	case errors.Is(err, errUsage):
		fmt.Fprintln(os.Stderr, usage)
		os.Exit(2)
	case err != nil:
		fmt.Fprintln(os.Stderr, "tinygo:", err)
		os.Exit(1)
	}
}

var errUsage = errors.New("wrong usage")

func run(args []string) error {
	if len(args) == 0 {
		return errUsage
	}
	flags := flag.NewFlagSet(args[0], flag.ContinueOnError)
	flags.Usage = func() {} // run's error says it
	modfile := flags.String("modfile", "", "")
	to := flags.String("o", "", "")
	if flags.Parse(args[1:]) != nil {
		return errUsage
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
	return errUsage
}
