// Package e2e holds whole-site tests in a real browser: what a reader does with
// one story, on a site of several, and without network. They share one browser and
// the sites that it opens, and run beside each other; those that count what the
// browser does, or point at something for a time, run alone.
package e2e
