package main

import (
	"fmt"

	"dateline/article/parse"

	"github.com/spf13/cobra"
)

func newCheck() *cobra.Command {
	return &cobra.Command{
		Use:   "check [STORY]",
		Short: "Report what is wrong with a story, and how to put it right",
		Long: `Check reports every problem of a story, one line each:

  file:line:column: what is wrong; what to do

A warning alone does not stop a story from being published.`,
		Args: atMost(1, "one story"),
		RunE: func(cmd *cobra.Command, args []string) error {
			shelf, err := findStories(args)
			if err != nil {
				return err
			}
			articles, problems, err := shelf.parse()
			if err != nil {
				return err
			}
			fmt.Fprint(cmd.OutOrStdout(), problems)
			fmt.Fprintln(cmd.ErrOrStderr(), summary(len(articles), problems))
			if problems.HasErrors() {
				return errProblems
			}
			return nil
		},
	}
}

// summary counts stories, problems and warnings in words.
func summary(stories int, found parse.Problems) string {
	warnings := 0
	for _, p := range found {
		if p.Severity == parse.Warning {
			warnings++
		}
	}
	s := count(stories, "story", "stories") + ", " + count(len(found)-warnings, "problem", "problems")
	if warnings > 0 {
		s += ", " + count(warnings, "warning", "warnings")
	}
	return s
}

// count sets a number with its noun.
func count(n int, one, many string) string {
	switch n {
	case 0:
		return "no " + many
	case 1:
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
