package main

import (
	"errors"
	"fmt"
	"go/doc/comment"
	"go/parser"
	"go/token"
	"slices"

	"dateline/article"

	"github.com/spf13/cobra"
)

func newHelp() *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND]",
		Short: "Explain a command, or with help format how to write a story",
		Long: `Help explains the program, or one command. "dateline help format" prints the
manual for authors: how a story is written. "dateline help tutorial" goes from a
text to a published folder, step by step.`,
		Args: atMost(1, "one command"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return cmd.Root().Help()
			}
			switch args[0] {
			case "format":
				text, err := manual()
				fmt.Fprint(cmd.OutOrStdout(), text)
				return err
			case "tutorial":
				fmt.Fprint(cmd.OutOrStdout(), article.Tutorial)
				return nil
			}
			about, rest, err := cmd.Root().Find(args)
			if err != nil || len(rest) > 0 {
				return unknown(cmd.Root(), args[0])
			}
			return about.Help()
		},
	}
}

// manualIntroduction begins the printed manual. It replaces the first
// paragraphs of the comment, which are for Go programmers.
const manualIntroduction = `A story is one Markdown file: the text with its names linked to cards, and under
it the cards with their facts. "dateline check story.md" finds every mistake in
it, and "dateline serve --watch story.md" shows it while you write.

`

// manual returns the manual for authors as plain text: the comment of package
// article from its first heading on.
func manual() (string, error) {
	file, err := parser.ParseFile(token.NewFileSet(), "doc.go", article.Manual, parser.PackageClauseOnly|parser.ParseComments)
	if err != nil {
		return "", err
	}
	var from comment.Parser
	doc := from.Parse(file.Doc.Text())
	first := slices.IndexFunc(doc.Content, func(b comment.Block) bool { _, heading := b.(*comment.Heading); return heading })
	if first < 0 {
		return "", errors.New("the manual has no heading")
	}
	doc.Content = doc.Content[first:]
	var to comment.Printer
	return manualIntroduction + string(to.Text(doc)), nil
}
