package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
)

// newCommand returns the command with all its subcommands.
func newCommand() *cobra.Command {
	root := &cobra.Command{
		Use:   "dateline COMMAND",
		Short: "An annotated news story as a page that a reader can explore",
		Long: `Dateline turns annotated news stories into pages that a reader can explore:
every name opens a card, the places lie on a map, and every fact says where it
comes from.`,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return nil
			}
			return unknown(cmd, args[0])
		},
		RunE:          func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
		Version:       buildVersion(),
		SilenceErrors: true, // run prints them, in one line
		SilenceUsage:  true,

		SuggestionsMinimumDistance: 2,
		CompletionOptions:          cobra.CompletionOptions{DisableDefaultCmd: true},
	}
	root.PersistentFlags().BoolP("help", "h", false, "explain the command")
	root.Flags().Bool("version", false, "print the version")
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		return usageError{fmt.Errorf("%w; see dateline help%s", err, below(cmd))}
	})
	root.SetVersionTemplate(versionText())
	root.SetHelpTemplate(helpTemplate)
	root.SetHelpCommand(newHelp())
	cobra.EnableCommandSorting = false // the order is that of their use
	root.AddCommand(newServe(), newBuild(), newNew(), newCheck(), newExport(), newStrip(), newVerify(), newVersion())
	return root
}

// unknown returns the error for a word that names no command.
func unknown(root *cobra.Command, word string) error {
	err := fmt.Errorf("unknown command %q", word)
	if near := root.SuggestionsFor(word); len(near) > 0 {
		return usageError{fmt.Errorf("%w; did you mean %q?", err, near[0])}
	}
	if strings.HasSuffix(word, ".md") {
		return usageError{fmt.Errorf("%w; did you mean dateline serve %s?", err, word)}
	}
	return usageError{fmt.Errorf("%w; see dateline help", err)}
}

// below returns the part of a command's path after the program's name, with the
// space before it.
func below(cmd *cobra.Command) string {
	return strings.TrimPrefix(cmd.CommandPath(), cmd.Root().Name())
}

// atMost refuses more than n arguments; takes describes the arguments of the
// command.
func atMost(n int, takes string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) <= n {
			return nil
		}
		return usageError{fmt.Errorf("%s takes %s, not also %q", cmd.Name(), takes, args[n])}
	}
}

const helpTemplate = `{{with or .Long .Short}}{{. | trimTrailingWhitespaces}}

{{end}}Usage: {{if .HasParent}}{{.Parent.Name}} {{end}}{{.Use}}{{if .HasAvailableLocalFlags}} [flags]{{end}}
{{- if .HasAvailableSubCommands}}

Commands:
{{- range .Commands}}{{if or .IsAvailableCommand (eq .Name "help")}}
  {{rpad .Name .NamePadding}} {{.Short}}{{end}}{{end}}

STORY is a Markdown file, or a folder of them, or example:NAME for one of the
stories within the program; without it the default one is taken. Flags may
stand before or after it.

Exit status: 0; 1 for problems in a story or a bundle; 2 for wrong usage;
3 for everything else.{{end}}
{{- if .HasExample}}

Examples:
{{.Example}}{{end}}
{{- if .HasAvailableLocalFlags}}

Flags:
{{.LocalFlags.FlagUsages | trimTrailingWhitespaces}}{{end}}
`
