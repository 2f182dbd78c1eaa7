package main

import (
	"bytes"
	"fmt"
	"os/exec"
	"syscall"
	"time"
)

// program is the command built by make.
const program = "bin/dateline"

// cost is the time and memory of a command.
type cost struct {
	wall      float64 // seconds that passed
	processor float64 // seconds of the processors' time, which others on the machine take little of
	memory    float64 // MB at most
}

// dateline runs the program to its end.
func dateline(args ...string) (cost, error) {
	cmd := exec.Command(program, args...)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	began := time.Now()
	if err := cmd.Run(); err != nil {
		return cost{}, fmt.Errorf("%v: %w\n%s", cmd.Args, err, &stderr)
	}
	c := cost{
		wall:      time.Since(began).Seconds(),
		processor: (cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()).Seconds(),
	}
	if usage, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage); ok {
		c.memory = float64(usage.Maxrss) / 1e3 // Linux counts in KB
	}
	return c, nil
}

// spent is the processor time that this program has taken so far, in seconds.
func spent() float64 {
	var usage syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &usage) != nil {
		return 0
	}
	return float64(usage.Utime.Nano()+usage.Stime.Nano()) / 1e9
}
