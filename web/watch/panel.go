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

	//go:embed preview.js
	script []byte

	//go:embed preview.css
	style []byte

	//go:embed unregister.js
	unregister []byte

	templates = template.Must(template.New("").Parse(panelHTML))
)

// Problem is a fault in the story, and how the author can remedy it.
type Problem struct {
	Where   string // file, line and column; "" if unknown
	What    string
	Remedy  string
	Warning bool // the story can be built nevertheless
}

// panel is the list of problems on every page, and the data for its script.
type panel struct {
	Folder   string // path of the preview's own files
	Version  string // of the bundle; "" before there is one
	Stale    bool   // the bundle is older than the problems
	Heading  string
	Problems []Problem
}

// newPanel returns the panel for a story's problems; shown is the version below it.
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

// heading says how many problems and warnings there are.
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

// Sum returns a hash of the problems; "" for none.
func (p *panel) Sum() string {
	if len(p.Problems) == 0 {
		return ""
	}
	sum := sha256.Sum256(fmt.Appendf(nil, "%+v", p.Problems))
	return hex.EncodeToString(sum[:6])
}

// event is the message to an open page about a version.
type event struct {
	Version string `json:"version"`
	Sum     string `json:"sum"`
	Panel   string `json:"panel"` // as HTML
}

// event returns the message that updates the panel of an open page.
func (p *panel) event() (event, error) {
	_, foot, err := p.render()
	return event{p.Version, p.Sum(), string(foot)}, err
}

// render returns the panel's HTML for a page's head and for the end of its body.
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

// placeholder returns a page for a story that no version could be built of yet.
func (p *panel) placeholder() (pages, error) {
	var b bytes.Buffer
	err := templates.ExecuteTemplate(&b, "placeholder", p)
	return pages{"index.html": b.Bytes()}, err
}
