//go:build !linux

package web

import "errors"

// exchange reports that this system cannot swap two folders in one step.
func exchange(a, b string) error { return errors.ErrUnsupported }
