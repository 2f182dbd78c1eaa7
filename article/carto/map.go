package carto

import "dateline/article"

// Map is the data of a story's map beside the story and the drawn files. The
// build computes it once, so that the page is the same everywhere. It is plain
// data, rounded to a tenth of a picture unit.
type Map struct {
	Region Sheet  `json:"region"`
	World  *Sheet `json:"world,omitempty"` // nil if the region shows everything
	// Outline is the region's frame on the world's picture, as path data; "" if
	// the region is the world.
	Outline string          `json:"outline,omitempty"`
	Corner  Corner          `json:"corner,omitempty"` // of the region, where the inset of the world lies
	Lands   []ShadedCountry `json:"lands,omitempty"`  // the story's countries, in the author's order
	// Places lists the places, on the region's sheet or not, in the order in which
	// the story names them.
	Places []article.ID `json:"places,omitempty"`
	// Countries are the names of the countries that the places lie in, by code.
	Countries map[string]string `json:"countries,omitempty"`
	// Windows are the files with more detail of a part of the region.
	Windows []Window `json:"windows,omitempty"`
	Note    string   `json:"note,omitempty"`   // how disputed boundaries are drawn
	Credit  string   `json:"credit,omitempty"` // the source of the map's data
}

// Sheet is one picture with its lettering.
type Sheet struct {
	Frame Frame  `json:"frame"`
	Marks []Mark `json:"marks,omitempty"` // in the order in which the story names them
	Track *Track `json:"track,omitempty"` // the story's route
	Bar   Bar    `json:"bar,omitzero"`
}

// Mark is a place, or the name of a country, on a sheet.
type Mark struct {
	Card article.ID `json:"card"`
	Name string     `json:"name"` // as the map writes it
	X    float64    `json:"x"`    // picture units
	Y    float64    `json:"y"`
	Rank Rank       `json:"rank"`
	// Spots are the placements of the name at each of [Sizes]; none for a size
	// without room for it.
	Spots [len(Sizes)]Placement `json:"spots"`
}

// Rank is the importance of a mark.
type Rank int

// The ranks, the highest first.
const (
	Host       Rank = iota // the story's main country, on a map of countries
	RouteEnd               // one of the two places that the story's route joins
	Mentioned              // a place that the text names
	Background             // a place that only the cards name
	Area                   // another country
	Spotted                // a landmark close to a place
	Nearby                 // a town that the story does not name
)

// Area reports whether the mark is a country: a name without a point.
func (r Rank) Area() bool { return r == Host || r == Area }

// Track is the great circle between the two ends of a story's route.
type Track struct {
	Path string  `json:"path"` // path data
	X    float64 `json:"x"`    // of its written length, picture units
	Y    float64 `json:"y"`
	Turn float64 `json:"turn"` // of the written length, degrees clockwise
	// Shown reports whether the written length has room at each of Sizes.
	Shown [len(Sizes)]bool `json:"shown"`
}

// Bar is a scale bar.
type Bar struct {
	Km    float64 `json:"km"`
	Units float64 `json:"units"` // its length in the picture
}

// ShadedCountry is a country that the map sets off from the others.
type ShadedCountry struct {
	Code string     `json:"code"` // ISO 3166-1 alpha-2
	Name string     `json:"name"`
	Card article.ID `json:"card,omitempty"`
	Tint string     `json:"tint,omitempty"` // "host" for the story's main country, "guest" for its others
}

// Window is a file with more detail of a rectangle of the region's picture.
type Window struct {
	File   string  `json:"file"`
	X      float64 `json:"x"`
	Y      float64 `json:"y"`
	Width  float64 `json:"width"`
	Height float64 `json:"height"`
}

// Corner names a corner of the picture: "ne". "" is none.
type Corner string

// Size is the lettering of a map shown at least Least px wide and narrower than
// the Least of the next size.
type Size struct {
	Least, Most float64 // px; labels are placed for every width between
	Name        float64 // px, of the letters of a place's name
	Capital     float64 // px, of the ends of the route, set in bold
}

// Sizes are the lettering's sizes: on a small phone, on a phone, beside the text
// or on a tablet, and on a full screen. The style sheet sets the same ones.
var Sizes = [...]Size{
	{280, 330, 11, 13},
	{330, 440, 11, 13},
	{440, 760, 12, 14},
	{760, 1600, 13, 16},
}
