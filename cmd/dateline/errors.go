package main

import (
	"errors"
	"io/fs"
	"net"
	"os"
)

// errProblems is the outcome of a command that has found problems and has
// printed them: there is nothing left to say.
var errProblems = errors.New("problems found")

// usageError is a command that was called wrongly.
type usageError struct{ error }

// bareError is what lies under an error of a file or of the network, without the
// name of the operation and of the file: whoever reports it names them better.
func bareError(err error) error {
	if e := (*fs.PathError)(nil); errors.As(err, &e) {
		return e.Err
	}
	if e := (*os.LinkError)(nil); errors.As(err, &e) {
		return e.Err
	}
	if e := (*net.OpError)(nil); errors.As(err, &e) {
		err = e.Err
	}
	if e := (*os.SyscallError)(nil); errors.As(err, &e) {
		return e.Err
	}
	return err
}
