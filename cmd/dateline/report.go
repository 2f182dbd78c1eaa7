package main

import (
	"encoding/json"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"dateline/article/parse"
)

// checked is the document of check --json. Editors rely on its fields.
type checked struct {
	Stories  int       `json:"stories"`
	Errors   int       `json:"errors"`
	Warnings int       `json:"warnings"`
	Problems []problem `json:"problems"`
}

type problem struct {
	File     string `json:"file"`
	Line     int    `json:"line"`
	Column   int    `json:"column"` // in characters
	Severity string `json:"severity"`
	Message  string `json:"message"`
	Remedy   string `json:"remedy"`
	Guess    bool   `json:"guess,omitempty"` // a guess that nobody has confirmed
}

func reportJSON(to io.Writer, stories int, found parse.Problems) error {
	warnings := found.Warnings()
	c := checked{stories, len(found) - warnings, warnings, []problem{}} // no problems are a list too
	for _, p := range found {
		c.Problems = append(c.Problems, problem{p.File, p.Line, p.Col, p.Severity.String(), p.What, p.Remedy, p.Guess})
	}
	out := json.NewEncoder(to)
	out.SetEscapeHTML(false)
	out.SetIndent("", "  ")
	return out.Encode(c)
}

// The escapes of GitHub Actions for the text of an annotation and for its
// properties. (docs.github.com, Workflow commands for GitHub Actions)
var (
	annotationText     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	annotationProperty = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)

// annotation formats a problem for GitHub Actions.
func annotation(p parse.Problem) string {
	return fmt.Sprintf("::%s file=%s,line=%d,col=%d::%s", p.Severity,
		annotationProperty.Replace(filepath.ToSlash(filepath.Clean(p.File))), p.Line, p.Col, annotationText.Replace(p.What+"; "+p.Remedy))
}
