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
	missingHTML string

	//go:embed static/notfound.css
	missingCSS []byte

	missingTemplate = template.Must(template.New("notfound.html").Parse(missingHTML))
)

// notFoundPage is the page for an address that has none: 404.html. A host shows it at
// any depth, so no relative address in it holds and it asks for no file; its
// style is within it and named in its policy.
type notFoundPage struct {
	Policy, Site   string
	Lang, Headline string
	Style          template.CSS
}

// newNotFound makes the page for a site whose page at the address site, "" if that
// is not known, has a headline.
func newNotFound(headline, lang, site string) ([]byte, error) {
	style, err := minified("text/css", missingCSS)
	if err != nil {
		return nil, err
	}
	sum := sha256.Sum256(style)
	source := "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
	var b bytes.Buffer
	err = missingTemplate.Execute(&b, notFoundPage{
		Policy: "default-src 'none'; img-src data:; style-src " + source + "; base-uri 'none'; form-action 'none'",
		Site:   site, Lang: lang, Headline: headline,
		Style: template.CSS(style),
	})
	return b.Bytes(), err
}
