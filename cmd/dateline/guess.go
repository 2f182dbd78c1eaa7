package main

import (
	"fmt"
	"io"

	"dateline/article"
	"dateline/article/parse"

	"github.com/spf13/pflag"
)

// draftFlag adds the flag that lets guesses through.
func draftFlag(flags *pflag.FlagSet, draft *bool) {
	flags.BoolVar(draft, "draft", false, "take a story with guesses, and mark each of them")
}

// refuse prints problems. It returns an error if any of them is more than a warning,
// or a guess that is not let through as part of a draft.
func refuse(problems parse.Problems, draft bool, to io.Writer) error {
	fmt.Fprint(to, problems)
	guesses := len(problems.Guesses())
	switch {
	case problems.HasErrors():
		return errProblems
	case guesses > 0 && !draft:
		fmt.Fprintf(to, "%s, listed above by card: confirm each by taking its ? away, or publish all of them, marked, with --draft\n",
			article.Counted(guesses, "guess that nobody has confirmed", "guesses that nobody has confirmed"))
		return errProblems
	}
	return nil
}
