package main

import "runtime/debug"

// relaxGC doubles the heap target while a command reads many stories, unless
// GOGC is set. Each story leaves much garbage and keeps little, so collecting
// as often as a server does would take longer. Call the returned function to
// restore the target.
func relaxGC() (tidy func()) {
	const usual, percent = 100, 200
	before := debug.SetGCPercent(percent)
	if before != usual {
		debug.SetGCPercent(before)
	}
	return func() { debug.SetGCPercent(before) }
}
