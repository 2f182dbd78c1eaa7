package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	"dateline/web"

	"github.com/spf13/cobra"
)

func newVerify() *cobra.Command {
	return &cobra.Command{
		Use:   "verify DIR",
		Short: "Compare a built folder with its checksums",
		Long:  "Verify tells which files of a built folder differ, are missing or do not belong.",
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usageError{errors.New("verify needs DIR, a folder that build has written")}
			}
			return atMost(1, "one folder")(cmd, args)
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			dir := args[0]
			differences, err := verify(dir)
			if err != nil {
				return fmt.Errorf("verify %s: %w", dir, bareError(err))
			}
			for _, difference := range differences {
				fmt.Fprintln(cmd.OutOrStdout(), difference)
			}
			if len(differences) > 0 {
				return errProblems
			}
			fmt.Fprintf(cmd.ErrOrStderr(), "%s is as it was built\n", dir)
			return nil
		},
	}
}

// verify lists the differences between a folder and its checksums. Lost or
// damaged checksums are a difference too.
func verify(dir string) (differences []string, err error) {
	if _, err := os.Stat(dir); err != nil {
		return nil, err
	}
	differences, err = web.Verify(dir)
	unread := (*fs.PathError)(nil)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return []string{"checksums.txt: missing"}, nil
	case err != nil && !errors.As(err, &unread):
		return []string{err.Error()}, nil
	}
	return differences, err
}
