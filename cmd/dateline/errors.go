package main

import (
	"errors"
	"io/fs"
	"net"
	"os"
)

// errProblems ends a command that has found problems and printed them.
var errProblems = errors.New("problems found")

// usageError reports wrong use of a command.
type usageError struct{ error }

// bareError strips the names of the operation and of the file from an error of
// a file or of the network: the caller names them better.
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
