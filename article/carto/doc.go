// Package carto puts places on a flat picture: map projections, the frame that
// suits a story's places, and what is drawn from them by calculation alone
// (great circles, the graticule, the scale bar, where labels go). It needs only
// the standard library and runs at build and in the browser alike.
//
// Angles are degrees, north and east positive. Picture coordinates are units of
// the frame's width and height, y downwards, so that they serve as an SVG's
// viewBox. Projections treat the earth as a sphere: latitudes are used as they
// are, which moves no point by more than the pictures can show (the scale is
// wrong by at most 0.7 %) and keeps the conformal ones conformal with the tiles
// of the web, which do the same. Lengths that are shown to readers are reckoned
// on the WGS84 ellipsoid.
//
// # How a frame is chosen
//
// [Region] encloses the story's places in the smallest cap of the sphere. Where
// the cap's radius is more than 55 degrees no single regional map can show it
// without gross distortion: the places farthest from the middle of the route
// (without a route: from the point with the least sum of distances) are then
// left to the world view, one at a time, but never an end of the route and never
// more than a third of all. If that does not suffice, the frame is the world.
//
// The projection follows from the frame, after the rules of Snyder (1987, pages
// 33 to 35) for which projection suits which part of the earth:
//
//   - stereographic, where the frame comes to hold a pole; about the pole itself
//     if the middle of the places lies beyond 75 degrees;
//   - Lambert conformal conic, where the middle of the frame lies 15 degrees or
//     more from the equator, with standard parallels a sixth of the frame's
//     height from its edges;
//   - Mercator, nearer the equator, as long as the frame stays within 45
//     degrees, and stereographic beyond;
//   - Equal Earth, for the world.
//
// All but the last are conformal: shapes are true near every point, one scale
// bar serves every direction, and north differs from "up" by one angle. The
// places are then fitted into the picture, with a margin for their names, and
// never closer than 1,200 km from side to side: what the borders' detail bears.
//
// # Sources
//
// John P. Snyder, Map Projections: A Working Manual, U.S. Geological Survey
// Professional Paper 1395, 1987. Bojan Šavrič, Tom Patterson and Bernhard Jenny,
// The Equal Earth map projection, International Journal of Geographical
// Information Science 33(3), 2019.
package carto
