package app

import (
	"dateline/article"
	"dateline/article/carto"
)

// Edition is one story as it is published, or the index of several: what the page
// is rendered from, at build and in the browser alike. It travels as JSON within
// the page.
type Edition struct {
	Article *article.Article `json:"article,omitempty"` // nil for an index
	Map     *carto.Map       `json:"map,omitempty"`     // nil for a story without places
	// MapFiles are the files of the map; empty for a story without places.
	MapFiles MapFiles `json:"files,omitzero"`
	// Pictures are the author's, by the ids of their figures.
	Pictures map[article.ID]Picture `json:"pictures,omitempty"`
	// Home leads from a story to the index of its site; "" for a story by itself.
	Home  string `json:"home,omitempty"`
	Index *Index `json:"index,omitempty"` // nil for a story
}

// MapFiles are the addresses of a map's files, relative to the page.
type MapFiles struct {
	Region string `json:"region"`
	World  string `json:"world"`
	Towns  string `json:"towns,omitempty"` // "" for a map without detail
}

// Index is what the index of a site shows: its stories, newest first.
type Index struct {
	Title   string           `json:"title"`
	Stories []article.Teaser `json:"stories"`
}

// Picture is the file of a figure, and how large it is shown at most, in CSS
// pixels. The file's name is relative to the page.
type Picture struct {
	File   string `json:"file"`
	Width  int    `json:"width"`
	Height int    `json:"height"`
}
