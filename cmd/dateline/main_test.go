package main

import (
	"bytes"
	"errors"
	"os"
	"strings"
	"syscall"
	"testing"

	"dateline/web/e2e/browsertest"
)

// asCommand is set in the environment of a process that is to be the command and
// not its tests.
const asCommand = "DATELINE_TEST_AS_COMMAND"

func TestMain(m *testing.M) {
	if os.Getenv(asCommand) != "" {
		main()
	}
	browsertest.Main(m)
}

// full is a writer on a disk that has no space left.
type full struct{}

func (full) Write([]byte) (int, error) {
	return 0, &os.PathError{Op: "write", Path: "/dev/stdout", Err: syscall.ENOSPC}
}

// TestLostResult loses what the commands print, which must not pass for success
// nor for a mere problem.
func TestLostResult(t *testing.T) {
	enterFiles(t)
	for _, args := range []string{"help", "version", "--version", "strip story.md", "check empty.md", "export story.md", "new text.txt"} {
		var stderr bytes.Buffer
		code := run(t.Context(), strings.Fields(args), full{}, &stderr)
		if code != exitFailure || !strings.HasSuffix(stderr.String(), "dateline: write the result: no space left on device\n") {
			t.Errorf("dateline %s: exit %d, %q", args, code, stderr.String())
		}
	}
}

func TestVersion(t *testing.T) {
	var stdout, stderr, flag bytes.Buffer
	if code := run(t.Context(), []string{"version"}, &stdout, &stderr); code != exitOK || stderr.Len() > 0 {
		t.Errorf("exit %d, %s", code, stderr.String())
	}
	for _, want := range []string{"dateline ", "\ngo-app v10.1.11\n", "\ngo 1.", "\nin the browser: "} {
		if !strings.Contains(stdout.String(), want) {
			t.Errorf("no %q in:\n%s", want, stdout.String())
		}
	}
	if run(t.Context(), []string{"--version"}, &flag, &stderr); flag.String() != stdout.String() {
		t.Errorf("--version prints\n%s", flag.String())
	}
}

func TestExitCode(t *testing.T) {
	for _, test := range []struct {
		err  error
		want int
	}{
		{nil, 0},
		{errProblems, 1},
		{usageError{errors.New("no such flag")}, 2},
		{syscall.ENOSPC, 3},
	} {
		if got := exitCode(test.err); got != test.want {
			t.Errorf("%v: exit %d, want %d", test.err, got, test.want)
		}
	}
}
