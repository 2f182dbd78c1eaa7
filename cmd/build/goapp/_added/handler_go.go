//go:build !tinygo

package app

import "reflect"

// sameHandler reports whether two handlers are the same function.
func sameHandler(a, b EventHandler) bool {
	return reflect.ValueOf(a).Pointer() == reflect.ValueOf(b).Pointer()
}
