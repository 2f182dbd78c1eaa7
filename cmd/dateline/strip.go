package main

import (
	"fmt"

	"github.com/spf13/cobra"
)

func newStrip() *cobra.Command {
	return &cobra.Command{
		Use:   "strip [STORY]",
		Short: "Print a story's text without its annotations",
		Long: `Strip prints the publisher's text: each paragraph and subheading as it reads,
with one blank line between them.`,
		Args: atMost(1, "one story"),
		RunE: func(cmd *cobra.Command, args []string) error {
			shelf, err := findStories(args)
			if err != nil {
				return err
			}
			if n := len(shelf.names); n > 1 {
				return usageError{fmt.Errorf("strip takes one story, and %s has %d, the first of them %s", args[0], n, shelf.names[0])}
			}
			articles, err := shelf.sound(true, cmd.ErrOrStderr())
			if err != nil {
				return err
			}
			fmt.Fprint(cmd.OutOrStdout(), articles[0].Text())
			return nil
		},
	}
}
