// Package derive fills in what of a story is computed once, at build, with
// libraries that the browser should not have to load. Each file is one
// derivation; [Article] runs them all. What they give are plain fields of the
// model.
package derive
