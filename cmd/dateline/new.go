package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"dateline/article"
	"dateline/article/draft"
	"dateline/article/parse"
	"dateline/web/atlas"

	"github.com/spf13/cobra"
	"golang.org/x/text/language"
)

func newNew() *cobra.Command {
	var to, lang string
	var force bool
	cmd := &cobra.Command{
		Use:   "new [TEXT]",
		Short: "Make the draft of a story from a plain text",
		Long: `New reads a story's plain text, from a file or from standard input, and prints
the draft of a story: the names in it linked, a card for each, and on the cards
what the text says of them. Not a letter of the text is changed. What is a guess
is marked with ?, and dateline check lists it for a human to confirm.

Paragraphs and subheadings stand between blank lines. The rules are for English;
in other languages they find fewer names, and no claims.`,
		Example: `  dateline new -o story.md text.txt
  dateline check story.md`,
		Args: atMost(1, "one text"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if _, err := language.Parse(lang); lang != "" && err != nil {
				return usageError{fmt.Errorf("--lang %q is no language; give its code, such as en, mn or zh-Hant", lang)}
			}
			name, text, err := readText(args, cmd.InOrStdin())
			if err != nil {
				return err
			}
			story, problems := draft.New(name, text, lang, atlas.Gazetteer{})
			if len(problems) > 0 {
				fmt.Fprint(cmd.ErrOrStderr(), problems)
				return errProblems
			}
			if err := emit(cmd, to, story, force, []string{name}); err != nil || to == "" {
				return err
			}
			_, found := parse.Story(to, story)
			fmt.Fprintf(cmd.ErrOrStderr(), "%s; dateline check %s lists what a human must confirm\n", article.Counted(len(found), "warning", "warnings"), to)
			return nil
		},
	}
	cmd.Flags().StringVarP(&to, "output", "o", "", "write to `FILE`, and print its name")
	cmd.Flags().BoolVar(&force, "force", false, "replace FILE")
	cmd.Flags().StringVar(&lang, "lang", "", "the text is in the language `CODE` (default: guessed)")
	return cmd
}

// readText reads the text that the arguments of a command name, or standard
// input.
func readText(args []string, stdin io.Reader) (name string, text []byte, err error) {
	if len(args) == 0 || args[0] == "-" {
		text, err := io.ReadAll(io.LimitReader(stdin, maxFileSize))
		if err != nil {
			err = fmt.Errorf("read standard input: %w", bareError(err))
		}
		return "standard input", text, err
	}
	name = args[0]
	file, err := os.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return name, nil, fmt.Errorf("there is no file %s", name)
	}
	if err == nil {
		defer file.Close()
		text, err = io.ReadAll(io.LimitReader(file, maxFileSize))
	}
	if err != nil {
		return name, nil, fmt.Errorf("read %s: %w", name, bareError(err))
	}
	return name, text, nil
}
