package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"

	"dateline/web"
	"dateline/web/wasmbuild"

	"github.com/spf13/cobra"
)

func newVersion() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the version of the program and of what it is made with",
		Long: `Version prints the version of the program, of go-app, of Go, and of the compiler
of what runs in the browser: Go as well, or TinyGo.`,
		Args: atMost(0, "no arguments"),
		RunE: func(cmd *cobra.Command, _ []string) error {
			fmt.Fprint(cmd.OutOrStdout(), versionText())
			return nil
		},
	}
}

// versionText returns one line for the program and one for each of its
// components.
func versionText() string {
	return fmt.Sprintf("dateline %s\ngo-app %s\n%s %s/%s\nin the browser: %s\n",
		buildVersion(), moduleVersion("github.com/maxence-charriere/go-app/v10"),
		strings.Replace(runtime.Version(), "go", "go ", 1), runtime.GOOS, runtime.GOARCH, browserCompiler())
}

// browserCompiler names the compiler of the browser's program, or the reason
// why there is none.
func browserCompiler() string {
	p, err := wasmbuild.Read(web.Built())
	if err != nil {
		return err.Error()
	}
	return p.Compiler
}

// buildVersion returns the installed version of the program, or the commit of
// its source.
func buildVersion() string {
	build, ok := debug.ReadBuildInfo()
	if !ok || build.Main.Version == "" {
		return "(devel)"
	}
	return build.Main.Version
}

// moduleVersion returns the version of a module in the program.
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
