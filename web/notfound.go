package web

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"html/template"
)

var (
	//go:embed static/notfound.html
	notFoundHTML string

	//go:embed static/notfound.css
	notFoundCSS []byte

	notFoundTemplate = template.Must(template.New("notfound.html").Parse(notFoundHTML))
)

// notFoundPage is the data of 404.html. A host serves it at any depth, where relative
// addresses would break. So the page loads no file: its style is inline, and its
// policy allows that style by hash.
type notFoundPage struct {
	Policy, Site   string
	Lang, Headline string
	Style          template.CSS
}

// newNotFound returns 404.html. It links to the start page, by its headline, if the
// address of the site is known.
func newNotFound(headline, lang, site string) ([]byte, error) {
	style, err := minified("text/css", notFoundCSS)
	if err != nil {
		return nil, err
	}
	sum := sha256.Sum256(style)
	source := "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
	var b bytes.Buffer
	err = notFoundTemplate.Execute(&b, notFoundPage{
		Policy: "default-src 'none'; img-src data:; style-src " + source + "; base-uri 'none'; form-action 'none'",
		Site:   site, Lang: lang, Headline: headline,
		Style: template.CSS(style),
	})
	return b.Bytes(), err
}
