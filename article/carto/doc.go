// Package carto puts places on a flat picture: map projections, the frame that
// suits a story's places, and everything drawn by calculation alone (great
// circles, the graticule, the scale bar, the placement of labels). It needs only
// the standard library and runs both at build and in the browser.
//
// Angles are degrees, north and east positive. Picture coordinates are units of
// the frame's width and height, y downwards, so that they serve as an SVG's
// viewBox. Projections treat the earth as a sphere and use latitudes as they are.
// That moves no point by more than the pictures can show (the scale is wrong by at
// most 0.7 %), and conformal maps agree with web map tiles, which do the same.
// Lengths for readers are computed on the WGS84 ellipsoid.
//
// # How a frame is chosen
//
// [Region] encloses the story's places in the smallest cap of the sphere. Where
// the cap's radius is more than 55 degrees, no single regional map can show it
// without gross distortion. Region then leaves the places farthest from the middle
// of the route (without a route: from the point with the least sum of distances)
// to the world view, one at a time, but never an end of the route and never more
// than a third of all places. If that does not suffice, the frame is the world.
//
// The projection follows from the frame, after the rules of Snyder (1987, pages
// 33 to 35) for which projection suits which part of the earth:
//
//   - stereographic, where the frame contains a pole; about the pole itself
//     if the middle of the places lies beyond 75 degrees;
//   - Lambert conformal conic, where the middle of the frame lies 15 degrees or
//     more from the equator, with standard parallels a sixth of the frame's
//     height from its edges;
//   - Mercator, nearer the equator, as long as the frame stays within 45
//     degrees, and stereographic beyond;
//   - Equal Earth, for the world.
//
// All but the last are conformal: shapes are true near every point, one scale
// bar serves every direction, and north differs from "up" by one angle. Region
// then fits the places into the picture, with a margin for their names. The frame
// is at least 1,200 km wide, since the borders have no more detail.
//
// # Sources
//
// John P. Snyder, Map Projections: A Working Manual, U.S. Geological Survey
// Professional Paper 1395, 1987. Bojan Šavrič, Tom Patterson and Bernhard Jenny,
// The Equal Earth map projection, International Journal of Geographical
// Information Science 33(3), 2019.
package carto
