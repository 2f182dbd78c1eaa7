// Command bench measures the default story's page, and prints one table: medians
// of runs that take turns with those of their controls, so that what disturbs the
// machine disturbs them alike.
//
// Usage, by make bench:
//
//	make bench                       everything, in a quarter of an hour
//	make bench ONLY=start,map        these parts alone
//	make bench ONLY=soak             ten minutes of reading in the builds of both compilers
//	make bench WASM=tinygo           TinyGo's build, its events beside those of Go's
//	make bench BASE=bin/bench/a.json the change since an earlier run, in per cent
//	make bench JSON=bin/bench/a.json where to keep the results
//
// The parts are the functions in [parts] and [long]. A figure that a row is to reach stands
// beside it; none is asserted, because machines differ and are busy.
package main
