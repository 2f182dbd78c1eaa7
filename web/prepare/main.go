// Command prepare makes the bundle of the default story ahead, so that a server
// starts at once: make runs it and puts the archive into the program.
package main

import (
	"bytes"
	"fmt"
	"os"

	"dateline/article/stories"
	"dateline/web"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: prepare FILE")
		os.Exit(2)
	}
	if err := prepare(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "prepare:", err)
		os.Exit(1)
	}
}

func prepare(name string) error {
	a, err := stories.Parsed(stories.Default)
	if err != nil {
		return err
	}
	var archive bytes.Buffer
	if err := web.Prepare(&archive, a); err != nil {
		return err
	}
	return os.WriteFile(name, archive.Bytes(), 0o666)
}
