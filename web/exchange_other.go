//go:build !linux

package web

import "errors"

// exchange swaps two folders in one step, where that can be done.
func exchange(a, b string) error { return errors.ErrUnsupported }
