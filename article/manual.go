package article

import _ "embed" // for Manual

// Manual is the file doc.go: its comment is the manual of the story format, which
// the command prints for those who have no Go.
//
//go:embed doc.go
var Manual string
