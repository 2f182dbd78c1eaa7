// Package atlas draws a story's map: the files map-region.svg, map-world.svg and
// the windows of more detail, cut at build from a world that is baked once and
// embedded. Drawing is a pure function: the same frame gives the same bytes.
//
// The files hold shapes and nothing else, neither styles nor colours: a page
// paints each shape through an element of its own,
//
//	<use href="map-region.svg#land" fill="...">
//
// for paint is inherited into what is used, and so follows the page's theme. All
// files have the shapes sea, graticule, land, lakes, rivers, borders, disputed
// and, for each country of the story, c- and its ISO code; one that has nothing to
// show in a file is there all the same, empty. Borders run where two countries
// meet and know no coast: the outline of land is the coast. Shapes reach a little
// over the edge of the picture, so that their outlines are not seen there.
//
// The world is kept at two levels. What the first shows of borders and coasts
// suits a picture of 3 km or more to the unit, what the second does also a closer
// look; SOURCES.md tells where they come from and what was done to them. Arcs are
// simplified for the picture before shapes are assembled from them, so neighbours
// stay seamless.
package atlas
