// Package watch serves a live preview of a story to its author: the page that readers
// will get, with two additions. A small script reloads the page whenever there is a
// new version, and keeps the author's place in it. A panel lists the story's problems
// above the last version that could be built.
//
// The script reloads the whole page for each version instead of patching it, so that
// authors see exactly what readers will. A reload takes 0.1 to 0.2 s, because the
// browser caches the compiled program.
package watch
