//go:build tinygo

package app

import "unsafe"

// sameHandler reports whether two handlers are the same function. TinyGo has a
// function as what it is bound to and its code, and reflect gives the former:
// two methods of one component would be the same.
func sameHandler(a, b EventHandler) bool {
	return code(a) == code(b)
}

func code(h EventHandler) uintptr { return (*[2]uintptr)(unsafe.Pointer(&h))[1] }
