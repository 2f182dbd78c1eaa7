package watch

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"fmt"
	"html/template"

	"dateline/article"
)

var (
	//go:embed panel.html
	panelHTML string

	//go:embed proof.js
	script []byte

	//go:embed proof.css
	style []byte

	//go:embed forget.js
	forget []byte

	templates = template.Must(template.New("").Parse(panelHTML))
)

// Problem is something that the author should put right.
type Problem struct {
	Where   string // file, line and column; "" if it has no place
	What    string
	Remedy  string
	Warning bool // the story can be shown so
}

// panel is the list of problems that every page has, and what its script reads.
type panel struct {
	Folder   string // path of the proof's own files
	Version  string // of the bundle; "" before there is one
	Stale    bool   // the bundle is older than the problems
	Heading  string
	Problems []Problem
}

// newPanel makes the panel for what is wrong with a story, above the version that
// is shown.
func newPanel(folder string, shown pages, problems []Problem) *panel {
	p := &panel{Folder: folder, Problems: problems}
	if shown != nil {
		p.Version = shown.sum()
	}
	errors := 0
	for _, problem := range problems {
		if !problem.Warning {
			errors++
		}
	}
	p.Stale = errors > 0
	p.Heading = heading(errors, len(problems)-errors)
	return p
}

// heading counts problems and warnings.
func heading(errors, warnings int) string {
	switch counted := article.Counted(errors, "problem", "problems") + ", " + article.Counted(warnings, "warning", "warnings"); {
	case errors == 0:
		return article.Counted(warnings, "warning", "warnings")
	case warnings == 0:
		return article.Counted(errors, "problem", "problems")
	default:
		return counted
	}
}

// Sum tells one list of problems from another.
func (p *panel) Sum() string {
	if len(p.Problems) == 0 {
		return ""
	}
	sum := sha256.Sum256(fmt.Appendf(nil, "%+v", p.Problems))
	return hex.EncodeToString(sum[:6])
}

// event is what a page is told of a version.
type event struct {
	Version string `json:"version"`
	Sum     string `json:"sum"`
	Panel   string `json:"panel"` // as HTML
}

// event describes the panel to pages that are open.
func (p *panel) event() (event, error) {
	_, foot, err := p.render()
	return event{p.Version, p.Sum(), string(foot)}, err
}

// render gives what belongs into a page's head and at the end of its body.
func (p *panel) render() (head, foot []byte, err error) {
	for name, to := range map[string]*[]byte{"head": &head, "foot": &foot} {
		var b bytes.Buffer
		if err := templates.ExecuteTemplate(&b, name, p); err != nil {
			return nil, nil, err
		}
		*to = b.Bytes()
	}
	return head, foot, nil
}

// unsound is the page of a story that could never be shown yet.
func (p *panel) unsound() (pages, error) {
	var b bytes.Buffer
	err := templates.ExecuteTemplate(&b, "unsound", p)
	return pages{"index.html": b.Bytes()}, err
}
