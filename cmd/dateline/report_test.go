package main

import (
	"testing"

	"dateline/article/parse"
)

// TestAnnotation escapes what GitHub Actions would take for the end of a
// property or for a line of its own.
func TestAnnotation(t *testing.T) {
	p := parse.Problem{File: "./a, b/50%: c.md", Line: 3, Col: 7, What: "100%25 of it:\r\nall, ::error::", Remedy: "mend it"}
	for severity, want := range map[parse.Severity]string{
		parse.Error:   "::error file=a%2C b/50%25%3A c.md,line=3,col=7::100%2525 of it:%0D%0Aall, ::error::; mend it",
		parse.Warning: "::warning file=a%2C b/50%25%3A c.md,line=3,col=7::100%2525 of it:%0D%0Aall, ::error::; mend it",
	} {
		p.Severity = severity
		if got := annotation(p); got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
}
