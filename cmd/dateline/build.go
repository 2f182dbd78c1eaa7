package main

import (
	"errors"
	"fmt"

	"dateline/web"

	"github.com/spf13/cobra"
)

func newBuild() *cobra.Command {
	var dir string
	var force bool
	cmd := &cobra.Command{
		Use:   "build -o DIR [STORY]",
		Short: "Write a story's page as a folder for any host",
		Long: `Build writes a folder that any host of files can serve, at any path: the page,
what it needs, each file compressed beside it, and checksums of them all. The
folder is replaced in one step, or not at all.`,
		Args: atMost(1, "one story"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if dir == "" {
				return usageError{errors.New("build needs -o DIR, the folder to write to")}
			}
			bundle, _, err := makeBundle(args, cmd.ErrOrStderr())
			if err != nil {
				return err
			}
			if err := web.Write(dir, bundle, force); err != nil {
				return fmt.Errorf("write %s: %w", dir, cause(err))
			}
			fmt.Fprintf(cmd.OutOrStdout(), "%s: %s\n", dir, count(len(bundle.Paths()), "file", "files"))
			return nil
		},
	}
	cmd.Flags().StringVarP(&dir, "output", "o", "", "write to the folder `DIR`")
	cmd.Flags().BoolVar(&force, "force", false, "replace DIR even if it holds other files")
	return cmd
}
