// Package export writes stories in formats that other programs open: a
// documented JSON document, places for a map, facts for a spreadsheet,
// annotations for an annotation tool, and plain text. The same stories give the
// same bytes.
package export
