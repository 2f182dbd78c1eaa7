package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"
)

func newVersion() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the version of the program and of what it is made with",
		Long:  "Version prints the version of the program, of go-app and of Go.",
		Args:  atMost(0, "no arguments"),
		RunE: func(cmd *cobra.Command, _ []string) error {
			fmt.Fprint(cmd.OutOrStdout(), versionText())
			return nil
		},
	}
}

// versionText is one line for the program and one for each thing it is made with.
func versionText() string {
	return fmt.Sprintf("dateline %s\ngo-app %s\n%s %s/%s\n",
		buildVersion(), moduleVersion("github.com/maxence-charriere/go-app/v10"),
		strings.Replace(runtime.Version(), "go", "go ", 1), runtime.GOOS, runtime.GOARCH)
}

// buildVersion is the version that the program was installed as, or the commit
// it was built from.
func buildVersion() string {
	build, ok := debug.ReadBuildInfo()
	if !ok || build.Main.Version == "" {
		return "(devel)"
	}
	return build.Main.Version
}

// moduleVersion is the version of a module that the program is made with.
func moduleVersion(path string) string {
	if build, ok := debug.ReadBuildInfo(); ok {
		for _, module := range build.Deps {
			if module.Path == path {
				return module.Version
			}
		}
	}
	return "of unknown version"
}
