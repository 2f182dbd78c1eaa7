package main

import (
	"bytes"
	"fmt"
	"os"

	"dateline/article/parse"
	"dateline/article/stories"
	"dateline/web"
)

// prebuilt writes the bundle of the default story as an archive. The program
// embeds it, so a server of that story starts at once.
func prebuilt(name string) error {
	src, err := stories.FS.ReadFile(stories.Default)
	if err != nil {
		return err
	}
	a, problems := parse.Story(stories.Default, src)
	if a == nil {
		return fmt.Errorf("%v", problems)
	}
	var archive bytes.Buffer
	if err := web.WritePrebuilt(&archive, a); err != nil {
		return err
	}
	return os.WriteFile(name, archive.Bytes(), 0o666)
}
