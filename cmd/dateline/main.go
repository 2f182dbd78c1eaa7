// Command dateline turns annotated news stories into pages that a reader can
// explore: it checks them, serves them and builds them into folders for any
// host. Run it without arguments for help.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
)

// The exit codes. Scripts may rely on them.
const (
	exitOK       = 0
	exitProblems = 1 // in a story or a bundle
	exitUsage    = 2
	exitFailure  = 3 // everything else: an address in use, a full disk
)

func main() { os.Exit(run(context.Background(), os.Args[1:], os.Stdout, os.Stderr)) }

// run executes the command that args spell until it is done or ctx ends, and
// gives the exit code.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	out := &result{w: stdout}
	command := newCommand()
	command.SetArgs(append([]string{}, args...)) // for nil cobra uses the arguments of the process
	command.SetOut(out)
	command.SetErr(stderr)
	err := command.ExecuteContext(ctx)
	if out.err != nil && (err == nil || errors.Is(err, errProblems)) {
		err = fmt.Errorf("write the result: %w", bareError(out.err))
	}
	if err != nil && !errors.Is(err, errProblems) {
		fmt.Fprintf(stderr, "dateline: %v\n", err)
	}
	return exitCode(err)
}

func exitCode(err error) int {
	usage := usageError{}
	switch {
	case err == nil:
		return exitOK
	case errors.Is(err, errProblems):
		return exitProblems
	case errors.As(err, &usage):
		return exitUsage
	}
	return exitFailure
}

// result is standard output. It accepts everything and remembers the first
// write that failed, so that commands need not check. A result lost on a full
// disk is a failure.
type result struct {
	w   io.Writer
	err error
}

func (r *result) Write(b []byte) (int, error) {
	if r.err == nil {
		_, r.err = r.w.Write(b)
	}
	return len(b), nil
}
