package main

import "runtime/debug"

// relaxGC lets garbage pile up to twice what is in use, for a command that goes
// over many stories: each leaves much and keeps little, and to collect it as often
// as a server does takes more time. It gives what ends this. GOGC goes first.
func relaxGC() (tidy func()) {
	const usual, percent = 100, 200
	before := debug.SetGCPercent(percent)
	if before != usual {
		debug.SetGCPercent(before)
	}
	return func() { debug.SetGCPercent(before) }
}
