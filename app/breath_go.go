//go:build !tinygo

package app

// breathes is whether the first mount may pause.
const breathes = true
