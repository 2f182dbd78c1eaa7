// Package uuid stands in for github.com/google/uuid: the browser makes UUIDs
// itself.
package uuid

import "syscall/js"

// NewString returns a random UUID.
func NewString() string {
	return js.Global().Get("crypto").Call("randomUUID").String()
}
