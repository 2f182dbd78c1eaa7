// Package errors stands in for go-app's own, which writes errors as JSON.
package errors

import (
	"fmt"
	"strings"
)

// Error is a message with what it is about and what has caused it.
type Error struct {
	message string
	tags    []string
	cause   error
}

// New returns an error.
func New(message string) Error { return Error{message: message} }

// WithTag adds what the error is about.
func (e Error) WithTag(key string, value any) Error {
	e.tags = append(e.tags[:len(e.tags):len(e.tags)], fmt.Sprint(key, "=", value))
	return e
}

// Wrap adds the cause.
func (e Error) Wrap(cause error) Error {
	e.cause = cause
	return e
}

// Unwrap returns the cause.
func (e Error) Unwrap() error { return e.cause }

// Error gives the message, the tags and the cause.
func (e Error) Error() string {
	s := e.message
	if len(e.tags) > 0 {
		s += " (" + strings.Join(e.tags, ", ") + ")"
	}
	if e.cause != nil {
		s += ": " + e.cause.Error()
	}
	return s
}
