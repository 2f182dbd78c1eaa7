package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"dateline/web/e2e/browsertest"
)

// folder holds everything that the measurements make.
const folder = "bin/bench"

// A part measures something, several times, and notes it in the results.
type part struct {
	name    string
	measure func(*bench) error
}

var parts = []part{
	{"sizes", sizes},
	{"start", start},
	{"repeat", repeat},
	{"events", events},
	{"map", mapFrames},
	{"growth", growth},
	{"many", many},
	{"server", serverRequests},
	{"large", large},
}

// long are parts that take so long that they run only if named.
var long = []part{
	{"soak", soak},
}

// bench is one run of the program.
type bench struct {
	results
	runs int // of each measurement
}

func main() {
	os.Exit(run())
}

func run() int {
	only := flag.String("only", "", "measure these `PARTS` alone, separated by commas")
	base := flag.String("base", "", "print the change since the results in `FILE`")
	out := flag.String("json", filepath.Join(folder, "results.json"), "keep the results in `FILE`")
	runs := flag.Int("runs", 5, "measure everything `N` times")
	flag.Parse()
	err := measure(*only, *base, *out, *runs)
	browsertest.Close()
	if err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		return 1
	}
	return 0
}

func measure(only, base, out string, runs int) error {
	chosen, err := choose(only)
	if err != nil {
		return err
	}
	var earlier *results
	if base != "" {
		if earlier, err = load(base); err != nil {
			return err
		}
	}
	if err := os.MkdirAll(folder, 0o777); err != nil {
		return err
	}
	browsertest.Patience = 5 * time.Minute
	b := &bench{runs: runs}
	var errs []error
	for _, p := range chosen {
		began := time.Now()
		fmt.Fprintf(os.Stderr, "%s …", p.name)
		if err := p.measure(b); err != nil {
			errs = append(errs, fmt.Errorf("%s: %w", p.name, err)) // the others are worth having
		}
		fmt.Fprintf(os.Stderr, " %.0f s\n", time.Since(began).Seconds())
	}
	b.print(os.Stdout, earlier)
	return errors.Join(append(errs, b.save(out))...)
}

// choose returns the parts named in only, or all but the long ones for "".
func choose(only string) ([]part, error) {
	if only == "" {
		return parts, nil
	}
	all := slices.Concat(parts, long)
	var chosen []part
	for name := range strings.SplitSeq(only, ",") {
		i := slices.IndexFunc(all, func(p part) bool { return p.name == name })
		if i < 0 {
			var names []string
			for _, p := range all {
				names = append(names, p.name)
			}
			return nil, fmt.Errorf("there is no part %q; the parts are %s", name, strings.Join(names, ", "))
		}
		chosen = append(chosen, all[i])
	}
	return chosen, nil
}
