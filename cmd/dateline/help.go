package main

import (
	"fmt"
	"go/doc/comment"
	"go/parser"
	"go/token"

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

// manual sets the manual for authors, which is a Go comment, as plain text.
func manual() (string, error) {
	file, err := parser.ParseFile(token.NewFileSet(), "doc.go", article.Manual, parser.PackageClauseOnly|parser.ParseComments)
	if err != nil {
		return "", err
	}
	var from comment.Parser
	var to comment.Printer
	return string(to.Text(from.Parse(file.Doc.Text()))), nil
}
