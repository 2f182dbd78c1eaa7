package web

import (
	"html/template"
	"strconv"

	"dateline/app"
	"dateline/web/poster"
)

// indexShell is the shell of the index of a site.
func indexShell(index *app.Index, names map[string]string, site string) (*shell, error) {
	description, err := newLinkedIndex(index, site)
	if err != nil {
		return nil, err
	}
	at := pageLocation{site: site}
	return &shell{
		Lang: "en", Title: index.Title, Description: strconv.Itoa(len(index.Stories)) + " stories to explore, newest first.",
		Policy: metaPolicy(), Linked: template.JS(description),
		Preview: preview{Type: "website", Site: at.address(), Image: at.image(names["poster.png"]), Width: poster.Wide.X, Height: poster.Wide.Y},
	}, nil
}
