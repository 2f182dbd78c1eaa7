package main

import (
	"errors"
	"fmt"
	"path/filepath"

	"dateline/web"

	"github.com/spf13/cobra"
)

func newBuild() *cobra.Command {
	var dir, site string
	var force, draft bool
	cmd := &cobra.Command{
		Use:   "build -o DIR [STORY]",
		Short: "Write a story's page, or a site of stories, as a folder for any host",
		Long: `Build writes a folder that any host of files can serve, at any path: the page,
what it needs, each file compressed beside it, and checksums of them all. The
folder is replaced in one step, or not at all. Build prints the path of the page.

Of a folder with several stories it makes their index and a page for each; with
--site a sitemap and a feed too.`,
		Args: atMost(1, "one story"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if dir == "" {
				return usageError{errors.New("build needs -o DIR, the folder to write to")}
			}
			defer relaxGC()()
			p, err := prepare(args, site, draft, cmd.ErrOrStderr())
			if err != nil {
				return err
			}
			if err := write(dir, p, force, args); err != nil {
				return fmt.Errorf("write %s: %w", dir, bareError(err))
			}
			fmt.Fprintln(cmd.OutOrStdout(), filepath.Join(dir, "index.html"))
			return nil
		},
	}
	cmd.Flags().StringVarP(&dir, "output", "o", "", "write to the folder `DIR`")
	cmd.Flags().StringVar(&site, "site", "", "the page will lie at `URL`, which it then names to search engines and previews")
	cmd.Flags().BoolVar(&force, "force", false, "replace DIR even if it holds other files")
	draftFlag(cmd.Flags(), &draft)
	return cmd
}

// write writes what is to be published to a folder. Not even force makes it replace one that
// holds the working directory or the story: that would be a slip of the hand.
func write(dir string, p *publication, force bool, stories []string) error {
	if force && within(dir, ".") {
		return errors.New("the working directory lies in it and would be lost")
	}
	for _, story := range stories {
		if force && within(dir, story) {
			return fmt.Errorf("%s lies in it and would be lost", story)
		}
	}
	err := p.write(dir, force)
	if errors.Is(err, web.ErrForeign) {
		return fmt.Errorf("%w; --force replaces it anyway", err)
	}
	return err
}

// within reports whether a path leads into a folder, or to it.
func within(folder, name string) bool {
	inner, err := filepath.Rel(resolve(folder), resolve(name))
	return err == nil && filepath.IsLocal(inner)
}

// resolve makes a path absolute and follows its symbolic links as far as it can.
func resolve(name string) string {
	if target, err := filepath.EvalSymlinks(name); err == nil {
		name = target
	}
	if absolute, err := filepath.Abs(name); err == nil {
		name = absolute
	}
	return name
}
