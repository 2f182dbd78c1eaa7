package export

import (
	"fmt"
	"io"

	"dateline/article"
)

// Format is a form in which stories are exported.
type Format string

// The formats.
const (
	JSON        Format = "json"
	GeoJSON     Format = "geojson"
	CSV         Format = "csv"
	Annotations Format = "annotations"
	Text        Format = "text"
)

// Formats lists every format.
var Formats = []Format{JSON, GeoJSON, CSV, Annotations, Text}

// Write writes stories in a format. All formats but text take several stories.
// The site is the address at which they are published, with a slash at its end,
// or "": annotations name the pages there.
func Write(to io.Writer, f Format, stories []*article.Article, site string) error {
	switch f {
	case JSON:
		return writeJSON(to, newDocument(stories))
	case GeoJSON:
		return writeJSON(to, newPlaces(stories))
	case CSV:
		return writeFacts(to, stories)
	case Annotations:
		c, err := newCollection(stories, site)
		if err != nil {
			return err
		}
		return writeJSON(to, c)
	case Text:
		if len(stories) != 1 {
			return fmt.Errorf("%d stories do not make one text", len(stories))
		}
		_, err := io.WriteString(to, stories[0].Text())
		return err
	}
	return fmt.Errorf("there is no format %q", f)
}
