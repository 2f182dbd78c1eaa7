//go:build tinygo

package app

// breathes is whether the first mount may pause. A goroutine of TinyGo that waits
// so deep in go-app's tree does not come back with all of its elements.
const breathes = false
