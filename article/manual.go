package article

import _ "embed" // for Manual and Tutorial

// Manual is the file doc.go: its comment is the manual of the story format, which
// the command prints for those who have no Go.
//
//go:embed doc.go
var Manual string

// Tutorial goes from a text to a published folder, in Markdown.
//
//go:embed TUTORIAL.md
var Tutorial string
