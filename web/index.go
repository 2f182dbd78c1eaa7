package web

import (
	"html/template"
	"strconv"

	"dateline/app"
	"dateline/web/poster"
)

// indexShell returns the document around a site's index.
func indexShell(index *app.Index, names assets, site string) (*shell, error) {
	description, err := newLinkedIndex(index, site)
	if err != nil {
		return nil, err
	}
	at := pageLocation{site: site}
	return &shell{
		Lang: "en", Title: index.Title, Description: strconv.Itoa(len(index.Stories)) + " stories to explore, newest first.",
		Policy: metaPolicy(), Linked: template.JS(description),
		Preview: preview{Type: "website", Site: at.address(), Image: at.image(names.Poster), Width: poster.Wide.X, Height: poster.Wide.Y},
	}, nil
}
