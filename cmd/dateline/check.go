package main

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"dateline/article"
	"dateline/article/parse"

	"github.com/spf13/cobra"
)

func newCheck() *cobra.Command {
	var strict, asJSON, asGitHub bool
	cmd := &cobra.Command{
		Use:   "check [STORY]",
		Short: "Report what is wrong with a story, and how to put it right",
		Long: `Check reports every problem of a story, one line each:

  file:line:column: what is wrong; what to do

A warning alone does not stop a story from being published. With --strict
warnings are errors too. Of a folder it checks every story and the cards that
they share.

With --json it prints one document for editors: the number of stories, errors
and warnings, and of each problem its file, line, column, severity ("error" or
"warning"), message and remedy. Lines and columns count from 1, columns in
characters. A later version may add fields, but takes none away.

With --github it prints annotations for GitHub Actions, which shows them at the
lines of a change.`,
		Example: `  dateline check --strict story.md
  dateline check --json story.md
  dateline check --github stories`,
		Args: atMost(1, "one story"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if asJSON && asGitHub {
				return usageError{errors.New("check prints --json or --github, not both")}
			}
			defer relaxGC()()
			shelf, err := findStories(args)
			if err != nil {
				return err
			}
			problems, err := shelf.check(shelf.look, nil)
			if err != nil {
				return err
			}
			if strict {
				problems = problems.Strict()
			}
			if err := report(cmd.OutOrStdout(), shelf.Len(), problems, asJSON, asGitHub); err != nil {
				return err
			}
			fmt.Fprintln(cmd.ErrOrStderr(), summary(shelf.Len(), problems))
			if problems.HasErrors() {
				return errProblems
			}
			return nil
		},
	}
	cmd.Flags().BoolVar(&strict, "strict", false, "take warnings for errors")
	cmd.Flags().BoolVar(&asJSON, "json", false, "print the problems as one JSON document")
	cmd.Flags().BoolVar(&asGitHub, "github", false, "print the problems as annotations for GitHub Actions")
	return cmd
}

// report prints the problems of so many stories.
func report(to io.Writer, stories int, problems parse.Problems, asJSON, asGitHub bool) error {
	switch {
	case asJSON:
		return reportJSON(to, stories, problems)
	case asGitHub:
		for _, p := range problems {
			fmt.Fprintln(to, annotation(p))
		}
	default:
		fmt.Fprint(to, problems)
	}
	return nil
}

// summary counts stories, errors, guesses and warnings in words.
func summary(stories int, found parse.Problems) string {
	parts := []string{article.Counted(stories, "story", "stories")}
	warnings := found.Warnings()
	errors := len(found) - warnings
	guesses := 0
	for _, p := range found.Guesses() {
		if p.Severity == parse.Warning {
			guesses++
		}
	}
	switch {
	case len(found) == 0:
		parts = append(parts, "no problems")
	case errors == 0:
		parts = append(parts, "no errors")
	default:
		parts = append(parts, article.Counted(errors, "error", "errors"))
	}
	if guesses > 0 {
		parts = append(parts, article.Counted(guesses, "guess", "guesses")+" to confirm (build, export and serve refuse them without --draft)")
	}
	if others := warnings - guesses; others > 0 {
		parts = append(parts, article.Counted(others, "warning", "warnings"))
	}
	return strings.Join(parts, ", ")
}
