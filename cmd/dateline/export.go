package main

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"

	"dateline/article/export"

	"github.com/spf13/cobra"
)

func newExport() *cobra.Command {
	var format, output, site string
	var schema, force, draft bool
	cmd := &cobra.Command{
		Use:   "export [STORY]",
		Short: "Print a story's data in a form that other programs open",
		Long: `Export prints a story, or a folder of them, in one of these formats:

  json         text, cards, facts and sources; --schema prints the JSON Schema
  geojson      the places, for a map
  csv          the facts, a row for every piece of evidence, for a spreadsheet
  annotations  mentions and facts as W3C Web Annotations, in JSON-LD
  text         the text alone, of one story, as strip prints it

All are UTF-8. The CSV begins with a byte order mark, by which spreadsheets know
that, and a cell that they would take for a formula begins with an apostrophe.
Annotations select words of the plain text, which they look for beside them, in
a file of the story's name that ends in .txt; positions count its characters.

With -o the file is written in one step, or not at all.`,
		Example: `  dateline export story.md
  dateline export --format csv -o facts.csv stories
  dateline export --format annotations --site https://example.org/visit/ story.md`,
		Args: atMost(1, "one story"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if schema && len(args) > 0 {
				return usageError{errors.New("--schema takes no story: the schema is the same for all")}
			}
			if schema {
				return emit(cmd, output, []byte(export.Schema), force, nil)
			}
			f := export.Format(format)
			if !slices.Contains(export.Formats, f) {
				return usageError{fmt.Errorf("there is no format %q; write --format and one of %s", format, formats())}
			}
			if site != "" && f != export.Annotations {
				return usageError{errors.New("--site needs --format annotations")}
			}
			site, err := cleanSite(site)
			if err != nil {
				return err
			}
			shelf, err := findStories(args)
			if err != nil {
				return err
			}
			if n := len(shelf.names); n > 1 && f == export.Text {
				return usageError{fmt.Errorf("--format text takes one story; %s has %d, the first of them %s", args[0], n, shelf.names[0])}
			}
			articles, err := shelf.sound(draft, cmd.ErrOrStderr())
			if err != nil {
				return err
			}
			var b bytes.Buffer
			if err := export.Write(&b, f, articles, site); err != nil {
				return fmt.Errorf("export: %w", err)
			}
			return emit(cmd, output, b.Bytes(), force, shelf.paths())
		},
	}
	cmd.Flags().StringVar(&format, "format", string(export.JSON), "print in `FORMAT`")
	cmd.Flags().StringVarP(&output, "output", "o", "", "write to `FILE`, and print its name")
	cmd.Flags().BoolVar(&force, "force", false, "replace FILE")
	cmd.Flags().StringVar(&site, "site", "", "the page will lie at `URL`, which annotations then name")
	draftFlag(cmd.Flags(), &draft)
	cmd.Flags().BoolVar(&schema, "schema", false, "print the JSON Schema of the format json instead of a story")
	return cmd
}

// formats lists the formats in words.
func formats() string {
	var names []string
	for _, f := range export.Formats {
		names = append(names, string(f))
	}
	return strings.Join(names, ", ")
}

// emit prints a result, or writes it to a file and prints the file's name. It
// never replaces a file that the result was made from.
func emit(cmd *cobra.Command, file string, result []byte, force bool, sources []string) error {
	if file == "" {
		_, err := cmd.OutOrStdout().Write(result)
		return err
	}
	if err := writeFile(file, result, force, sources); err != nil {
		return fmt.Errorf("write %s: %w", file, bareError(err))
	}
	fmt.Fprintln(cmd.OutOrStdout(), file)
	return nil
}
