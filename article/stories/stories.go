// Package stories holds the stories that the program carries with it, one
// Markdown file each, in the format that package article describes.
package stories

import "embed"

// FS holds the files of the stories.
//
//go:embed *.md
var FS embed.FS

// Default is the file of the story that is shown where none is named.
const Default = "putin-mongolia.md"
