package article

import _ "embed" // for Manual and Tutorial

// Manual is the file doc.go, whose comment is the manual of the story format.
// The command prints it for authors without Go.
//
//go:embed doc.go
var Manual string

// Tutorial leads from a plain text to a published folder, in Markdown.
//
//go:embed TUTORIAL.md
var Tutorial string
