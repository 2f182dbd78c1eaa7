package export

import (
	"fmt"
	"io"

	"dateline/article"
)

// Format is the name of an export format.
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

// Write writes stories in a format. All formats but Text take several stories.
// site is the address of the published stories, with a slash at its end, or "";
// the format Annotations names the pages by it.
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
			return fmt.Errorf("format text takes one story; there are %d", len(stories))
		}
		_, err := io.WriteString(to, stories[0].Text())
		return err
	}
	return fmt.Errorf("unknown format %q", f)
}
