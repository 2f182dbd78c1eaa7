// Package atlas draws the files of a story's map: map-region.svg, map-world.svg and the
// windows with more detail. The build cuts them from an embedded map of the world.
// Drawing is a pure function: the same frame yields the same bytes.
//
// The files contain shapes without styles or colours. A page paints each shape through
// an element,
//
//	<use href="map-region.svg#land" fill="...">
//
// because the shape inherits the element's paint, which follows the page's theme. Every
// file has the shapes sea, graticule, land, lakes, rivers, borders, disputed and, for
// each country of the story, c- and its ISO code. A shape with nothing to show is
// empty. Borders exclude coasts; the outline of land is the coast. Shapes extend a
// little past the edge of the picture, which hides their outlines there.
//
// The world has two levels of detail. The coarser one suits a picture of 3 km or more to
// the unit, the finer one a closer look. SOURCES.md lists their sources and our changes.
// The package simplifies arcs before it assembles shapes from them, so that neighbours
// stay seamless.
package atlas
