// Package derive computes those fields of a story that are computed once, at
// build, with libraries that are too large for the browser. Each file is one
// derivation; [Article] runs them all. The results are plain fields of the
// model.
package derive
