package web

import (
	"fmt"
	"io/fs"
	"regexp"
	"slices"
	"strings"

	"dateline/app"
	"dateline/article"
)

// styleSheet joins the styles: tokens, base, the components by name, and last print,
// which overrides them all.
func styleSheet() ([]byte, error) {
	paths, err := fs.Glob(static, "static/styles/*.css")
	if err != nil {
		return nil, err
	}
	first, last := []string{"static/styles/tokens.css", "static/styles/base.css"}, "static/styles/print.css"
	paths = append(first, slices.DeleteFunc(paths, func(p string) bool { return slices.Contains(first, p) || p == last })...)
	paths = append(paths, last)
	var all []byte
	for _, p := range paths {
		b, err := fs.ReadFile(static, p)
		if err != nil {
			return nil, err
		}
		small, err := minified("text/css", forPanels(forKinds(b))) // one by one, so that an error names its file
		if err != nil {
			return nil, fmt.Errorf("%s: %w", p, err)
		}
		all = append(all, small...)
	}
	return all, nil
}

var (
	kindRule      = regexp.MustCompile(`(?m)^[^/\n]*\bKIND\b.*\n`)
	panelSelector = regexp.MustCompile(`(?m)^[^/\n]*\bPANEL\b[^{\n]*`)
)

// forKinds repeats each line with KIND for every kind of entity. It replaces ACCENT by
// the kind's accent.
func forKinds(css []byte) []byte {
	return kindRule.ReplaceAllFunc(css, func(rule []byte) []byte {
		var all strings.Builder
		for _, k := range article.Kinds {
			replacer := strings.NewReplacer("KIND", string(k), "ACCENT", app.KindInfoOf(k).Accent)
			all.WriteString(replacer.Replace(string(rule)))
		}
		return []byte(all.String())
	})
}

// forPanels replaces a selector with PANEL by a list with one selector for each
// panel.
func forPanels(css []byte) []byte {
	return panelSelector.ReplaceAllFunc(css, func(selector []byte) []byte {
		var all []string
		for _, p := range article.Panels {
			all = append(all, strings.ReplaceAll(string(selector), "PANEL", string(p.ID)))
		}
		return []byte(strings.Join(all, ","))
	})
}
