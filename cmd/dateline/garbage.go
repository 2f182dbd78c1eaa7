package main

import "runtime/debug"

// litter lets garbage pile up to four times what is in use, for a command that goes
// over many stories: each leaves much and keeps little, and to collect it as often
// as a server does takes a tenth of the time. It gives what ends this.
func litter() (tidy func()) {
	const percent = 400
	before := debug.SetGCPercent(percent)
	if before != 100 {
		debug.SetGCPercent(before) // the user has set GOGC
	}
	return func() { debug.SetGCPercent(before) }
}
